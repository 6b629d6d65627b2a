import Graph from "graphology";
import Sigma from "sigma";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { paletteFor } from "#src/ui/palette.ts";
import { settle, timeAct, timeActs } from "./count-work.ts";
import type { MapTimes } from "./map-times.ts";

/** What is pointed at or chosen: read by the reducers, as sigma's own examples do it. */
interface Highlight {
  shown: ReadonlySet<string> | null;
}

/** The same graph in sigma with its default settings, its reducers installed once. */
export async function measurePlain(
  container: HTMLElement,
  file: MapFile,
  rounds: number,
): Promise<MapTimes> {
  const graph = buildGraph(file);
  const highlight: Highlight = { shown: null };
  const made: Sigma[] = [];
  const start = await timeAct(() => {
    made.push(
      new Sigma(graph, container, {
        nodeReducer: (node, data) =>
          highlight.shown?.has(node) === false ? { ...data, color: "#ddd", label: null } : data,
        edgeReducer: (edge, data) => {
          const [source, target] = graph.extremities(edge);
          const isShown =
            highlight.shown === null ||
            (highlight.shown.has(source) && highlight.shown.has(target));
          return isShown ? data : { ...data, hidden: true };
        },
      }),
    );
  });
  const [sigma] = made;
  if (sigma === undefined) throw new Error("The graph was not drawn.");
  await settle();
  const camera = sigma.getCamera();
  const nodes = graph.nodes();
  const light = (shown: ReadonlySet<string>): void => {
    highlight.shown = shown;
    sigma.refresh({ skipIndexation: true });
  };

  const move = await timeActs(rounds, (round) => camera.setState({ x: 0.5 + 0.002 * (round % 7) }));
  const zoom = await timeActs(rounds, (round) =>
    camera.setState({ ratio: 0.9 - 0.01 * (round % 20) }),
  );
  const near = await timeActs(rounds, (round) =>
    camera.setState({ ratio: 0.2 - 0.002 * (round % 20) }),
  );
  camera.setState({ x: 0.5, y: 0.5, ratio: 1 });
  const labels = move - (await timeWithoutLabels(sigma, rounds));
  const hover = await timeActs(rounds, (round) => {
    const node = nodes[(round * 37) % nodes.length] ?? "";
    light(new Set([node, ...graph.neighbors(node)]));
  });
  const byTheme = file.themes.map(
    ({ id }) =>
      new Set(file.keywords.filter(({ themeId }) => themeId === id).map((word) => String(word.id))),
  );
  const select = await timeActs(rounds, (round) => {
    light(byTheme[round % byTheme.length] ?? new Set());
  });
  highlight.shown = null;
  const colour = await timeActs(rounds, (round) => recolour(graph, file, round));
  sigma.kill();
  return {
    start,
    move,
    zoom,
    near,
    hover,
    select,
    colour,
    labels,
    lettering: null,
    letteringNear: null,
  };
}

/** One camera move when it draws no labels: what they cost is the difference. */
async function timeWithoutLabels(sigma: Sigma, rounds: number): Promise<number> {
  sigma.setSetting("renderLabels", false);
  const time = await timeActs(rounds, (round) =>
    sigma.getCamera().setState({ x: 0.5 + 0.002 * (round % 7) }),
  );
  sigma.setSetting("renderLabels", true);
  return time;
}

function recolour(graph: Graph, { keywords }: MapFile, round: number): void {
  const { themes } = paletteFor(round % 2 === 0 ? "dark" : "light");
  graph.updateEachNodeAttributes((node, attributes) => {
    const theme = keywords[Number(node)]?.themeId ?? 0;
    return { ...attributes, color: themes[theme % themes.length]?.dot };
  });
}

function buildGraph({ keywords, links }: MapFile): Graph {
  const graph = new Graph({ type: "undirected" });
  const { themes } = paletteFor("light");
  for (const { id, x, y, label, themeId } of keywords) {
    graph.addNode(String(id), {
      x,
      y,
      label,
      size: 3,
      color: themes[(themeId ?? 0) % themes.length]?.dot,
    });
  }
  for (const [source, target] of links) {
    if (source !== target) graph.mergeEdge(String(source), String(target), { color: "#ccc" });
  }
  return graph;
}
