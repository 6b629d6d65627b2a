import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { isKeywordKey, isPaperKey } from "#pipeline/contract/ids.ts";
import { usePickedKeys } from "#src/data/picked.ts";
import type { PickMode, PickRule } from "#src/state/pick.ts";
import { useRefusals, useView } from "#src/state/use-view.ts";
import type { GroundedDot, MapGround, ScreenPlace } from "./map-ground.ts";
import { PickBar, type Tool } from "./PickBar.tsx";
import { PickSheet } from "./PickSheet.tsx";
import { modeOfKeys } from "./pick-mode.ts";
import { countPick } from "./pick-words.ts";
import { boxRule, lassoRule } from "./shape-rules.ts";
import type { Shape } from "./watch-drawing.ts";
import "./picking.css";

interface PickToolsProps {
  readonly ground: MapGround;
}

/** What picks dots on the map: the choice of tools, and the sheet that shapes are drawn on. */
export function PickTools({ ground }: PickToolsProps): ReactNode {
  const [, dispatch] = useView();
  const [tool, setTool] = useState<Tool>("pointer");
  const [mode, setMode] = useState<PickMode>("replace");
  const place = useRef<HTMLDivElement>(null);

  function pick(rule: PickRule | null, chosen: PickMode): void {
    if (rule !== null) dispatch({ type: "pick", mode: chosen, rule });
  }
  const pickDot = usePickDot(ground);
  const clickWithKey = useEffectEvent((at: ScreenPlace) => pickDot(at, "toggle"));
  useEffect(() => {
    const map = place.current?.parentElement;
    return map === null || map === undefined ? undefined : watchKeyClicks(map, clickWithKey);
  }, []);
  useEscape(tool !== "pointer", () => setTool("pointer"));

  return (
    <>
      {tool !== "pointer" && (
        <PickSheet
          shape={tool}
          onShape={(line, begun) => pick(toRule(tool, line, ground), modeOfKeys(begun, mode))}
          onTap={(at, begun) => pickDot(at, modeOfKeys(begun, mode))}
        />
      )}
      <div ref={place} className="pick-place">
        <PickBar tool={tool} mode={mode} onTool={setTool} onMode={setMode} />
        <PickNews />
      </div>
    </>
  );
}

/** What was picked, for those who do not see it; and for all, why nothing was. */
function PickNews(): ReactNode {
  const picked = usePickedKeys();
  const refusals = useRefusals();
  const [{ pick, kept }] = useView();
  const [seen, setSeen] = useState({ pick, kept, refusals });
  // The next choice of its kind that succeeds takes the message away.
  if (pick !== seen.pick || kept !== seen.kept) setSeen({ pick, kept, refusals });
  const isRefused = refusals > seen.refusals;
  return (
    <p className={isRefused ? "pick-refused" : "visually-hidden"} role="status">
      {isRefused
        ? "Not done: it would make the link too long. A theme, a search, a box or a lasso picks any number of dots in a few words."
        : picked !== null && `Picked: ${countPick(picked)}`}
    </p>
  );
}

/** Picks the dot at a place; `toggle` adds it, or takes it away when it is picked. */
function usePickDot(ground: MapGround): (at: ScreenPlace, mode: PickMode | "toggle") => void {
  const [, dispatch] = useView();
  const picked = usePickedKeys();
  const isPicked = ({ kind, id }: GroundedDot): boolean => {
    const ids: ReadonlySet<number> | null | undefined =
      kind === "keyword" ? picked?.keywords : picked?.papers;
    return ids?.has(id) === true;
  };
  return (at, mode) => {
    const dot = ground.dotAt(at);
    const rule = dot === null ? null : ruleOfDot(dot);
    if (dot === null || rule === null) return;
    const toggled = isPicked(dot) ? "subtract" : "add";
    dispatch({ type: "pick", mode: mode === "toggle" ? toggled : mode, rule });
  };
}

function ruleOfDot({ kind, key }: GroundedDot): PickRule | null {
  if (kind === "keyword") return isKeywordKey(key) ? { kind: "keywords", keys: [key] } : null;
  return isPaperKey(key) ? { kind: "papers", keys: [key] } : null;
}

function toRule(shape: Shape, line: readonly ScreenPlace[], ground: MapGround): PickRule | null {
  if (shape === "lasso") return lassoRule(line.flatMap((at) => ground.toMapPlace(at) ?? []));
  const [from, to] = [line[0], line.at(-1)];
  if (from === undefined || to === undefined) return null;
  const [one, other] = [ground.toMapPlace(from), ground.toMapPlace(to)];
  return one === null || other === null ? null : boxRule(one, other);
}

/** Takes clicks with Ctrl or Cmd held before the map does. */
function watchKeyClicks(map: HTMLElement, onClick: (at: ScreenPlace) => void): () => void {
  const stop = new AbortController();
  const take = (event: MouseEvent): void => {
    const isOnMap = event.target instanceof Element && event.target.closest(".map-canvas") !== null;
    if (!isOnMap || (!event.ctrlKey && !event.metaKey)) return;
    event.stopImmediatePropagation();
    if (event.type !== "click") return;
    const { left, top } = map.getBoundingClientRect();
    onClick({ x: event.clientX - left, y: event.clientY - top });
  };
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"] as const) {
    map.addEventListener(type, take, { signal: stop.signal, capture: true });
  }
  return () => stop.abort();
}

/** Escape puts the tool away before anything else on the page hears of it. */
function useEscape(isOn: boolean, onEscape: () => void): void {
  const leave = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOn) return;
    const stop = new AbortController();
    const obey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || isInPopup(event.target)) return;
      event.stopPropagation();
      leave();
    };
    document.addEventListener("keydown", obey, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [isOn]);
}

/** Where Escape closes what is open. */
function isInPopup(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, [role=menu], [role=dialog]") !== null;
}
