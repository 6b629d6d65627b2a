/** A sign that stands in no key. */
const BETWEEN = "\u001f";

/** Texts as one bound value, since a list cannot be bound; LISTED_TEXTS takes it apart. */
export function joinTexts(texts: Iterable<string>): string {
  return [...texts].join(BETWEEN);
}

/** Ids likewise; LISTED_IDS takes them apart. */
export function joinIds(ids: Iterable<number>): string {
  return [...ids].join(",");
}

/** The texts that joinTexts joined into a value, such as `$1`, as rows of one column. */
export function listedTexts(value: string): string {
  return `SELECT unnest(string_split(${value}::VARCHAR, chr(31)))`;
}

/** The ids that joinIds joined into a value as rows of one column; none for the empty text. */
export function listedIds(value: string): string {
  return `SELECT unnest(CASE WHEN ${value}::VARCHAR = '' THEN []::INTEGER[]
    ELSE string_split(${value}::VARCHAR, ',')::INTEGER[] END)`;
}
