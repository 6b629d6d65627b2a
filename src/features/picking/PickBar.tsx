import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import { type ReactNode, useEffect, useState } from "react";
import type { PickMode } from "#src/state/pick.ts";
import { useView } from "#src/state/use-view.ts";
import { useMedia } from "#src/ui/use-media.ts";
import { modeOfKeys } from "./pick-mode.ts";
import { ModeIcon, ToolIcon } from "./tool-icons.tsx";
import type { Shape } from "./watch-drawing.ts";

export type Tool = "pointer" | Shape;

interface PickBarProps {
  readonly tool: Tool;
  readonly mode: PickMode;
  readonly onTool: (tool: Tool) => void;
  readonly onMode: (mode: PickMode) => void;
}

const TOOLS: readonly (readonly [Tool, string, string])[] = [
  ["pointer", "Move and select", "Move the map and select; Ctrl+click picks single dots"],
  ["box", "Pick by a box", "Pick by a box"],
  ["lasso", "Pick by a lasso", "Pick by a lasso"],
];

const MODES: readonly (readonly [PickMode, string, string])[] = [
  ["replace", "Pick anew", "Pick anew"],
  ["add", "Add", "Add to the pick (Shift)"],
  ["subtract", "Take away", "Take away from the pick (Alt)"],
  ["intersect", "Keep only", "Keep only what is in both (Shift+Alt)"],
];

/** As in picking.css: where the map is low, each bar is a row. */
const FLAT_QUERY = "(max-width: 719.98px), (max-height: 519.98px)";

/** Which tool the pointer is, and what a shape does to what is picked already. */
export function PickBar({ tool, mode, onTool, onMode }: PickBarProps): ReactNode {
  const isFlat = useMedia(FLAT_QUERY);
  const [{ pick }] = useView();
  // There, room is dear: with nothing picked, all modes but one are of no use.
  const hasPick = pick.length > 0;
  const held = useHeldMode(tool !== "pointer", mode);
  return (
    <div className="pick-bars">
      <ToggleGroup
        className="pick-bar"
        aria-label="Tool on the map"
        orientation={isFlat ? "horizontal" : "vertical"}
        value={[tool]}
        onValueChange={([next]) => onTool(TOOLS.find(([known]) => known === next)?.[0] ?? tool)}
      >
        {TOOLS.map(([name, label, title]) => (
          <Toggle key={name} className="pick-tool" value={name} aria-label={label} title={title}>
            <ToolIcon tool={name} />
          </Toggle>
        ))}
      </ToggleGroup>
      {tool !== "pointer" && (hasPick || !isFlat) && (
        <ToggleGroup
          className="pick-bar"
          aria-label="What a shape does"
          orientation={isFlat ? "horizontal" : "vertical"}
          value={[held]}
          onValueChange={([next]) => onMode(MODES.find(([known]) => known === next)?.[0] ?? mode)}
        >
          {MODES.map(([name, label, title]) => (
            <Toggle key={name} className="pick-tool" value={name} aria-label={label} title={title}>
              <ModeIcon mode={name} />
            </Toggle>
          ))}
        </ToggleGroup>
      )}
    </div>
  );
}

/** The mode that a shape would have now: while keys are held, theirs. */
function useHeldMode(isOn: boolean, chosen: PickMode): PickMode {
  const [keys, setKeys] = useState({ shiftKey: false, altKey: false });
  useEffect(() => {
    if (!isOn) return;
    const stop = new AbortController();
    const { signal } = stop;
    const note = (event: KeyboardEvent): void => {
      // Alone it would open the menu of some browsers.
      if (event.key === "Alt") event.preventDefault();
      setKeys({ shiftKey: event.shiftKey, altKey: event.altKey });
    };
    const forget = (): void => setKeys({ shiftKey: false, altKey: false });
    document.addEventListener("keydown", note, { signal });
    document.addEventListener("keyup", note, { signal });
    window.addEventListener("blur", forget, { signal });
    return () => {
      stop.abort();
      forget();
    };
  }, [isOn]);
  return modeOfKeys(keys, chosen);
}
