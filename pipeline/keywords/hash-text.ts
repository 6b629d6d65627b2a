/** A hash of 64 bits, in two halves. */
interface Hash {
  readonly low: number;
  readonly high: number;
}

/** FNV-1a, and beside it a multiplicative hash of another kind, both mixed. */
export function hashText(text: string): Hash {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul((high << 13) | (high >>> 19), 0x85ebca6b) + unit;
  }
  return { low: mix(low), high: mix(high ^ text.length) };
}

/** Spreads every bit over all of them (the finaliser of MurmurHash3, Appleby 2011). */
export function mix(hash: number): number {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return b ^ (b >>> 16);
}
