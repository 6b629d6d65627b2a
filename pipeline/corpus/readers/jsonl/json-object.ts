export type JsonObject = Readonly<Record<string, unknown>>;

/** Extra values nested deeper than this are left out: nothing that follows could write them. */
const DEEPEST_EXTRA = 32;

/** The object in a line of JSON; null when the line holds anything else. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The fields that `isExtra` names, in the order they stand in; null when there are none. */
export function keepExtra(
  object: JsonObject,
  isExtra: (name: string) => boolean,
): JsonObject | null {
  const entries = Object.entries(object).filter(
    ([name, value]) => isExtra(name) && isShallow(value, DEEPEST_EXTRA),
  );
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
