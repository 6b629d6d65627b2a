/** Items that make one task. Part of the method: never by the number of threads. */
const ITEMS_PER_PART = 500;

/** The items in parts of a fixed size, in order. */
export function* cutIntoParts<Item>(
  items: readonly Item[],
  size = ITEMS_PER_PART,
): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
