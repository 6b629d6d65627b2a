import type { PickMode } from "#src/state/pick.ts";

interface HeldKeys {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What the keys held at the beginning of a drag ask for; without any, the mode that is chosen. */
export function modeOfKeys({ shiftKey, altKey }: HeldKeys, chosen: PickMode): PickMode {
  if (shiftKey && altKey) return "intersect";
  if (shiftKey) return "add";
  return altKey ? "subtract" : chosen;
}
