import type { SourceRecord } from "./reader.ts";

/** The fields of a record, or a paper, that coverage is measured of. */
type Described = Omit<SourceRecord, "id" | "extra" | "line">;

/** Share of the items that have each field, 0 to 1, by the field's name; 0 when there are no items. */
export function measureCoverage(items: readonly Described[]): Record<string, number> {
  return {
    title: share(items, ({ title }) => title !== ""),
    abstract: share(items, ({ abstract }) => abstract !== ""),
    date: share(items, ({ date }) => date !== null),
    authors: share(items, ({ authors }) => authors.length > 0),
    author_count: share(items, ({ authorCount }) => authorCount !== null),
    organisation: share(items, ({ organisation }) => organisation !== null),
    venue: share(items, ({ venue }) => venue !== null),
    url: share(items, ({ url }) => url !== null),
    categories: share(items, ({ categories }) => categories.length > 0),
    comments: share(items, ({ commentCount }) => commentCount !== null),
  };
}

function share<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(has).length / items.length;
}
