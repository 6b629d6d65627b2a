import genericWords from "#data/lexicon/generic-words.json" with { type: "json" };
import stoppers from "#data/lexicon/name-stoppers.json" with { type: "json" };
import plainAcronyms from "#data/lexicon/plain-acronyms.json" with { type: "json" };
import vagueAlone from "#data/lexicon/vague-alone.json" with { type: "json" };
import { isShortForm, singularShort } from "#pipeline/keywords/find-acronyms.ts";
import { stemWord } from "#pipeline/text/stem-word.ts";

/** A keyword as it would stand in a heading. */
export interface Phrase {
  /** As in the middle of a sentence, acronyms written out where a stranger needs it. */
  readonly text: string;
  /** Words as a reader counts them: between spaces. */
  readonly wordCount: number;
  /** Stems of its words and of their hyphenated parts, without small words. */
  readonly stems: readonly string[];
  /** What the acronym that stays in it means; null when none needs it. */
  readonly meaning: string | null;
  /** Whether it may be a name, part of a name only, or neither. */
  readonly use: "name" | "part" | "none";
  /** Whether it is the name of a whole field, and so of any part of it. */
  readonly isBroad: boolean;
}

const MAX_WORDS = 4;
const SMALL_WORDS = new Set(["a", "an", "and", "as", "by", "for", "from", "in", "of", "on", "or"]);
for (const word of ["the", "to", "via", "with"]) SMALL_WORDS.add(word);
const GENERIC = new Set(genericWords.map(stemWord));
/** Endings of words that need another word behind them. */
const ADJECTIVE = /(?:[iu]ve|ous|able|ible|ful|less|ical|ular|ual|ized|ised|based)$/u;
const VAGUE = new Set([...genericWords, ...vagueAlone].map(stemWord));
const STOPPED_HEADS = new Set(stoppers.heads.map(stemWord));
/** Brackets, and capitals that only spell an acronym (coMplex video object SEgmentation). */
const ODD = /[()[\]]|\p{Ll}{2}\p{Lu}\p{Ll}{2}|\p{Lu}{2}\p{Ll}{3}/u;
const BRAND_PHRASES = new Set(stoppers.brandPhrases.map((phrase) => stemsOf(phrase).join(" ")));
const BROAD = new Set(stoppers.fields.map((field) => stemsOf(field).join(" ")));
const STOPPED_STARTS = new Set(stoppers.starts);
const PLAIN = new Set(plainAcronyms);
const BRANDS = new Set(stoppers.brands);

/** A phrase from its text in words; `meaning` explains an acronym that was not written out. */
export function makePhrase(text: string, meaning: string | null): Phrase {
  const words = text.split(/\s+/u);
  const stems = stemsOf(text);
  return {
    text,
    wordCount: words.length,
    stems,
    meaning,
    use: findUse(text, words, stems),
    isBroad: BROAD.has(stems.join(" ")),
  };
}

/** Stems of a text's words, small words left out: equal for names that say the same. */
export function stemsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "" && !SMALL_WORDS.has(word))
    .map(stemWord);
}

function findUse(text: string, words: readonly string[], stems: readonly string[]): Phrase["use"] {
  if (words.length > MAX_WORDS || STOPPED_HEADS.has(stems.at(-1) ?? "")) return "none";
  if (words.length > 1 && STOPPED_STARTS.has(words[0] ?? "")) return "none";
  if (ODD.test(text) || BRAND_PHRASES.has(stems.join(" "))) return "none";
  const telling = words.filter((word) => stemsOf(word).some((stem) => !GENERIC.has(stem)));
  if (telling.every(isBrand)) return "none";
  if (words.length > 1) return "name";
  return stems.every((stem) => VAGUE.has(stem)) || ADJECTIVE.test(text) ? "none" : "part";
}

/** GPT-4, ImageNet, SPIRAL: on the list, or written like an acronym that no one explains. */
function isBrand(word: string): boolean {
  const letters = word.toLowerCase().split(/[^\p{Ll}]+/u)[0] ?? "";
  if (BRANDS.has(letters)) return true;
  return !PLAIN.has(singularShort(word)) && (isShortForm(word) || /\p{L}\d/u.test(word));
}
