/** Hashes of keys: 64 bits each, so that of ten million keys no two are taken for one. */
export interface KeyHashes {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** Numbers for the keys of a corpus, by their hashes: millions of keys do not stay as texts. */
export interface KeyTable {
  /** Keys so far; their numbers are 0 to size - 1, in the order they came. */
  readonly size: () => number;
  /** The number of a key, a new one when the table has not seen it. */
  readonly add: (low: number, high: number) => number;
}

const FIRST_SIZE = 2 ** 16;

export function createKeyTable(): KeyTable {
  let size = 0;
  let hashes = { low: new Uint32Array(FIRST_SIZE), high: new Uint32Array(FIRST_SIZE) };
  let slots = new Int32Array(2 * FIRST_SIZE).fill(-1);
  const grow = (): void => {
    const { high, low } = hashes;
    hashes = { low: new Uint32Array(2 * size), high: new Uint32Array(2 * size) };
    hashes.low.set(low);
    hashes.high.set(high);
    slots = new Int32Array(4 * size).fill(-1);
    for (let key = 0; key < size; key++) {
      slots[findSlot(slots, hashes, low[key] ?? 0, high[key] ?? 0)] = key;
    }
  };
  return {
    size: () => size,
    add: (low, high) => {
      if (size === hashes.low.length) grow();
      const slot = findSlot(slots, hashes, low, high);
      const known = slots[slot] ?? -1;
      if (known >= 0) return known;
      slots[slot] = size;
      hashes.low[size] = low;
      hashes.high[size] = high;
      return size++;
    },
  };
}

/** The slot with the key of these hashes, or the empty one where it belongs (linear probing). */
function findSlot(slots: Int32Array, hashes: KeyHashes, low: number, high: number): number {
  const mask = slots.length - 1;
  for (let slot = low & mask; ; slot = (slot + 1) & mask) {
    const key = slots[slot] ?? -1;
    if (key < 0 || (hashes.low[key] === low && hashes.high[key] === high)) return slot;
  }
}

/** Hashes of many keys: FNV-1a, and beside it a multiplicative hash of another kind, both mixed. */
export function hashKeys(keyed: readonly { readonly key: string }[]): KeyHashes {
  const hashes = { low: new Uint32Array(keyed.length), high: new Uint32Array(keyed.length) };
  for (const [i, { key }] of keyed.entries()) {
    let low = 0x811c9dc5;
    let high = 0x9e3779b9;
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul((high << 13) | (high >>> 19), 0x85ebca6b) + unit;
    }
    hashes.low[i] = mix(low);
    hashes.high[i] = mix(high ^ key.length);
  }
  return hashes;
}

/** Spreads every bit over all of them (the finaliser of MurmurHash3, Appleby 2011). */
function mix(hash: number): number {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b ^ (b >>> 16)) >>> 0;
}
