/** Gives numbers from 0 up to 1, like Math.random, but the same ones for the same seed. */
export type Random = () => number;

/** SplitMix32 (after Steele, Lea & Flood 2014): small, fast, exact in 32-bit arithmetic. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = mixed ^ (mixed >>> 15);
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed = mixed ^ (mixed >>> 15);
    return (mixed >>> 0) / 4294967296;
  };
}
