import knownAcronyms from "#data/lexicon/acronyms.json" with { type: "json" };
import plainAcronyms from "#data/lexicon/plain-acronyms.json" with { type: "json" };
import type { Keyword } from "#pipeline/keywords/extract-keywords.ts";
import { isShortForm, singularShort } from "#pipeline/keywords/find-acronyms.ts";
import type { IsCapital } from "./learn-capitals.ts";
import { makePhrase, type Phrase } from "./phrase.ts";

/** Gives a keyword as it would stand in a heading. */
export type WriteKeyword = (keyword: number) => Phrase;

/** Known to every reader of abstracts: these stay. */
const PLAIN = new Set(plainAcronyms);
const MAX_WORDS = 4;
const USUAL = 4;
/** Heads that headings do not count: generation, learning, software. */
const UNCOUNTED =
  /(?:s|ion|ing|ity|ism|(?<!docu|seg|ele|instru|environ)ment|ance|ence|ness|age|ware|media|data|thought|ium|ogy|(?<!qu)ery|ory)$/u;

/**
 * Writes keywords for headings: acronyms in full where the corpus or the list of acronyms knows
 * the long form and it has at most four words; capitals only where the corpus mostly has them.
 */
export function createWriteKeyword(
  keywords: readonly Keyword[],
  isCapital: IsCapital,
): WriteKeyword {
  const longForms = learnLongForms(keywords);
  const phrases = new Map<number, Phrase>();
  return (keyword) => {
    const known = phrases.get(keyword);
    if (known !== undefined) return known;
    const phrase = writeOut(plural(keywords[keyword]), longForms, isCapital);
    phrases.set(keyword, phrase);
    return phrase;
  };
}

/** The plural where the corpus usually has it: headings speak of models, not of a model. */
function plural(keyword: Keyword | undefined): string {
  const label = keyword?.label ?? "";
  const usual = (keyword?.spellings ?? []).slice(0, USUAL).map((one) => one.toLowerCase());
  const head = label.split(/\s+/u).at(-1)?.toLowerCase() ?? "";
  if (UNCOUNTED.test(head)) return label;
  if (usual.some((spelling) => spelling.endsWith(`${head}s`))) return `${label}s`;
  const ending = `${head.slice(0, -1)}ies`;
  const isPlural = head.endsWith("y") && usual.some((spelling) => spelling.endsWith(ending));
  return isPlural ? `${label.slice(0, -1)}ies` : label;
}

function writeOut(
  label: string,
  longForms: ReadonlyMap<string, string>,
  isCapital: IsCapital,
): Phrase {
  const words = label.split(/\s+/u);
  let meaning: string | null = null;
  const written = words.map((word, i) => {
    const short = singularShort(word);
    const long = PLAIN.has(short) ? undefined : longForms.get(short);
    if (long === undefined) return word;
    if (words.length - 1 + long.split(/\s+/u).length <= MAX_WORDS) {
      if (i < words.length - 1) return long.replace(/(?<=\p{Ll}{3}[^s])s$/u, "");
      return short === word || UNCOUNTED.test(long) ? long : `${long}s`;
    }
    meaning ??= `${short}: ${long}`;
    return word;
  });
  return makePhrase(lowerPlain(written.join(" "), isCapital), meaning);
}

/** Short forms with their long forms, as the spellings of one keyword show them; else from the list. */
function learnLongForms(keywords: readonly Keyword[]): Map<string, string> {
  const longForms = new Map<string, string>();
  for (const { label, spellings } of keywords) {
    const shorts = [label, ...spellings].filter((spelling) => isAcronym(spelling));
    if (shorts.length === 0) continue;
    const long = spellings.find(
      (spelling) => /[\s-]/u.test(spelling) && !spelling.split(/[\s-]/u).some(isShortForm),
    );
    for (const short of shorts.map(singularShort)) {
      if (long !== undefined && !longForms.has(short)) longForms.set(short, long);
    }
  }
  for (const [short, long] of Object.entries(knownAcronyms)) {
    if (!longForms.has(short)) longForms.set(short, long);
  }
  return longForms;
}

function isAcronym(spelling: string): boolean {
  return isShortForm(spelling) && /^\S+$/u.test(spelling);
}

/** Small letters for the words, and the parts of hyphenated ones, that the corpus writes so. */
function lowerPlain(text: string, isCapital: IsCapital): string {
  return text.replace(/[^\s-]+/gu, (part) => (isCapital(part) ? part : part.toLowerCase()));
}
