import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_OPTIONS, type PipelineOptions } from "#pipeline/contract/options.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import { npmi } from "#pipeline/links/npmi.ts";
import { loadWordVectorsFrom } from "#pipeline/node/load-word-vectors.ts";
import { readCorpus } from "#pipeline/node/read-corpus.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { runPipeline } from "#pipeline/run-pipeline.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";
import { weighLink } from "#src/features/panel/weigh-link.ts";
import { madeUpCorpus } from "#tests/support/made-up-corpus.ts";

const SAMPLE = resolve(import.meta.dirname, "../../data/corpora/daily-papers-2025-10-28.txt");
/** Decimals of a stored weight. */
const STORED_DECIMALS = 6;

async function build(
  papers: readonly Paper[],
  options: Partial<PipelineOptions> = {},
  wordVectors: WordVectors | null = null,
): Promise<Tables> {
  const { tables } = await runPipeline(
    { papers, title: "Test", wordVectors },
    { ...DEFAULT_OPTIONS, ...options },
    { onProgress: () => {}, signal: new AbortController().signal, runTasks: runInline },
  );
  return tables;
}

/** The papers of each keyword, from the rows of one table. */
function papersByKeyword({
  keyword_id: keywords,
  paper_id: papers,
}: Pick<Tables["mentions"], "keyword_id" | "paper_id">): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const [row, keyword] of keywords.entries()) {
    const own = found.get(keyword) ?? new Set();
    found.set(keyword, own.add(papers[row]!));
  }
  return found;
}

/** Every link with what its evidence gives, found without the code that made it. */
function weighAnew(tables: Tables) {
  const about = papersByKeyword(tables.paper_keywords);
  const mentioned = papersByKeyword(tables.mentions);
  return tables.links.source_id.map((source, row) => {
    const target = tables.links.target_id[row]!;
    const [ofSource, ofTarget] = [about.get(source)!, about.get(target)!];
    const both = [...ofSource].filter((paper) => ofTarget.has(paper));
    const counts = {
      papers: tables.papers.paper_id.length,
      a: ofSource.size,
      b: ofTarget.size,
      both: both.length,
    };
    return {
      link: `${tables.keywords.label[source]} - ${tables.keywords.label[target]}`,
      stored: {
        paperCount: tables.links.paper_count[row]!,
        weight: tables.links.weight[row]!,
        source: tables.keywords.paper_count[source]!,
        target: tables.keywords.paper_count[target]!,
      },
      counts,
      /** Papers of the link without a mention of one of the two. */
      silent: both.filter(
        (paper) => !mentioned.get(source)?.has(paper) || !mentioned.get(target)?.has(paper),
      ),
    };
  });
}

function expectEveryLinkToFollow(tables: Tables): void {
  for (const { counts, link, silent, stored } of weighAnew(tables)) {
    const { a, b, both, papers } = counts;
    expect(both, link).toBeGreaterThan(0);
    expect(stored, link).toEqual({
      paperCount: both,
      source: a,
      target: b,
      weight: npmi({ papers, source: a, target: b, both }),
    });
    // As the panel explains it, with the logarithm of whatever browser shows it.
    expect(Math.abs(weighLink(counts)!.weight - stored.weight), link).toBeLessThanOrEqual(
      10 ** -STORED_DECIMALS,
    );
    expect(stored.weight, link).toBeGreaterThan(0);
    expect(silent, link).toEqual([]);
  }
}

describe("every link of a snapshot follows from its evidence: count, weight, mentions of both", () => {
  test("in the sample", async () => {
    const { papers } = await readCorpus([SAMPLE], { asOf: null, format: null });
    const tables = await build(papers, {}, await loadWordVectorsFrom());
    expect(tables.links.source_id.length).toBeGreaterThan(100);
    expectEveryLinkToFollow(tables);
  });

  test("in whatever corpus, with whatever limits", async () => {
    let linkCount = 0;
    const aBuild = fc.record({
      paperCount: fc.integer({ min: 1, max: 60 }),
      seed: fc.nat(),
      minLinkPapers: fc.integer({ min: 1, max: 4 }),
      maxKeywordShare: fc.constantFrom(0.2, 0.5, 1),
      linksPerKeyword: fc.constantFrom(2, 20),
      keywordsPerPaper: fc.constantFrom(5, 25),
    });
    await fc.assert(
      fc.asyncProperty(aBuild, async ({ paperCount, seed, ...limits }) => {
        const tables = await build(madeUpCorpus(paperCount, seed), {
          ...limits,
          themeRuns: 2,
          resamples: 0,
          nullRuns: 1,
        });
        linkCount += tables.links.source_id.length;
        expectEveryLinkToFollow(tables);
      }),
      { numRuns: 40 },
    );
    expect(linkCount).toBeGreaterThan(100);
  });
});
