import { ln } from "#pipeline/numeric/logarithm.ts";

/** How alike some papers are, beyond how alike each is to all: a square matrix by rows, diagonal 0. */
export interface Likeness {
  readonly count: number;
  readonly values: Float64Array;
}

/** TF-IDF cosines of papers given as lists of words by number, less what each has with all of them. */
export function comparePapers(words: readonly (readonly number[])[]): Likeness {
  const count = words.length;
  const values = new Float64Array(count * count);
  for (const word of weighWords(words)) addProducts(values, count, word);
  for (let row = 1; row < count; row++) {
    for (let column = 0; column < row; column++) {
      values[column * count + row] = values[row * count + column] ?? 0;
    }
  }
  return { count, values: centre(values, count) };
}

/** Adds up, for each two papers that have a word, the product of their parts. */
function addProducts(values: Float64Array, count: number, { papers, weights }: WeighedWord): void {
  for (let i = 1; i < papers.length; i++) {
    const row = (papers[i] ?? 0) * count;
    const weight = weights[i] ?? 0;
    for (let j = 0; j < i; j++) {
      const cell = row + (papers[j] ?? 0);
      values[cell] = (values[cell] ?? 0) + weight * (weights[j] ?? 0);
    }
  }
}

/** A word, by the papers that have it and its parts of their unit vectors. */
interface WeighedWord {
  /** Ascending. */
  readonly papers: number[];
  readonly weights: number[];
}

/** The words that some papers share, but not all: others liken no two papers more than others. */
function weighWords(words: readonly (readonly number[])[]): WeighedWord[] {
  const shared = countWords(words).filter(
    ({ papers }) => papers.length > 1 && papers.length < words.length,
  );
  const squares = new Float64Array(words.length);
  for (const { papers, weights } of shared) {
    const idf = ln(words.length / papers.length);
    for (const [i, paper] of papers.entries()) {
      const weight = (weights[i] ?? 0) * idf;
      weights[i] = weight;
      squares[paper] = (squares[paper] ?? 0) + weight * weight;
    }
  }
  for (const { papers, weights } of shared) {
    for (const [i, paper] of papers.entries()) {
      weights[i] = (weights[i] ?? 0) / Math.sqrt(squares[paper] ?? 1);
    }
  }
  return shared;
}

/** The words with the papers that have them, weighed by how often, in the order in which they are met. */
function countWords(words: readonly (readonly number[])[]): WeighedWord[] {
  const met: WeighedWord[] = [];
  const byWord: (WeighedWord | undefined)[] = [];
  const times: number[] = [];
  for (const [paper, own] of words.entries()) {
    for (const word of own) times[word] = (times[word] ?? 0) + 1;
    for (const word of own) {
      const tf = times[word] ?? 0;
      // Taken when the paper had it first.
      if (tf === 0) continue;
      times[word] = 0;
      const weighed = byWord[word] ?? { papers: [], weights: [] };
      if (weighed.papers.length === 0) met.push(weighed);
      weighed.papers.push(paper);
      weighed.weights.push(1 + ln(tf));
      byWord[word] = weighed;
    }
  }
  return met;
}

/** Takes the means of row and column from each value off the diagonal. */
function centre(values: Float64Array, count: number): Float64Array {
  if (count < 3) return new Float64Array(values.length);
  const rows = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    rows[row] = values
      .subarray(row * count, (row + 1) * count)
      .reduce((sum, value) => sum + value, 0);
  }
  const all = rows.reduce((sum, value) => sum + value, 0) / ((count - 1) * (count - 2));
  const centred = new Float64Array(values.length);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (row === column) continue;
      const expected = ((rows[row] ?? 0) + (rows[column] ?? 0)) / (count - 2) - all;
      centred[row * count + column] = (values[row * count + column] ?? 0) - expected;
    }
  }
  return centred;
}

/** Correlation of two likenesses over all pairs; 0 where one of them tells no pair apart. */
export function correlate(a: Likeness, b: Likeness, orderOfB: Int32Array): number {
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 1; i < a.count; i++) {
    const row = (orderOfB[i] ?? 0) * b.count;
    for (let j = 0; j < i; j++) {
      const x = a.values[i * a.count + j] ?? 0;
      const y = b.values[row + (orderOfB[j] ?? 0)] ?? 0;
      product += x * y;
      squareA += x * x;
      squareB += y * y;
    }
  }
  const scale = Math.sqrt(squareA * squareB);
  // Papers that are all equal differ by rounding alone.
  return scale < LEAST_SCALE ? 0 : product / scale;
}

const LEAST_SCALE = 1e-9;
