/** Hashes of keys: 64 bits each, so that of ten million keys no two are taken for one. */
export interface KeyHashes {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Numbers for keys, by their hashes: millions of keys do not stay as texts. */
export interface KeyTable {
  /** Keys so far; their numbers are 0 to size - 1, in the order they came. */
  readonly size: () => number;
  /** The number of a key, a new one when the table has not seen it. */
  readonly add: (low: number, high: number) => number;
  /** The number of a key; -1 when the table has not seen it. */
  readonly find: (low: number, high: number) => number;
  /** Forgets all keys. */
  readonly clear: () => void;
}

/** A table that begins with room for so many keys, a power of two, and grows when it has to. */
export function createKeyTable(room = 2 ** 16): KeyTable {
  let size = 0;
  let hashes = { low: new Int32Array(room), high: new Int32Array(room) };
  let slots = new Int32Array(2 * room).fill(-1);
  const grow = (): void => {
    const { high, low } = hashes;
    hashes = { low: new Int32Array(2 * size), high: new Int32Array(2 * size) };
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
    find: (low, high) => slots[findSlot(slots, hashes, low, high)] ?? -1,
    clear: () => {
      size = 0;
      slots.fill(-1);
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
