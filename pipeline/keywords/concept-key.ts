import { stemWord } from "#pipeline/text/stem-word.ts";
import { splitWord, type Token } from "#pipeline/text/tokenise.ts";
import { isShortForm, singularShort } from "./find-acronyms.ts";

/** What the corpus taught about its own spellings. */
export interface Spellings {
  /** Short form to the stems of its long form. */
  readonly acronyms: Pick<ReadonlyMap<string, readonly string[]>, "get">;
  /** Joined word to the parts it is elsewhere hyphenated from: `finetuning` to fine, tuning. */
  readonly joinedWords: ReadonlyMap<string, readonly string[]>;
}

/** Stems of one word as part of a concept. Spellings of one thing get the same stems. */
export function conceptStems(token: Token, spellings: Spellings): readonly string[] {
  const whole = spellings.acronyms.get(singularShort(token.text));
  if (whole !== undefined) return whole;
  const parts = token.text.split(/[-‐‑/]/u);
  if (parts.length === 1) {
    // A name such as SCoRe is not the word score.
    return isName(token.text) ? [`=${token.lower}`] : stemsOfWord(token.lower, spellings);
  }
  return parts.flatMap((part, i) => {
    // "LLM-based agents" are "LLM agents".
    if (i > 0 && part.toLowerCase() === "based") return [];
    const long = isShortForm(part) ? spellings.acronyms.get(singularShort(part)) : undefined;
    return long ?? splitWord(part.toLowerCase()).flatMap((word) => stemsOfWord(word, spellings));
  });
}

function isName(text: string): boolean {
  return isShortForm(text) && /\p{Ll}/u.test(text) && singularShort(text) === text;
}

/** Stems of running text, for long forms that come from a list. */
export function stemsOfText(text: string, spellings: Spellings): string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .flatMap(splitWord)
    .flatMap((word) => stemsOfWord(word, spellings));
}

function stemsOfWord(lower: string, { joinedWords }: Spellings): readonly string[] {
  return (joinedWords.get(lower) ?? [lower]).map(stemWord);
}
