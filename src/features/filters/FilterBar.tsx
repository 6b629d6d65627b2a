import type { ReactNode } from "react";
import { useFilterCounts } from "#src/data/filter-counts.ts";
import { isOpenFilter } from "#src/data/paper-filter.ts";
import { useServices } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { describeCounts, describeMonths, describeUndated } from "./describe-filter.ts";
import { ThemeFilter } from "./ThemeFilter.tsx";
import "./filters.css";

interface FilterBarProps {
  /** Whether changes are read out: only where nothing else on the screen does. */
  readonly isLive: boolean;
}

/** What the filter leaves, in words, and the ways to change it; nothing while there is no filter. */
export function FilterBar({ isLive }: FilterBarProps): ReactNode {
  const { map } = useServices();
  const [{ filter }, dispatch] = useView();
  const counts = useFilterCounts(filter);
  const words = [
    describeMonths(filter.from, filter.to),
    filter.undated ? null : describeUndated(counts),
  ].filter((part) => part !== null);
  return (
    <div role={isLive ? "status" : undefined}>
      {!isOpenFilter(filter) && (
        <section className="filter-bar" aria-label="Filter">
          <p className="filter-words tabular">
            <strong>{describeCounts(counts, map.file.paperCount)}</strong>
            {words.length > 0 && <span>{words.join(", ")}</span>}
          </p>
          <ThemeFilter />
          <Button look="quiet" onClick={() => dispatch({ type: "clear-filter" })}>
            Clear
          </Button>
        </section>
      )}
    </div>
  );
}
