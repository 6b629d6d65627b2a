import { compareText } from "#pipeline/numeric/compare.ts";
import { stemWord } from "#pipeline/text/stem-word.ts";
import { splitWord } from "#pipeline/text/tokenise.ts";
import { listAmericanSpellings } from "./american-spelling.ts";

/** A hyphenated word that is rarer than this, against its joined form, is one that a line end cut. */
const MIN_HYPHENATED_SHARE = 0.1;

/** One word, joined in some places and hyphenated in others, with all its endings. */
interface Family {
  readonly joined: string[];
  readonly hyphenated: string[];
  joinedCount: number;
  hyphenatedCount: number;
}

/**
 * Words of a corpus that are other spellings, with what to read instead: a joined word for its parts,
 * whatever its ending (finetune, where others write fine-tuning), a hyphenated word for the joined one
 * where hyphens are rare (al-gorithm), a British word for the American one. Only words that the
 * corpus has both ways. `counts`: how often each word stands, in lower case.
 */
export function learnVariants(counts: ReadonlyMap<string, number>): Map<string, readonly string[]> {
  const variants = new Map<string, readonly string[]>();
  for (const [word] of counts) {
    if (splitWord(word).length > 1) continue;
    const american = listAmericanSpellings(word).find((spelling) => counts.has(spelling));
    if (american !== undefined) variants.set(word, [american]);
  }
  for (const { hyphenated, hyphenatedCount, joined, joinedCount } of findFamilies(counts)) {
    if (hyphenatedCount >= MIN_HYPHENATED_SHARE * joinedCount) {
      const parts = splitWord(mostFrequent(hyphenated, counts));
      for (const word of joined) variants.set(word, parts);
    } else {
      for (const word of hyphenated) variants.set(word, [splitWord(word).join("")]);
    }
  }
  return variants;
}

/** Families that the corpus spells both ways. */
function findFamilies(counts: ReadonlyMap<string, number>): Family[] {
  const families = new Map<string, Family>();
  for (const [word, count] of counts) {
    const parts = splitWord(word);
    const stem = stemWord(parts.join(""));
    const family = families.get(stem) ?? newFamily();
    families.set(stem, family);
    if (parts.length === 1) {
      family.joined.push(word);
      family.joinedCount += count;
    } else {
      family.hyphenated.push(word);
      family.hyphenatedCount += count;
    }
  }
  return [...families.values()].filter(
    ({ hyphenatedCount, joinedCount }) => hyphenatedCount > 0 && joinedCount > 0,
  );
}

function newFamily(): Family {
  return { joined: [], hyphenated: [], joinedCount: 0, hyphenatedCount: 0 };
}

function mostFrequent(words: readonly string[], counts: ReadonlyMap<string, number>): string {
  const byFrequency = words.toSorted(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b),
  );
  return byFrequency[0] ?? "";
}
