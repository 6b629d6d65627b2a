import type { ReactNode } from "react";
import { countEverything, useFilterCounts } from "#src/data/filter-counts.ts";
import { useServices } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { HowFarToTrust } from "./HowFarToTrust.tsx";
import { HowItWasMade } from "./HowItWasMade.tsx";
import { LargestThemes } from "./LargestThemes.tsx";
import { NewestPapers } from "./NewestPapers.tsx";
import { describeDates, describeExtent } from "./overview-words.ts";
import { rankThemes } from "./rank-themes.ts";

/** What a newcomer asks, before anything is selected: of the papers in the filter. */
export function Overview(): ReactNode {
  const { map } = useServices();
  const [{ filter }] = useView();
  const { file, themes } = map;
  const counts = useFilterCounts(filter);
  // Until the filter's counts are known, those of the whole map.
  const { paperCount, byTheme } = counts.status === "ready" ? counts.value : countEverything(map);
  const ranked = rankThemes(themes, byTheme);
  return (
    <>
      <header className="panel-head panel-head-overview">
        <h2 tabIndex={-1}>
          {describeExtent(
            { inFilter: paperCount, all: file.paperCount },
            { inFilter: ranked.length, all: themes.length },
          )}
        </h2>
        <p className="panel-facts tabular">{describeDates(file)}</p>
      </header>
      {ranked.length > 0 && <LargestThemes themes={ranked} />}
      <NewestPapers />
      <HowFarToTrust />
      <HowItWasMade />
    </>
  );
}
