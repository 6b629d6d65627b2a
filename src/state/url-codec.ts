import { isKeywordKey, isPaperKey, isThemeId, type ThemeId } from "#pipeline/contract/ids.ts";
import type { CameraState, Selection } from "./view-state.ts";

/**
 * A value as text in an address. `parse` is exact: it accepts only what `serialize` writes, and
 * gives undefined for anything else.
 */
export interface Codec<Value> {
  readonly parse: (text: string) => Value | undefined;
  readonly serialize: (value: Value) => string;
}

/** The number of a theme, of any level. */
export const themeIdCodec: Codec<ThemeId> = {
  parse: (text) => {
    const id = Number(text);
    return isThemeId(id) && String(id) === text ? id : undefined;
  },
  serialize: String,
};

/** Theme ids, ascending: `1,4,7`. */
export const themeIdsCodec: Codec<readonly ThemeId[]> = {
  parse: (text) => {
    const ids: ThemeId[] = [];
    for (const part of text.split(",")) {
      const id = themeIdCodec.parse(part);
      const previous = ids.at(-1);
      if (id === undefined || (previous !== undefined && previous >= id)) return undefined;
      ids.push(id);
    }
    return ids;
  },
  serialize: (ids) => ids.join(","),
};

/** A month: `2025-10`. */
export const monthCodec: Codec<string> = {
  parse: (text) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined),
  serialize: (month) => month,
};

/** Written only when undated papers are hidden: `no`. */
export const undatedCodec: Codec<boolean> = {
  parse: (text) => (text === "no" ? false : undefined),
  serialize: () => "no",
};

/** Camera at rest: `x,y,ratio`, at most three decimals each. */
export const cameraCodec: Codec<CameraState> = {
  parse: (text) => {
    const parts = text.split(",").map(parseDecimal);
    const [x, y, ratio] = parts;
    if (parts.length !== 3 || x === undefined || y === undefined || ratio === undefined) {
      return undefined;
    }
    return ratio > 0 ? { x, y, ratio } : undefined;
  },
  serialize: ({ x, y, ratio }) => [x, y, ratio].map(roundToThousandth).join(","),
};

/** The kinds of selection that one word in the address names: all but a link, which has two ends. */
type NamedKind = Exclude<Selection["kind"], "link">;

/** One codec a kind, because each kind has its own key in the address. */
export const selectionCodecs: {
  readonly [Kind in NamedKind]: (text: string) => Selection | undefined;
} = {
  theme: (text) => {
    const id = themeIdCodec.parse(text);
    return id === undefined ? undefined : { kind: "theme", id };
  },
  keyword: (text) => (isKeywordKey(text) ? { kind: "keyword", key: text } : undefined),
  paper: (text) => (isPaperKey(text) ? { kind: "paper", key: text } : undefined),
};

/** One of a few words; the first is the default, which is not written. */
export function wordCodec<Word extends string>(words: readonly [Word, ...Word[]]): Codec<Word> {
  return {
    parse: (text) => words.slice(1).find((word) => word === text),
    serialize: (word) => word,
  };
}

/** A number of at most three decimals, written the one way `roundToThousandth` gives it. */
export function parseDecimal(text: string): number | undefined {
  if (!/^-?\d{1,6}(\.\d{1,3})?$/.test(text)) return undefined;
  const value = Number(text);
  return String(value) === text ? value : undefined;
}

export function roundToThousandth(value: number): number {
  // Adding 0 turns -0 into 0, which would read back as another number.
  return Math.round(value * 1000) / 1000 + 0;
}
