import type { ReactNode } from "react";
import type { PickMode } from "#src/state/pick.ts";
import type { Tool } from "./PickBar.tsx";

const TOOL_PATHS: { readonly [Name in Tool]: string } = {
  pointer: "M4 2.500 12.500 8.200 8.600 9.100 10.600 13 8.900 13.800 7 9.900 4 12.600Z",
  box: "M2.500 5.500v-3h3M10.500 2.500h3v3M13.500 10.500v3h-3M5.500 13.500h-3v-3M8 2.500h.01M8 13.500h.01M2.500 8h.01M13.500 8h.01",
  lasso:
    "M5 11.200C3.100 10.300 2 8.800 2 7.200 2 4.600 4.700 2.500 8 2.500s6 2.100 6 4.700-2.700 4.700-6 4.700c-.6 0-1.100-.1-1.600-.2M6.400 11.700a1.400 1.400 0 1 1-2.800 0 1.400 1.400 0 0 1 2.800 0ZM5 13c0 .6-.3 1-.8 1.200",
};

/** Two overlapping discs, the part that is picked filled; one disc where nothing was before. */
const MODE_FILLS: { readonly [Name in PickMode]: string } = {
  replace: "M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z",
  add: "M8 4.540a4 4 0 1 1 0 6.920 4 4 0 1 1 0-6.920Z",
  subtract: "M8 4.540a4 4 0 1 0 0 6.920 4 4 0 0 1 0-6.920Z",
  intersect: "M8 4.540a4 4 0 0 1 0 6.920 4 4 0 0 1 0-6.920Z",
};

export function ToolIcon({ tool }: { readonly tool: Tool }): ReactNode {
  return (
    <svg className="pick-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={TOOL_PATHS[tool]} />
    </svg>
  );
}

export function ModeIcon({ mode }: { readonly mode: PickMode }): ReactNode {
  return (
    <svg className="pick-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path className="pick-icon-fill" d={MODE_FILLS[mode]} />
      {mode !== "replace" && (
        <path d="M6 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM10 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z" />
      )}
    </svg>
  );
}
