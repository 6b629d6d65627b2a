import { type MentionColumns, mentionsAt } from "./candidate-columns.ts";
import type { KeywordPart } from "./keyword-passes.ts";
import type { Mention } from "./mention.ts";

/**
 * A keyword of one paper, whose mentions are made anew each time they are read. A class, against our custom, for its accessors stand on the prototype: the mentions of 100,000
 * papers as objects, or with an accessor each, take half a gigabyte; these columns take a tenth of it.
 */
class ColumnKeyword {
  readonly keyword: number;
  readonly #columns: MentionColumns;
  readonly #at: number;

  constructor(keyword: number, columns: MentionColumns, at: number) {
    this.keyword = keyword;
    this.#columns = columns;
    this.#at = at;
  }

  get score(): number {
    return this.#columns.score[this.#at] ?? 0;
  }

  get mentions(): readonly Mention[] {
    return mentionsAt(this.#columns, this.#at);
  }
}

/** The keywords of each paper of a part; `ids` has the keyword of each concept. */
export function readPaperKeywords(
  { columns, concepts }: KeywordPart,
  ids: Int32Array,
): ColumnKeyword[][] {
  const papers: ColumnKeyword[][] = [];
  for (let paper = 0; paper + 1 < columns.starts.length; paper++) {
    const own: ColumnKeyword[] = [];
    for (let at = columns.starts[paper] ?? 0; at < (columns.starts[paper + 1] ?? 0); at++) {
      own.push(new ColumnKeyword(ids[concepts[at] ?? 0] ?? 0, columns, at));
    }
    papers.push(own);
  }
  return papers;
}
