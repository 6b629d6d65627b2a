import type { RunTasks } from "#pipeline/effects.ts";
import { type Meaning, makeMeaning } from "#pipeline/vectors/make-meaning.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";
import { chooseMix } from "./choose-mix.ts";
import { countTerms, type PaperWords } from "./count-terms.ts";
import { explainLinks } from "./explain-links.ts";
import { findNearest } from "./find-nearest.ts";
import type { NearestPapers } from "./nearest-papers.ts";
import type { NeighbourAccount, PaperLinks } from "./paper-links.ts";
import { makePaperVectors } from "./paper-vectors.ts";
import { uniteNearest } from "./unite-nearest.ts";

export interface PapersToRelate {
  readonly papers: readonly PaperWords[];
  /** Labels of the keywords, by id. */
  readonly keywordLabels: readonly string[];
  /** Null to compare papers by their wording alone. */
  readonly wordVectors: WordVectors | null;
}

export interface RelatePapersOptions {
  readonly nearestPapers: number;
}

export interface RelateEffects {
  readonly runTasks: RunTasks;
  /** `fraction` done, 0 to 1; what it throws ends the work. */
  readonly onProgress: (fraction: number) => void;
}

export interface RelatedPapers {
  readonly nearest: NearestPapers;
  readonly links: PaperLinks;
  readonly account: NeighbourAccount;
  /** What the papers are about; null without word vectors. */
  readonly meaning: Meaning | null;
}

/** Shares of the time that the steps take. */
const [TERMS_DONE, MEANING_DONE, SEARCH_DONE] = [0.15, 0.35, 0.9];

/** Compares papers by their wording and meaning; gives the nearest of each and the links they make. */
export async function relatePapers(
  { keywordLabels, papers, wordVectors }: PapersToRelate,
  { nearestPapers }: RelatePapersOptions,
  { onProgress, runTasks }: RelateEffects,
): Promise<RelatedPapers> {
  const terms = await countTerms(papers, keywordLabels, runTasks);
  onProgress(TERMS_DONE);
  const wording = makePaperVectors(terms);
  const meaning = wordVectors === null ? null : await makeMeaning(papers, wordVectors, runTasks);
  onProgress(MEANING_DONE);
  const features = { wording, meaning };
  const mix = chooseMix(features);
  const { account, nearest } = await findNearest(
    { features, mix, count: nearestPapers },
    {
      runTasks,
      onProgress: (fraction) => {
        onProgress(MEANING_DONE + fraction * (SEARCH_DONE - MEANING_DONE));
      },
    },
  );
  const links = await explainLinks(
    uniteNearest(nearest),
    terms.names,
    { features, mix, keywordCount: terms.keywordCount },
    runTasks,
  );
  onProgress(1);
  return {
    nearest,
    links,
    meaning,
    account: { ...account, mix, knownWords: meaning === null ? null : meaning.knownWords },
  };
}
