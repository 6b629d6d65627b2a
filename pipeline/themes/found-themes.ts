import type { NullTest, ThemeLevel, Trust } from "#pipeline/contract/trust.ts";

/** A group of papers and keywords. Its number is its place in the list it stands in. */
export interface Theme {
  /** Ascending. */
  readonly papers: readonly number[];
  /** Ascending. */
  readonly keywords: readonly number[];
  /** 0 to 1: mean best Jaccard over runs with other seeds (Hennig 2007). */
  readonly stability: number;
  /** 0 to 1: likewise over resampled papers; null when it was not measured. */
  readonly resampleStability: number | null;
  /** Runs, and resamples, with a group at least three quarters the same; null when not counted. */
  readonly foundInRuns: number | null;
  readonly foundInResamples: number | null;
  readonly trust: Trust;
}

/** A part of one theme of the default level. */
export interface SubTheme extends Theme {
  /** Number of the theme it is part of. */
  readonly theme: number;
}

/** Several themes of the default level. */
export interface ParentTheme extends Theme {
  /** Numbers of its themes, ascending. */
  readonly themes: readonly number[];
}

/** A theme with the share that belongs to it, strongest first in a list of them. */
export type Membership = readonly [theme: number, weight: number];

export interface FoundThemes {
  /** The default level, the largest first; empty when no theme can be relied on. */
  readonly themes: readonly Theme[];
  /** In order of theme, then size. A theme has none, or at least two that hold all its papers. */
  readonly subThemes: readonly SubTheme[];
  /** The largest first; empty, or every theme is in exactly one. */
  readonly parents: readonly ParentTheme[];
  /** For each paper its theme, or -1 when unplaced. */
  readonly themeOfPaper: Int32Array;
  /** For each paper its sub-theme, or -1 when its theme is not divided. */
  readonly subThemeOfPaper: Int32Array;
  /** For each keyword that papers share its theme, or -1; keywords of one paper are not in it. */
  readonly themeOfKeyword: Int32Array;
  readonly subThemeOfKeyword: Int32Array;
  /** For each paper its themes with weights that sum to 1 (empty when unplaced); the first is its theme. */
  readonly paperThemes: readonly (readonly Membership[])[];
  /** Likewise for each keyword that papers share. */
  readonly keywordThemes: readonly (readonly Membership[])[];
  /** Weight of the ties between two themes, smaller number first. */
  readonly ties: readonly (readonly [source: number, target: number, weight: number])[];
  readonly quality: ThemeQuality;
}

/** How the themes were found and how far they can be trusted. */
export interface ThemeQuality {
  /** Newman's modularity of the themes in the joint graph, resolution 1. */
  readonly modularity: number;
  /** Mean agreement between pairs of seeded runs (adjusted Rand index of papers). */
  readonly stability: number;
  /** Mean agreement of the themes with those of resampled papers; null when not measured. */
  readonly resampleStability: number | null;
  readonly runs: number;
  readonly resamples: number;
  /** "none" when the corpus does not beat its null: then there are no themes. */
  readonly trust: Trust | "none";
  readonly nullTest: NullTest;
  /** What was tried, coarsest first. */
  readonly levels: readonly ThemeLevel[];
}
