import { type Orderable, orderConcepts } from "./order-concepts.ts";

/**
 * Orders keywords (most papers, most mentions, label) and gives each a lasting key made from its
 * label. When two concepts share a label, as an acronym with two meanings does, the rarer ones
 * carry their stems in the key.
 */
export function makeKeywordKeys<Concept extends Orderable>(
  concepts: readonly Concept[],
): KeyedConcept<Concept>[] {
  const taken = new Set<string>();
  const keyed: KeyedConcept<Concept>[] = [];
  for (const place of orderConcepts(concepts)) {
    const concept = concepts[place];
    if (concept === undefined) continue;
    const key = freeKey(concept, taken);
    taken.add(key);
    keyed.push({ concept, place, key });
  }
  return keyed;
}

interface KeyedConcept<Concept> {
  readonly concept: Concept;
  /** Where it stood among the concepts given. */
  readonly place: number;
  readonly key: string;
}

function freeKey({ key, label }: Orderable, taken: ReadonlySet<string>): string {
  const short = slug(label);
  if (short.length > 0 && !taken.has(short)) return short;
  const long = slug(`${label} ${key}`);
  if (!taken.has(long)) return long;
  for (let i = 2; ; i++) if (!taken.has(`${long}-${i}`)) return `${long}-${i}`;
}

function slug(text: string): string {
  const lower = text.toLowerCase();
  // Most labels are plain words: they do not need the grammar of all scripts.
  if (/^[a-z0-9]+(?:[ -][a-z0-9]+)*$/.test(lower)) return lower.replaceAll(" ", "-");
  return lower.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
}
