import * as v from "valibot";
import { mapTrustSchema, trustSchema } from "./trust.ts";

export const MAP_FORMAT = "isotheme-map";
export const MAP_VERSION = 2;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const coordinate = v.pipe(v.number(), v.finite());
const monthOrYear = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2})?$/));
/** Sparse, oldest first: `2024-03`, or `2024` for the papers that are dated to the year only. */
const papersByMonth = v.array(v.tuple([monthOrYear, count]));
const date = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

const mapTheme = v.object({
  id: count,
  name: v.string(),
  /** One line: what its papers are on. */
  description: v.string(),
  /** A parent's id; null when there are no parents. */
  parentId: v.nullable(count),
  /** Place in the page's palette, from 0. */
  colour: count,
  paperCount: count,
  keywordCount: count,
  /** 0 to 1, see themes.stability. */
  stability: v.number(),
  /** 0 to 1, see themes.resample_stability; null when not measured. */
  resampleStability: v.nullable(v.number()),
  /** Runs with other seeds in which it is found again, at least three quarters the same (Jaccard); null when not counted, as by earlier makers. */
  foundInRuns: v.optional(v.nullable(count), null),
  /** Likewise, random draws of the papers. */
  foundInResamples: v.optional(v.nullable(count), null),
  trust: trustSchema,
  x: coordinate,
  y: coordinate,
  /** Radius of the theme's area, in map units. */
  radius: v.pipe(coordinate, v.minValue(0)),
  /** Labels of the keywords that stand for it best, at most eight. */
  topKeywords: v.array(v.string()),
  /** The dated papers of the theme. */
  months: papersByMonth,
});

/** A theme of another level: a parent of themes, or a part of one. */
const nestedTheme = v.object({
  id: count,
  name: v.string(),
  paperCount: count,
  keywordCount: count,
  trust: trustSchema,
  /** Where its papers lie in the mean, in map units; maps of earlier makers do not have it. */
  x: v.optional(v.nullable(coordinate), null),
  y: v.optional(v.nullable(coordinate), null),
  /** How far its papers reach (root mean square), in map units; 0 where the place is not known. */
  radius: v.optional(v.pipe(coordinate, v.minValue(0)), 0),
});

const mapKeyword = v.object({
  id: count,
  key: v.string(),
  label: v.string(),
  themeId: v.nullable(count),
  /** Its part of the theme; null when the theme is not divided, or the maker did not say. */
  subThemeId: v.optional(v.nullable(count), null),
  paperCount: count,
  /** 0 to 1: which labels to show first. */
  importance: v.number(),
  x: coordinate,
  y: coordinate,
});

/** map.json: all that the first paint needs. Map units are arbitrary; y points up. */
export const mapFileSchema = v.object({
  format: v.literal(MAP_FORMAT),
  version: v.literal(MAP_VERSION),
  title: v.string(),
  paperCount: count,
  undatedCount: count,
  /** Papers without a main theme. */
  unplacedCount: count,
  /** The dated papers without a main theme. Maps of earlier makers do not have it. */
  unplacedMonths: v.optional(papersByMonth, []),
  /** First and last date of any paper, as far as the source knows it; null when none is dated. */
  dates: v.nullable(v.object({ from: date, to: date })),
  /** How far the themes can be trusted; `none` when there is no more structure than chance gives, and so no theme. */
  trust: mapTrustSchema,
  /** The default level, largest first. */
  themes: v.array(mapTheme),
  /** Largest first; empty when the themes are few. */
  parents: v.array(nestedTheme),
  /** In order of theme, then size. */
  subThemes: v.array(v.object({ ...nestedTheme.entries, themeId: count })),
  /** Most important first. */
  keywords: v.array(mapKeyword),
  /** Keyword id, keyword id, papers that have both, weight. The links worth drawing, strongest first. */
  links: v.array(v.tuple([count, count, count, v.number()])),
});

export type MapFile = v.InferOutput<typeof mapFileSchema>;
export type MapTheme = MapFile["themes"][number];
export type MapKeyword = MapFile["keywords"][number];
export type MapLink = MapFile["links"][number];
