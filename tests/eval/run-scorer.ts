import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { PROJECT_ROOT } from "#pipeline/node/bootstrap/project-root.mjs";

const run = promisify(execFile);

/** Line of the list that a scorer reads: a paper, by its id, with its keywords or its theme. */
export interface ScoredPaper {
  readonly id: string;
  readonly keywords?: readonly string[];
  readonly theme?: number | null;
}

const keyphraseScores = v.object({
  papers: v.number(),
  answered: v.number(),
  "f1@5": v.number(),
  "f1@10": v.number(),
  "f1@15": v.number(),
});
const themeScores = v.object({
  papers: v.number(),
  missing: v.number(),
  themes: v.number(),
  nmi: v.number(),
  ari: v.number(),
  purity: v.number(),
  largest: v.number(),
  unassigned: v.number(),
});

export type KeyphraseScores = v.InferOutput<typeof keyphraseScores>;
export type ThemeScores = v.InferOutput<typeof themeScores>;

/** F1 in per cent of the keywords against those of `gold`, by the scorer program. */
export async function scoreKeyphrases(
  scorer: string,
  gold: string,
  papers: readonly ScoredPaper[],
): Promise<KeyphraseScores> {
  return v.parse(keyphraseScores, await runScorer(scorer, gold, papers));
}

/** Agreement of the themes with the classes of `gold`, by the scorer program. */
export async function scoreThemes(
  scorer: string,
  gold: string,
  papers: readonly ScoredPaper[],
): Promise<ThemeScores> {
  return v.parse(themeScores, await runScorer(scorer, gold, papers));
}

async function runScorer(
  scorer: string,
  gold: string,
  papers: readonly ScoredPaper[],
): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "isotheme-evaluation-"));
  try {
    const list = join(folder, "papers.jsonl");
    await writeFile(list, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
    // The scorer takes its stemmer from the folder it runs in.
    const { stdout } = await run(process.execPath, [scorer, gold, list], { cwd: PROJECT_ROOT });
    const scores: unknown = JSON.parse(stdout);
    return scores;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
