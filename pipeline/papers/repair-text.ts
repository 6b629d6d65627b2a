import { joinHyphens, type WordCount } from "./join-hyphens.ts";
import { repairAccents } from "./tex/accents.ts";
import { removeMarkup } from "./tex/markup.ts";
import { simplifyMath, splitMath } from "./tex/math.ts";
import { repairPunctuation } from "./tex/punctuation.ts";

/** Ligatures that a PDF leaves: ﬁ, ﬂ and their kind. */
const LIGATURES = /[\uFB00-\uFB06]/g;

/** Characters that are not seen but part words: zero-width ones, soft hyphens, controls. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]|(?!\s)\p{Cc}/gu;

/** Characters that are not printed ASCII. */
const BEYOND_ASCII = /[^ -~]/;

/** White space that is not one plain space. */
const SPACES = /\s{2,}|[^\S ]/g;

/** Without any of these a text has nothing to clean. */
const MAY_NEED_CLEANING = /[^ -~]|[$\\{~`]| {2}|^ | $|--/;

/** More passes than any text needs: one takes off one level of nested mark-up. */
const MOST_PASSES = 50;

/**
 * Text with what copying broke put right: TeX accents, quotes, dashes and mark-up, ligatures, white
 * space, and hyphens left by line breaks. Math that is not simple stays as it is. Repairing twice is
 * repairing once. `countWord` tells how often the corpus has a word (see learnWords).
 */
export function repairText(text: string, countWord: WordCount): string {
  return joinCleanText(cleanText(text), countWord);
}

/** The last step of repairText alone, for text that cleanText gave. */
export function joinCleanText(clean: string, countWord: WordCount): string {
  if (!clean.includes("- ")) return clean;
  return untilStable(clean, (before) => joinHyphens(cleanOnce(before), countWord));
}

/** The same without joining words at hyphens: what words can be counted in. */
export function cleanText(text: string): string {
  return untilStable(text, cleanOnce);
}

function untilStable(text: string, repair: (text: string) => string): string {
  let repaired = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = repair(repaired);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function cleanOnce(text: string): string {
  if (!MAY_NEED_CLEANING.test(text)) return text;
  const spaced = evenSpaces(BEYOND_ASCII.test(text) ? cleanCharacters(text) : text);
  const parts = splitMath(spaced).map((part) =>
    part.isMath ? simplifyMath(part.text) : repairProse(part.text),
  );
  const repaired = parts.join("");
  return repaired === spaced ? spaced : evenSpaces(repaired);
}

function evenSpaces(text: string): string {
  return text.replace(SPACES, " ").trim();
}

function cleanCharacters(text: string): string {
  return text.normalize("NFC").replace(LIGATURES, spellOut).replace(INVISIBLE, "");
}

function repairProse(text: string): string {
  const plain = text.includes("\\") ? repairAccents(text) : text;
  const bare = /[\\{~]/.test(plain) ? removeMarkup(plain) : plain;
  return /`|--/.test(bare) ? repairPunctuation(bare) : bare;
}

function spellOut(ligature: string): string {
  return ligature.normalize("NFKC");
}
