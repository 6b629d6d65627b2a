import genericWords from "#data/lexicon/generic-words.json" with { type: "json" };
import { stemWord } from "#pipeline/text/stem-word.ts";
import { hashText, mix } from "./hash-text.ts";

/** A stem of a concept, with what is asked of it for every phrase that has it. */
export interface Stem {
  readonly text: string;
  /** Two hashes of the text, 32 bits each. */
  readonly low: number;
  readonly high: number;
  /** Whether it is of a word of every paper of every field: no keyword consists of such words. */
  readonly isGeneric: boolean;
}

const GENERIC = new Set(genericWords.map(stemWord));

/** The stems of a key; none of an empty one. */
export function stemsOfKey(key: string): Stem[] {
  return key === "" ? [] : key.split(" ").map(toStem);
}

/** Stems joined by spaces: one concept, one key. */
export function keyOfStems(stems: readonly Stem[]): string {
  const [first] = stems;
  if (stems.length === 1 && first !== undefined) return first.text;
  return stems.map(({ text }) => text).join(" ");
}

// The hash of a key is made of those of its stems, from the last to the first, beginning with 0.

/** The lower half of the hash of a stem and what comes after it. */
export function addToLow(after: number, stem: Stem): number {
  return mix(Math.imul(after, 0x01000193) ^ stem.low);
}

/** The upper half. */
export function addToHigh(after: number, stem: Stem): number {
  return mix((Math.imul(after, 0x85ebca6b) + stem.high) | 0);
}

function toStem(text: string): Stem {
  return { text, ...hashText(text), isGeneric: GENERIC.has(text) };
}
