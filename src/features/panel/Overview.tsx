import type { ReactNode } from "react";
import { countEverything, useFilterCounts } from "#src/data/filter-counts.ts";
import { useServices } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { Section } from "#src/ui/Section.tsx";
import { HowFarToTrust } from "./HowFarToTrust.tsx";
import { HowItWasMade } from "./HowItWasMade.tsx";
import { KeywordLinks } from "./KeywordLinks.tsx";
import { LargestThemes } from "./LargestThemes.tsx";
import { NewestPapers } from "./NewestPapers.tsx";
import { describeDates, describeExtent } from "./overview-words.ts";
import { rankThemes } from "./rank-themes.ts";

const KEYWORDS_AT_FIRST = 12;

/** What a newcomer asks, before anything is selected: of the papers in the filter. */
export function Overview(): ReactNode {
  const { map } = useServices();
  const [{ filter }] = useView();
  const { file, keywords, themes } = map;
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
            file.trust,
          )}
        </h2>
        <p className="panel-facts tabular">{describeDates(file)}</p>
      </header>
      {ranked.length > 0 && <LargestThemes themes={ranked} />}
      {themes.length === 0 && keywords.length > 0 && (
        <Section title="Keywords" note="most important first">
          <KeywordLinks keywords={keywords} limit={KEYWORDS_AT_FIRST} showThemes={false} />
        </Section>
      )}
      <NewestPapers />
      <HowFarToTrust />
      <HowItWasMade />
    </>
  );
}
