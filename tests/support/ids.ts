import {
  isKeywordId,
  isKeywordKey,
  isPaperId,
  isPaperKey,
  isThemeId,
  type KeywordId,
  type KeywordKey,
  type PaperId,
  type PaperKey,
  type ThemeId,
} from "#pipeline/contract/ids.ts";

export function aPaperId(value: number): PaperId {
  if (!isPaperId(value)) throw new Error(`${value} is no paper id.`);
  return value;
}

export function aKeywordId(value: number): KeywordId {
  if (!isKeywordId(value)) throw new Error(`${value} is no keyword id.`);
  return value;
}

export function aThemeId(value: number): ThemeId {
  if (!isThemeId(value)) throw new Error(`${value} is no theme id.`);
  return value;
}

export function aPaperKey(value: string): PaperKey {
  if (!isPaperKey(value)) throw new Error(`"${value}" is no paper key.`);
  return value;
}

export function aKeywordKey(value: string): KeywordKey {
  if (!isKeywordKey(value)) throw new Error(`"${value}" is no keyword key.`);
  return value;
}
