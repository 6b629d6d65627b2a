/** How often the corpus has a word, in lower case; 0 for one it does not have. */
export type WordCount = (word: string) => number;

/** A letter, a hyphen, a space, a letter: a line may have ended there. */
const BROKEN_WORD = /(?<![\p{L}\p{N}'-])([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)- ([\p{L}\p{N}]+)/gu;

/** Before these the hyphen waits for a word that follows later: "short- and long-term". */
const JOINING_WORDS: ReadonlySet<string> = new Set(
  "and or to vs versus nor but than as und oder et ou y".split(" "),
);

/** Before these the hyphen was a dash: "results- we show". */
const WORDS_AFTER_DASH: ReadonlySet<string> = new Set(
  `a an the this that these those it its we our they their i you he she is are was were be can
  in on of for with by from at which who where when while how what if not`.split(/\s+/),
);

/** Words of a broken word as the counts are asked for. */
interface BrokenWord {
  readonly first: string;
  readonly second: string;
}

/** Every word whose count `joinHyphens` may ask for in these texts. */
export function findHyphenCandidates(texts: Iterable<string>): Set<string> {
  const candidates = new Set<string>();
  for (const text of texts) {
    if (!text.includes("- ")) continue;
    for (const [, first = "", second = ""] of text.matchAll(BROKEN_WORD)) {
      const spellings = spell({ first, second });
      candidates.add(spellings.joined);
      candidates.add(spellings.hyphenated);
      candidates.add(spellings.firstAlone);
      candidates.add(spellings.secondAlone);
    }
  }
  return candidates;
}

/**
 * Joins words that a line break parted: "sup- port" to support, "UI- Genie" to UI-Genie, as the
 * corpus spells them elsewhere; "short- and long-term" stays. A word the corpus spells nowhere else
 * is joined if either half is no word of the corpus, and else hyphenated.
 */
export function joinHyphens(text: string, countWord: WordCount): string {
  if (!text.includes("- ")) return text;
  return text.replace(BROKEN_WORD, (whole, first: string, second: string) => {
    if (JOINING_WORDS.has(second.toLowerCase())) return whole;
    const join = findJoin({ first, second }, countWord);
    return join === null ? whole : `${first}${join}${second}`;
  });
}

/** What to write between the halves; null to leave them as they stand. */
function findJoin(word: BrokenWord, countWord: WordCount): "" | "-" | null {
  const { joined, hyphenated, firstAlone, secondAlone } = spell(word);
  const joinedCount = countWord(joined);
  const hyphenatedCount = countWord(hyphenated);
  if (joinedCount > 0 && joinedCount >= hyphenatedCount) return "";
  if (hyphenatedCount > 0) return "-";
  if (WORDS_AFTER_DASH.has(secondAlone)) return null;
  if (/[\p{Lu}\p{N}-]/u.test(word.first + word.second)) return "-";
  return countWord(firstAlone) > 0 && countWord(secondAlone) > 0 ? "-" : "";
}

function spell({ first, second }: BrokenWord): {
  readonly joined: string;
  readonly hyphenated: string;
  readonly firstAlone: string;
  readonly secondAlone: string;
} {
  const firstAlone = first.toLowerCase();
  const secondAlone = second.toLowerCase();
  return {
    joined: firstAlone + secondAlone,
    hyphenated: `${firstAlone}-${secondAlone}`,
    firstAlone,
    secondAlone,
  };
}
