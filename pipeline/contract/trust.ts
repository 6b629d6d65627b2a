import * as v from "valibot";

/** How far a theme can be trusted, in a word; the numbers behind it stand beside it. */
export const trustSchema = v.picklist(["strong", "fair", "weak"]);
export type Trust = v.InferOutput<typeof trustSchema>;

/** Of a map as a whole: `none` when it does not beat its null, and so shows no themes. */
export const mapTrustSchema = v.picklist(["strong", "fair", "weak", "none"]);
export type MapTrust = v.InferOutput<typeof mapTrustSchema>;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Whether there is more structure than chance would give. */
export const nullTestSchema = v.object({
  /** What was measured and what it was measured against, a sentence. */
  method: v.string(),
  /** The measure of this corpus. */
  observed: v.number(),
  /** The measure of each null, in the order of their seeds. */
  nulls: v.array(v.number()),
  /** The corpus has themes when `observed` is above this. */
  threshold: v.number(),
});
export type NullTest = v.InferOutput<typeof nullTestSchema>;

/** One resolution of the profile from which the levels were chosen. */
export const themeLevelSchema = v.object({
  resolution: v.number(),
  themes: count,
  /** Share of the papers in the largest theme. */
  largest: share,
  /** Mean agreement between pairs of seeded runs (adjusted Rand index). */
  stability: v.number(),
  /** -1 parents, 0 default, 1 sub-themes; null when it became no level. */
  level: v.nullable(v.picklist([-1, 0, 1])),
});
export type ThemeLevel = v.InferOutput<typeof themeLevelSchema>;
