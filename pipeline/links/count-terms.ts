import type { RunTasks } from "#pipeline/effects.ts";
import { compareText } from "#pipeline/numeric/compare.ts";
import { cutIntoParts } from "#pipeline/numeric/cut-into-parts.ts";
import { countStemsTask, numberOf, type StemCounts, type StemText } from "./count-stems-task.ts";

/** The text of a paper and the keywords found in it. */
export interface PaperWords extends StemText {
  /** Keyword ids with their number of mentions. */
  readonly keywords: readonly (readonly [id: number, mentions: number])[];
}

/** How often each paper has each term. Keywords are the first terms, by their ids; word stems follow. */
export interface TermCounts {
  /** Where each paper's terms start in the arrays below, and the end of the last. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly counts: Int32Array;
  /** A term in words. */
  readonly names: readonly string[];
  readonly keywordCount: number;
}

/** Counts the words and keywords of all papers. */
export async function countTerms(
  papers: readonly PaperWords[],
  keywordLabels: readonly string[],
  runTasks: RunTasks,
): Promise<TermCounts> {
  const texts = papers.map(({ abstract, title }) => ({ title, abstract }));
  const parts: StemCounts[] = [];
  const stems = new Map<string, number>();
  const spellings = createStemSpellings();
  const numbers: Int32Array[] = [];
  for await (const part of runTasks(countStemsTask, null, cutIntoParts(texts))) {
    const own = Int32Array.from(part.stems, (stem) => numberOf(stems, stem));
    spellings.add(part, own);
    numbers.push(own.map((stem) => keywordLabels.length + stem));
    parts.push(part);
  }
  return {
    ...joinParts(papers, parts, numbers),
    names: [...keywordLabels, ...spellings.finish(stems.size)],
    keywordCount: keywordLabels.length,
  };
}

interface Spelling {
  readonly stem: number;
  count: number;
}

/** Learns which word a stem is shown by: the most frequent one, of equal ones the first in order. */
function createStemSpellings(): {
  readonly add: (part: StemCounts, stems: Int32Array) => void;
  readonly finish: (stemCount: number) => string[];
} {
  const spellings = new Map<string, Spelling>();
  return {
    add: ({ stemOfWord, wordCounts, words }, stems) => {
      for (const [i, word] of words.entries()) {
        const known = spellings.get(word) ?? { stem: stems[stemOfWord[i] ?? 0] ?? 0, count: 0 };
        known.count += wordCounts[i] ?? 0;
        spellings.set(word, known);
      }
    },
    finish: (stemCount) => {
      const names = Array.from({ length: stemCount }, () => "");
      const counts = new Int32Array(stemCount);
      for (const [word, { count, stem }] of spellings) {
        const best = counts[stem] ?? 0;
        if (count < best || (count === best && compareText(word, names[stem] ?? "") > 0)) continue;
        names[stem] = word;
        counts[stem] = count;
      }
      return names;
    },
  };
}

function joinParts(
  papers: readonly PaperWords[],
  parts: readonly StemCounts[],
  numbers: readonly Int32Array[],
): Pick<TermCounts, "starts" | "terms" | "counts"> {
  const stemCount = parts.reduce((sum, part) => sum + part.counts.length, 0);
  const keywordCount = papers.reduce((sum, { keywords }) => sum + keywords.length, 0);
  const starts = new Int32Array(papers.length + 1);
  const terms = new Int32Array(stemCount + keywordCount);
  const counts = new Int32Array(stemCount + keywordCount);
  let paper = 0;
  let end = 0;
  const put = (term: number, count: number): void => {
    terms[end] = term;
    counts[end] = count;
    end++;
  };
  for (const [i, part] of parts.entries()) {
    for (let own = 0; own + 1 < part.starts.length; own++) {
      for (const [id, mentions] of papers[paper]?.keywords ?? []) put(id, mentions);
      for (let at = part.starts[own] ?? 0; at < (part.starts[own + 1] ?? 0); at++) {
        put(numbers[i]?.[part.numbers[at] ?? 0] ?? 0, part.counts[at] ?? 0);
      }
      paper++;
      starts[paper] = end;
    }
  }
  return { starts, terms, counts };
}
