import { memoByForm, type WordForm } from "#pipeline/text/word-forms.ts";
import { conceptStems, type Spellings, splitParts } from "./concept-key.ts";
import { singularShort } from "./find-acronyms.ts";
import { type Stem, stemsOfKey } from "./stem.ts";

/** The stems of a word as part of a concept, in a paper that defines these acronyms itself. */
export type ReadStems = (form: WordForm, own: OwnAcronyms) => readonly Stem[];

/** Short forms that a paper defines, with the stems of their long forms; null when it defines none. */
export type OwnAcronyms = ReadonlyMap<string, readonly string[]> | null;

const NO_ACRONYMS: Spellings["acronyms"] = new Map();

/** Reads stems with what a corpus taught; words repeat a great deal, so that most are read once only. */
export function createStemReader(shared: Spellings): ReadStems {
  const plain: Spellings = { words: shared.words, acronyms: NO_ACRONYMS };
  const read = (form: WordForm, spellings: Spellings): Stem[] =>
    stemsOfKey(conceptStems(form, spellings).join(" "));
  const readShared = memoByForm((form) => read(form, form.hasCapitals ? shared : plain));
  const shortsOf = memoByForm(listShorts);
  return (form, own) => {
    if (own === null || !form.hasCapitals || !shortsOf(form).some((short) => own.has(short))) {
      return readShared(form);
    }
    // Its own definitions come before the shared ones.
    const acronyms = { get: (short: string) => own.get(short) ?? shared.acronyms.get(short) };
    return read(form, { words: shared.words, acronyms });
  };
}

/** All short forms whose meaning the stems of a word may depend on. */
function listShorts({ text }: WordForm): string[] {
  return [text, ...splitParts(text)].map(singularShort);
}
