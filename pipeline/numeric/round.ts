/** Rounds to so many decimals: stored numbers are rounded, so that they read back as they were written. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // Adding 0 turns -0 into 0, which would otherwise read back differently.
  return Math.round(value * factor) / factor + 0;
}
