import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { runBuild } from "#pipeline/node/run-build.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import { labelsFitting, neighboursKept, type Placed, type PlacedLink } from "./layout-measures.ts";

/** One way of placing the keywords of a map, and what came of it. */
export interface MeasuredLayout {
  readonly method: string;
  readonly keywords: number;
  readonly links: number;
  readonly seconds: number;
  /** See `neighboursKept`. */
  readonly kept: number;
  /** See `labelsFitting`. */
  readonly labels: number;
}

const FORCE_ATLAS_ROUNDS = [200, 600];

/**
 * Places the keywords of a corpus as the product does and with ForceAtlas2 (Jacomy et al. 2014;
 * graphology's, its own settings for the graph, Barnes-Hut), and measures both alike. The product's
 * time is that of its whole layout stage: themes, keywords and papers.
 */
export async function measureLayouts(corpus: string): Promise<MeasuredLayout[]> {
  let [start, end] = [0, 0];
  const { result } = await runBuild(
    { paths: [corpus], title: "Benchmark", asOf: null, format: null, options: DEFAULT_OPTIONS },
    (stage, fraction) => {
      if (stage === "layout" && fraction === 0) start = performance.now();
      if (stage === "layout" && fraction === 1) end = performance.now();
    },
  );
  const own = result.map.keywords.map(({ themeId: theme, ...keyword }) => ({ ...keyword, theme }));
  const { source_id, target_id, weight } = result.tables.links;
  const shown = new Set(own.map(({ id }) => id));
  const links = source_id
    .map((source, i): PlacedLink => [source, target_id[i] ?? source, weight[i] ?? 0])
    .filter(([source, target]) => shown.has(source) && shown.has(target));
  const describe = (method: string, placed: readonly Placed[], ms: number): MeasuredLayout => ({
    method,
    keywords: placed.length,
    links: links.length,
    seconds: ms / 1000,
    kept: neighboursKept(placed, links),
    labels: labelsFitting(placed),
  });
  const others = FORCE_ATLAS_ROUNDS.map((rounds) => {
    const before = performance.now();
    const placed = runForceAtlas(own, links, rounds);
    return describe(`ForceAtlas2, ${rounds} rounds`, placed, performance.now() - before);
  });
  return [describe("Isotheme", own, end - start), ...others];
}

function runForceAtlas(
  keywords: readonly Placed[],
  links: readonly PlacedLink[],
  iterations: number,
): Placed[] {
  const random = createRandom(DEFAULT_OPTIONS.seed);
  const graph = new UndirectedGraph();
  for (const { id } of keywords) graph.addNode(id, { x: random(), y: random() });
  for (const [source, target, weight] of links) graph.addEdge(source, target, { weight });
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
  const places = forceAtlas2(graph, { iterations, getEdgeWeight: "weight", settings });
  return keywords.map((keyword) => {
    const { x = Number.NaN, y = Number.NaN } = places[keyword.id] ?? {};
    return { ...keyword, x, y };
  });
}

/** The measures as a Markdown table. */
export function tabulateLayouts(corpus: string, measured: readonly MeasuredLayout[]): string {
  const rows = measured.map(
    ({ keywords, kept, labels, links, method, seconds }) =>
      `| ${method} | ${keywords} | ${links} | ${kept.toFixed(3)} | ${labels.toFixed(2)} | ${seconds.toFixed(2)} |`,
  );
  return [
    `${corpus}\n`,
    "| layout | keywords | links | neighbours kept | labels that fit | seconds |",
    "|---|---:|---:|---:|---:|---:|",
    ...rows,
    "",
  ].join("\n");
}
