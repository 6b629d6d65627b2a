import { countWords } from "./count-words.ts";
import { findHyphenCandidates, type WordCount } from "./join-hyphens.ts";

/** What `repairText` needs to know of a corpus: how often it has the words a hyphen may have parted. */
export function learnWords(cleanTexts: readonly string[]): WordCount {
  return countWords(cleanTexts, findHyphenCandidates(cleanTexts));
}
