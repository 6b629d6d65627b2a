import {
  type CharacterCodes,
  endOf,
  findChange,
  findPath,
  findStartOfChange,
  type Path,
} from "./find-path.ts";

/** For every character of a text, the stretch [start, end) of another text that it came from. */
export interface Origins {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Where the characters of a repaired text come from in the text as it was: an equal character comes
 * from its equal, a changed one from the whole change. The alignment is the cheapest (see findPath), or
 * a chain of such where stretches are much alike; of equally cheap ones it keeps what stands furthest
 * right, as mark-up stands before what it shows. Texts with little in common are one change.
 */
export function alignTexts(original: string, repaired: string): Origins {
  const origins = {
    starts: new Int32Array(repaired.length),
    ends: new Int32Array(repaired.length),
  };
  let [before, beforeRepaired] = [listCodes(original), listCodes(repaired)];
  while (beforeRepaired.length > 0) {
    const path = findPath(before, beforeRepaired);
    if (path === null) {
      takeAsOneChange(before, beforeRepaired, origins);
      break;
    }
    setOrigins(path, before.length, beforeRepaired.length, origins);
    const { taken, diagonal } = endOf(path);
    beforeRepaired = beforeRepaired.subarray(0, beforeRepaired.length - (taken - diagonal));
    before = before.subarray(0, before.length - taken);
  }
  return origins;
}

function listCodes(text: string): CharacterCodes {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}

/** Writes down the origins along a path, from where it ends back to the ends of the texts. */
function setOrigins(path: Path, width: number, height: number, origins: Origins): void {
  let point = endOf(path);
  for (;;) {
    const change = findChange(path, point);
    for (let { taken } = point; taken > change.taken; taken--) {
      setOrigin(origins, height - taken + point.diagonal, width - taken, width - taken + 1);
    }
    if (change.cost === 0) return;
    point = findStartOfChange(path, change);
    for (
      let added = change.taken - change.diagonal;
      added > point.taken - point.diagonal;
      added--
    ) {
      setOrigin(origins, height - added, width - change.taken, width - point.taken);
    }
  }
}

function setOrigin({ starts, ends }: Origins, index: number, start: number, end: number): void {
  starts[index] = start;
  ends[index] = end;
}

/** What both texts start with comes from its equal; the rest is one change. */
function takeAsOneChange(
  original: CharacterCodes,
  repaired: CharacterCodes,
  origins: Origins,
): void {
  let equal = 0;
  while (equal < repaired.length && original[equal] === repaired[equal]) {
    setOrigin(origins, equal, equal, equal + 1);
    equal++;
  }
  origins.starts.fill(equal, equal, repaired.length);
  origins.ends.fill(original.length, equal, repaired.length);
}
