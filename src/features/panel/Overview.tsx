import type { ReactNode } from "react";
import { useServices } from "#src/data/services.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { formatMonth } from "#src/lib/format-date.ts";
import { HowFarToTrust } from "./HowFarToTrust.tsx";
import { HowItWasMade } from "./HowItWasMade.tsx";
import { LargestThemes } from "./LargestThemes.tsx";
import { NewestPapers } from "./NewestPapers.tsx";

/** What a newcomer asks, before anything is selected. */
export function Overview(): ReactNode {
  const { file, themes } = useServices().map;
  return (
    <>
      <header className="panel-head panel-head-overview">
        <h2 tabIndex={-1}>
          {formatCount(file.paperCount, "paper")} in {formatCount(themes.length, "theme")}
        </h2>
        <p className="panel-facts tabular">{describeDates(file)}</p>
      </header>
      <LargestThemes />
      <NewestPapers />
      <HowFarToTrust />
      <HowItWasMade />
    </>
  );
}

interface Dates {
  readonly dates: { readonly from: string; readonly to: string } | null;
  readonly undatedCount: number;
}

function describeDates({ dates, undatedCount }: Dates): string {
  if (dates === null) return "None of the papers is dated.";
  const from = formatMonth(dates.from);
  const to = formatMonth(dates.to);
  const range = from === to ? from : `${from} to ${to}`;
  return undatedCount === 0 ? range : `${range}; ${undatedCount} undated`;
}
