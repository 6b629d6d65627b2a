/*
 * The only users of the transcendental functions that the language does not define to the last
 * bit. Engines may differ there; whoever needs bit-equal maps elsewhere changes this file alone.
 */

/** Natural logarithm. */
export function ln(x: number): number {
  return Math.log(x);
}

/** Logarithm to the base 2. */
export function log2(x: number): number {
  return Math.log2(x);
}

/** Point on the unit circle, `turn` in whole turns. */
export function onCircle(turn: number): readonly [number, number] {
  return [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)];
}
