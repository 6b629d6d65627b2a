import porterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import irregularStems from "#data/lexicon/irregular-stems.json" with { type: "json" };

const irregular = new Map(Object.entries(irregularStems));
const known = new Map<string, string>();
const MAX_KNOWN = 200_000;
/** No word is longer; what is (a row of letters) is left as it is, for the stemmer's rules crawl on it. */
const MAX_WORD_LENGTH = 60;

/**
 * The stem of one lower-case word (Porter 1980, as in `natural`), with a short list of families
 * that Porter keeps apart (evolution, evolving). For comparing only, never for showing.
 */
export function stemWord(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (word.length > MAX_WORD_LENGTH) return word;
  const porter = porterStemmer.stem(word);
  const stem = irregular.get(porter) ?? porter;
  // Words repeat a great deal; the limit keeps a hostile corpus from filling the memory.
  if (known.size < MAX_KNOWN) known.set(word, stem);
  return stem;
}
