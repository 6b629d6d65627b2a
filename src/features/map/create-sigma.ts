import { createNodeBorderProgram } from "@sigma/node-border";
import Sigma from "sigma";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { MAX_RATIO, MIN_RATIO } from "./camera.ts";
import type { Box } from "./geometry.ts";
import type { EdgeAttributes, MapGraph, NodeAttributes } from "./map-graph.ts";
import type { DotStyle, LineStyle } from "./map-style.ts";

export type MapSigma = Sigma<NodeAttributes, EdgeAttributes>;

/** Asked for every dot and line that is drawn anew; installed once. */
export interface MapStyles {
  readonly styleNode: (node: NodeAttributes) => DotStyle;
  readonly styleEdge: (edge: EdgeAttributes) => LineStyle;
}

const RING_PX = 1.1;
const STAGE_PADDING_PX = 28;
const HAIRLINE_PX = 1.1;
/** Dots grow slower than the map when one nears it. */
const DOT_GROWTH = 0.32;

/**
 * A sigma on an empty element, showing this stretch of the map (`top` the larger y).
 * @throws IsothemeError webgl-missing when the browser gives no WebGL.
 */
export function createSigma(
  stage: HTMLElement,
  graph: MapGraph,
  stretch: Box,
  { styleNode, styleEdge }: MapStyles,
): MapSigma {
  requireWebgl();
  const dotProgram = createNodeBorderProgram<NodeAttributes, EdgeAttributes>({
    borders: [
      { size: { value: RING_PX, mode: "pixels" }, color: { attribute: "borderColor" } },
      { size: { fill: true }, color: { attribute: "color" } },
    ],
  });
  const sigma: MapSigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, stage, {
    allowInvalidContainer: true,
    defaultNodeType: "dot",
    nodeProgramClasses: { dot: dotProgram },
    nodeHoverProgramClasses: { dot: dotProgram },
    // The map writes its own labels, free of collisions, on a layer of its own.
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    enableCameraRotation: false,
    minCameraRatio: MIN_RATIO,
    maxCameraRatio: MAX_RATIO,
    minEdgeThickness: HAIRLINE_PX,
    stagePadding: STAGE_PADDING_PX,
    zoomToSizeRatioFunction: growDots,
    nodeReducer: (_, node) => ({ ...node, ...styleNode(node) }),
    edgeReducer: (_, edge) => styleEdge(edge),
  });
  sigma.setCustomBBox({ x: [stretch.left, stretch.right], y: [stretch.bottom, stretch.top] });
  return sigma;
}

/** What sigma divides a dot's radius by at a ratio of the camera. */
export function growDots(ratio: number): number {
  return ratio ** DOT_GROWTH;
}

function requireWebgl(): void {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (context === null) {
    throw new IsothemeError(
      "webgl-missing",
      "The map needs WebGL, which this browser does not give: switch on hardware acceleration, or read the themes in the outline.",
    );
  }
  context.getExtension("WEBGL_lose_context")?.loseContext();
}
