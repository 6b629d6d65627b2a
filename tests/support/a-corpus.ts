import { createRandom } from "#pipeline/numeric/random.ts";
import type { ThemeInput } from "#pipeline/themes/find-themes.ts";

/** Words of a corpus: those of a subject, and those that all subjects use. */
const COMMON = Array.from({ length: 60 }, (_, i) => `common${letters(i)}`);

/**
 * What finds themes is given, for a corpus of some subjects of equal size whose papers draw words,
 * keywords and nearest papers from their subject. `mix` of 1 draws all from the whole corpus.
 */
export function aThemeInput(
  subjects: number,
  size: number,
  { mix = 0, seed = 1 }: { readonly mix?: number; readonly seed?: number } = {},
): ThemeInput {
  const random = createRandom(seed);
  const papers = subjects * size;
  const count = 8;
  const subjectOf = (paper: number): number => Math.floor(paper / size);
  const draw = (paper: number): number =>
    random() < mix ? Math.floor(random() * subjects) : subjectOf(paper);
  const nearest = Array.from({ length: papers }, (_, paper) => {
    const others = new Set<number>();
    while (others.size < Math.min(count, size - 1)) {
      const other = draw(paper) * size + Math.floor(random() * size);
      if (other !== paper) others.add(other);
    }
    return [...others];
  });
  // Five keywords a subject, and one that every paper has, which comes first.
  const keywordsByPaper = Array.from({ length: papers }, (_, paper) => [
    { keyword: 0, score: 1, mentions: [] },
    ...[0, 1, 2]
      .map((i) => 1 + draw(paper) * 5 + ((paper + i) % 5))
      .filter((keyword, i, all) => all.indexOf(keyword) === i)
      .map((keyword) => ({ keyword, score: 1, mentions: [] })),
  ]);
  const counts = Array.from(
    { length: 1 + subjects * 5 },
    (_, keyword) =>
      keywordsByPaper.filter((own) => own.some((one) => one.keyword === keyword)).length,
  );
  const order = [...counts.keys()].toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const number = new Map(order.map((keyword, i) => [keyword, i]));
  return {
    nearest: {
      count,
      papers: Int32Array.from(nearest.flatMap((row) => fill(row, count, -1))),
      weights: Float64Array.from(
        nearest.flatMap((row) =>
          fill(
            row.map((_, rank) => 0.9 - rank / 20),
            count,
            0,
          ),
        ),
      ),
    },
    keywordsByPaper: keywordsByPaper.map((own) =>
      own.map((one) => ({ ...one, keyword: number.get(one.keyword) ?? 0 })),
    ),
    paperCounts: order.map((keyword) => counts[keyword] ?? 0),
    keywordLinks: [],
    texts: Array.from({ length: papers }, (_, paper) => ({
      title: `${word(draw(paper), random)} ${word(draw(paper), random)}`,
      abstract: Array.from({ length: 40 }, () =>
        random() < 0.5 ? word(draw(paper), random) : COMMON[Math.floor(random() * 60)],
      ).join(" "),
    })),
  };
}

function word(subject: number, random: () => number): string {
  return `subject${letters(subject)}${letters(Math.floor(random() * 30))}`;
}

/** A number in letters: what is counted as a word has no digits. */
function letters(number: number): string {
  return String(number).replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
}

function fill(row: readonly number[], count: number, empty: number): number[] {
  return Array.from({ length: count }, (_, i) => row[i] ?? empty);
}
