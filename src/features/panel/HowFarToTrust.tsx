import type { ReactNode } from "react";
import type { Manifest } from "#pipeline/contract/manifest.ts";
import { useServices } from "#src/data/services.ts";
import { formatCount, formatPart } from "#src/lib/format-count.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { describeMapStability } from "./describe-stability.ts";

/** What speaks for the map and what against it, in sentences. */
export function HowFarToTrust(): ReactNode {
  const { manifest } = useServices();
  return (
    <Section title="How far to trust it">
      {manifest.status === "loading" && <Waiting label="Loading how it was made" />}
      {manifest.status === "failed" && (
        <Failure title="How the map was made could not be read." error={manifest.error} />
      )}
      {manifest.status === "ready" && (
        <ul className="panel-sentences">
          {judge(manifest.value).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function judge({ quality, counts, coverage, problems }: Manifest): string[] {
  const sentences = [describeMapStability(quality.stability, quality.runs)];
  if (counts.unplaced > 0) {
    sentences.push(`${formatPart(counts.unplaced, counts.papers, "paper")} fit no theme.`);
  }
  const { abstract: abstracts } = coverage;
  if (abstracts !== undefined && abstracts < 1) {
    const missing = counts.papers - Math.round(abstracts * counts.papers);
    sentences.push(`${formatPart(missing, counts.papers, "paper")} have no abstract.`);
  }
  if (counts.undated > 0) {
    sentences.push(`${formatPart(counts.undated, counts.papers, "paper")} are undated.`);
  }
  sentences.push(
    problems.length === 0
      ? "No problems were found in the files."
      : `${formatCount(problems.length, "problem")} were found in the files, listed below.`,
  );
  return sentences;
}
