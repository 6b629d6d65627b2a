/** Where a key works: anywhere on the page, or while the map has the focus. */
export type KeyPlace = "page" | "map";

/** What a key asks for. */
export type KeyCommand =
  | "search"
  | "list-keys"
  | "full-screen"
  | "toggle-table"
  | "undo"
  | "redo"
  | "walk-left"
  | "walk-right"
  | "walk-up"
  | "walk-down"
  | "walk-next"
  | "walk-previous"
  | "enter"
  | "leave"
  | "toggle-picked"
  | "switch-dots"
  | "open-menu"
  | "pan-left"
  | "pan-right"
  | "pan-up"
  | "pan-down"
  | "zoom-in"
  | "zoom-out"
  | "show-all";

export interface KeyBinding {
  readonly command: KeyCommand;
  readonly place: KeyPlace;
  /** Each as `strokeOf` writes it. */
  readonly strokes: readonly string[];
}

/** All keys of the page. What obeys them and the list of keys that readers see both read this. */
export const KEY_BINDINGS: readonly KeyBinding[] = [
  { command: "search", place: "page", strokes: ["/"] },
  { command: "list-keys", place: "page", strokes: ["?"] },
  { command: "full-screen", place: "page", strokes: ["f"] },
  { command: "toggle-table", place: "page", strokes: ["t"] },
  { command: "undo", place: "page", strokes: ["Ctrl+z"] },
  { command: "redo", place: "page", strokes: ["Ctrl+Shift+z", "Ctrl+y"] },
  { command: "walk-left", place: "map", strokes: ["ArrowLeft"] },
  { command: "walk-right", place: "map", strokes: ["ArrowRight"] },
  { command: "walk-up", place: "map", strokes: ["ArrowUp"] },
  { command: "walk-down", place: "map", strokes: ["ArrowDown"] },
  { command: "walk-next", place: "map", strokes: ["PageDown"] },
  { command: "walk-previous", place: "map", strokes: ["PageUp"] },
  { command: "enter", place: "map", strokes: ["Enter"] },
  { command: "leave", place: "map", strokes: ["Escape"] },
  { command: "toggle-picked", place: "map", strokes: [" "] },
  { command: "switch-dots", place: "map", strokes: ["m"] },
  { command: "open-menu", place: "map", strokes: ["ContextMenu", "Shift+F10"] },
  { command: "pan-left", place: "map", strokes: ["Shift+ArrowLeft"] },
  { command: "pan-right", place: "map", strokes: ["Shift+ArrowRight"] },
  { command: "pan-up", place: "map", strokes: ["Shift+ArrowUp"] },
  { command: "pan-down", place: "map", strokes: ["Shift+ArrowDown"] },
  { command: "zoom-in", place: "map", strokes: ["+", "="] },
  { command: "zoom-out", place: "map", strokes: ["-"] },
  { command: "show-all", place: "map", strokes: ["0"] },
];

/** The keys that a line of the list tells of, and the words for what they do. */
export interface KeyLine {
  readonly commands: readonly KeyCommand[];
  readonly does: string;
}

/** Every command once, those of a kind on one line. */
export const KEY_LINES: readonly KeyLine[] = [
  { commands: ["search"], does: "Search" },
  { commands: ["toggle-table"], does: "Open or close the table" },
  { commands: ["undo"], does: "Undo the last choice" },
  { commands: ["redo"], does: "Redo it" },
  { commands: ["full-screen"], does: "Full screen, and back" },
  { commands: ["list-keys"], does: "This list" },
  {
    commands: ["walk-left", "walk-right", "walk-up", "walk-down"],
    does: "To the nearest theme or dot in that direction",
  },
  {
    commands: ["walk-next", "walk-previous"],
    does: "To the next or the previous one in order of importance",
  },
  { commands: ["enter"], does: "Open it; in a theme, step in to its dots" },
  { commands: ["leave"], does: "Step out to the themes, then clear the selection" },
  { commands: ["toggle-picked"], does: "Add it to the pick, or take it away" },
  { commands: ["switch-dots"], does: "Between keywords and papers on the map" },
  { commands: ["open-menu"], does: "What can be done with it" },
  {
    commands: ["pan-left", "pan-right", "pan-up", "pan-down"],
    does: "Move the map",
  },
  { commands: ["zoom-in", "zoom-out"], does: "Zoom in or out" },
  { commands: ["show-all"], does: "Show the whole map" },
];

/** The part of a keyboard event that names a stroke. */
export interface KeyStroke {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The stroke in words, as `Ctrl+Shift+z`: Cmd counts as Ctrl, and Shift is told only where it does
 * not show in the character itself.
 */
export function strokeOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyStroke): string {
  const isControlled = ctrlKey || metaKey;
  const isLetter = /^\p{L}$/u.test(key);
  const name = isLetter ? key.toLowerCase() : key;
  const parts = [
    altKey ? "Alt" : "",
    isControlled ? "Ctrl" : "",
    shiftKey && (key.length > 1 || isLetter) ? "Shift" : "",
    name,
  ];
  return parts.filter((part) => part !== "").join("+");
}

/**
 * What a stroke asks for in a place; null when it means nothing there.
 *
 * @param areSingleKeysOn Whether one character alone asks the page for something; on the map, which
 * has the focus then, it always does (WCAG 2.2, success criterion 2.1.4).
 */
export function findCommand(
  place: KeyPlace,
  stroke: KeyStroke,
  areSingleKeysOn = true,
): KeyCommand | null {
  const written = strokeOf(stroke);
  if (place === "page" && !areSingleKeysOn && written.length === 1) return null;
  const binding = KEY_BINDINGS.find(
    (known) => known.place === place && known.strokes.includes(written),
  );
  return binding?.command ?? null;
}

/** The strokes of a command. */
export function strokesFor(command: KeyCommand): readonly string[] {
  return KEY_BINDINGS.find((binding) => binding.command === command)?.strokes ?? [];
}

const KEY_NAMES: ReadonlyMap<string, string> = new Map([
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  ["PageDown", "Page Down"],
  ["PageUp", "Page Up"],
  ["Escape", "Esc"],
  ["ContextMenu", "Menu"],
  [" ", "Space"],
  ["-", "−"],
]);

/** A stroke as readers know the keys: `Shift`, `←`. */
export function namesOfStroke(stroke: string): readonly string[] {
  const parts = stroke === "+" ? ["+"] : stroke.split("+");
  return parts.map((part) => {
    const name = KEY_NAMES.get(part) ?? part;
    return parts.length > 1 && name.length === 1 ? name.toUpperCase() : name;
  });
}

/** Sliders and switches are inputs that nothing is typed into. */
const TYPED_INTO =
  "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [role=menu], [role=listbox]";

/** Whether letters typed there are text, or lead to an entry of a menu or list. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest(TYPED_INTO) !== null)
  );
}
