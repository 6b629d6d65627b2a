import type { PhraseWord } from "./find-phrases.ts";
import { addToHigh, addToLow, type Stem } from "./stem.ts";

/** A part of a phrase that can be a keyword by its first and last word. */
export interface PhrasePart {
  readonly first: PhraseWord;
  readonly last: PhraseWord;
  /** The stems of each of its words: those from `from` to before `to`. */
  readonly stems: readonly (readonly Stem[])[];
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** The parts of at most so many words, by their last word, the longest first. `stems` has those of each word. */
export function listParts(
  words: readonly PhraseWord[],
  stems: readonly (readonly Stem[])[],
  maxWords: number,
): PhrasePart[] {
  const parts: PhrasePart[] = [];
  for (let i = 0; i < words.length; i++) {
    const last = words[i];
    if (last?.isHead !== true || (i + 1 < words.length && isModifier(last))) continue;
    const furthest = Math.max(0, i + 1 - maxWords);
    const shortest = parts.length;
    let low = 0;
    let high = 0;
    for (let from = i; from >= furthest; from--) {
      const own = stems[from] ?? [];
      low = own.reduceRight(addToLow, low);
      high = own.reduceRight(addToHigh, high);
      const first = words[from];
      if (first === undefined || (from < i && !first.canLead)) continue;
      parts.push({ first, last, stems, from, to: i + 1, low, high });
    }
    reverseFrom(parts, shortest);
  }
  return parts;
}

/** Turns round the order of what stands from `start` on. */
function reverseFrom<Item>(items: Item[], start: number): void {
  if (items.length - start > 1) items.push(...items.splice(start).reverse());
}

/** "Long-horizon" before another word describes that word; "fine-tuning" is a thing anywhere. */
function isModifier({ token }: PhraseWord): boolean {
  return token.form.isHyphenated && !token.lower.endsWith("ing");
}
