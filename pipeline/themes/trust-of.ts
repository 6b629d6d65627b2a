import type { Trust } from "#pipeline/contract/trust.ts";

/**
 * After Hennig (2007): groups whose mean Jaccard is three quarters or more are found again; below
 * a half they are dissolved more often than not.
 */
export const FOUND_AGAIN = 0.75;
const FAIR = 0.5;

/** The word for a theme's or map's numbers: the smaller counts; null was not measured. */
export function trustOf(stability: number, resampleStability: number | null): Trust {
  const least = Math.min(stability, resampleStability ?? stability);
  if (least >= FOUND_AGAIN) return "strong";
  return least >= FAIR ? "fair" : "weak";
}
