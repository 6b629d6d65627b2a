import { compareText } from "#pipeline/numeric/compare.ts";

/** What the order and the key of a keyword follow from. */
interface Labelled {
  /** Stems joined by spaces. */
  readonly key: string;
  readonly label: string;
  readonly paperCount: number;
  readonly mentionCount: number;
}

/**
 * Orders keywords (most papers, most mentions, label) and gives each a lasting key made from its
 * label. When two concepts share a label, as an acronym with two meanings does, the rarer ones
 * carry their stems in the key.
 */
export function makeKeywordKeys<Concept extends Labelled>(
  concepts: readonly Concept[],
): { readonly concept: Concept; readonly key: string }[] {
  const taken = new Set<string>();
  return concepts.toSorted(compareConcepts).map((concept) => {
    const key = freeKey(concept, taken);
    taken.add(key);
    return { concept, key };
  });
}

function compareConcepts(a: Labelled, b: Labelled): number {
  return (
    b.paperCount - a.paperCount ||
    b.mentionCount - a.mentionCount ||
    compareText(a.label, b.label) ||
    compareText(a.key, b.key)
  );
}

function freeKey({ key, label }: Labelled, taken: ReadonlySet<string>): string {
  const short = slug(label);
  if (short.length > 0 && !taken.has(short)) return short;
  const long = slug(`${label} ${key}`);
  if (!taken.has(long)) return long;
  for (let i = 2; ; i++) if (!taken.has(`${long}-${i}`)) return `${long}-${i}`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
