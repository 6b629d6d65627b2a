import wordForms from "#data/lexicon/word-forms.json" with { type: "json" };
import { stemWord } from "#pipeline/text/stem-word.ts";
import { splitWord, type Token } from "#pipeline/text/tokenise.ts";
import { isShortForm, singularShort } from "./find-acronyms.ts";

/** Begins the stem of a name, which is no stem of a word. */
const NAME_MARK = "=";

/** Irregular plurals and British spellings to the word they are forms of. */
const WORD_FORMS = new Map(Object.entries(wordForms));

/** What the corpus taught about its own spellings. */
export interface Spellings {
  /** Short form to the stems of its long form. */
  readonly acronyms: Pick<ReadonlyMap<string, readonly string[]>, "get">;
  /** Words to what they stand for: `finetuning` to fine, tuning; `optimisation` to optimization. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** Stems of one word as part of a concept. Spellings of one thing get the same stems. */
export function conceptStems(
  token: Pick<Token, "text" | "lower">,
  spellings: Spellings,
): readonly string[] {
  const whole = spellings.acronyms.get(singularShort(token.text));
  if (whole !== undefined) return whole;
  const parts = splitParts(token.text);
  // A name such as SCoRe is not the word score.
  if (isName(parts, spellings)) return [`${NAME_MARK}${token.lower}`];
  if (parts.length === 1 || spellings.words.has(token.lower)) {
    return stemsOfWord(token.lower, spellings);
  }
  return parts.flatMap((part, i) => {
    // "LLM-based agents" are "LLM agents".
    if (i > 0 && part.toLowerCase() === "based") return [];
    const long = isShortForm(part) ? spellings.acronyms.get(singularShort(part)) : undefined;
    return long ?? splitWord(part.toLowerCase()).flatMap((word) => stemsOfWord(word, spellings));
  });
}

/** The parts of a hyphenated or slashed word as they are written. */
export function splitParts(text: string): string[] {
  return text.split(/[-‐‑/]/u);
}

/** A word written like no other word: SCoRe, GPT-4, UI-Genie, but not LLM-Agents, which has a known acronym. */
function isName(parts: readonly string[], { acronyms }: Spellings): boolean {
  const [first = ""] = parts;
  if (parts.length === 1) {
    return isShortForm(first) && /\p{Ll}/u.test(first) && singularShort(first) === first;
  }
  return (
    parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part)) &&
    parts.some((part) => isShortForm(part) || /\p{N}/u.test(part)) &&
    parts.every((part) => acronyms.get(singularShort(part)) === undefined)
  );
}

/** Whether a stem is the name of one thing, not a concept: SCoRe, GPT-4. */
export function isNameStem(stem: string): boolean {
  return stem.startsWith(NAME_MARK);
}

/** Stems of running text, for long forms that come from a list. */
export function stemsOfText(text: string, spellings: Spellings): string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .flatMap(splitWord)
    .flatMap((word) => stemsOfWord(word, spellings));
}

function stemsOfWord(lower: string, { words }: Spellings): readonly string[] {
  const parts = words.get(lower) ?? [lower];
  return parts.map((part) => {
    const [american = part, ...others] = words.get(part) ?? [];
    const word = others.length > 0 ? part : american;
    return stemWord(WORD_FORMS.get(word) ?? word);
  });
}
