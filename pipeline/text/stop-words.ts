import stopwords from "natural/lib/natural/util/stopwords.js";
import moreStopWords from "#data/lexicon/stop-words.json" with { type: "json" };

const stopWords = new Set([...stopwords.words, ...moreStopWords]);

/** Whether a lower-case word carries no subject of its own (the, of, however). */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
