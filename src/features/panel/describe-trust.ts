import type { Manifest } from "#pipeline/contract/manifest.ts";
import { whyNoThemes } from "#src/data/why-no-themes.ts";
import { formatCount, formatPart } from "#src/lib/format-count.ts";
import { describeAgreement, describeMapTrust, describeNullTest } from "./describe-map-trust.ts";

type TrustFacts = Pick<Manifest, "quality" | "counts" | "coverage" | "problems">;

/** What speaks for a map and what against it, a sentence each. */
export function describeTrust(facts: TrustFacts): string[] {
  return [...describeThemes(facts), ...describePapers(facts), describeProblems(facts)];
}

function describeThemes({ quality, counts }: TrustFacts): string[] {
  const { papers, unplaced, themes } = counts;
  const { trust, nullTest } = quality;
  if (themes === 0 || trust === "none") {
    return [whyNoThemes({ paperCount: papers, trust }), describeNullTest(nullTest)];
  }
  const found = [describeMapTrust(trust), describeAgreement(quality), describeNullTest(nullTest)];
  if (unplaced === 0) return found;
  const fit = unplaced === 1 ? "fits" : "fit";
  return [...found, `${formatPart(unplaced, papers, "paper")} ${fit} no theme.`];
}

function describePapers({ counts, coverage }: TrustFacts): string[] {
  const { papers, undated } = counts;
  const sentences: string[] = [];
  const withoutAbstract = papers - Math.round((coverage["abstract"] ?? 1) * papers);
  if (withoutAbstract > 0) {
    const have = withoutAbstract === 1 ? "has" : "have";
    sentences.push(`${formatPart(withoutAbstract, papers, "paper")} ${have} no abstract.`);
  }
  if (undated > 0) {
    const are = undated === 1 ? "is" : "are";
    sentences.push(`${formatPart(undated, papers, "paper")} ${are} undated.`);
  }
  return sentences;
}

function describeProblems({ problems }: TrustFacts): string {
  if (problems.length === 0) return "No problems were found in the files.";
  const were = problems.length === 1 ? "was" : "were";
  return `${formatCount(problems.length, "problem")} ${were} found in the files, listed below.`;
}
