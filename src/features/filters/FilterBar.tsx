import { Switch } from "@base-ui/react/switch";
import { type ReactNode, useId } from "react";
import { useFilterCounts } from "#src/data/filter-counts.ts";
import { isOpenFilter } from "#src/data/paper-filter.ts";
import { useServices } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { describeCounts } from "./describe-filter.ts";
import { ThemeFilter } from "./ThemeFilter.tsx";
import "./filters.css";

/** What is filtered, in words, with the ways to change it. */
export function FilterBar(): ReactNode {
  const { map } = useServices();
  const [{ filter }, dispatch] = useView();
  const counts = useFilterCounts(filter);
  const undatedId = useId();
  return (
    <section className="filter-bar" aria-label="Filter">
      <p className="filter-words tabular" role="status">
        {describeCounts(counts, map.file.paperCount)}
      </p>
      <ThemeFilter />
      {map.file.undatedCount > 0 && (
        <span className="filter-undated">
          <Switch.Root
            className="switch"
            checked={filter.undated}
            onCheckedChange={(undated) => dispatch({ type: "show-undated", undated })}
            aria-labelledby={undatedId}
          >
            <Switch.Thumb className="switch-thumb" />
          </Switch.Root>
          <span id={undatedId}>{map.file.undatedCount} undated</span>
        </span>
      )}
      {!isOpenFilter(filter) && (
        <Button look="quiet" onClick={() => dispatch({ type: "clear-filter" })}>
          Clear
        </Button>
      )}
    </section>
  );
}
