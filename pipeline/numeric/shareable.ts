/*
 * Typed arrays that threads can share. Where the platform has no shared memory, as in a page without
 * isolation, they are ordinary ones: the work is then done in one thread, or copied.
 */

function makeBuffer(count: number): ArrayBufferLike {
  if (typeof SharedArrayBuffer === "undefined") return new ArrayBuffer(count);
  return new SharedArrayBuffer(count);
}

/** An Int32Array of zeros. */
export function shareableIntegers(length: number): Int32Array {
  return new Int32Array(makeBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

/** A Float32Array of zeros. */
export function shareableFloats(length: number): Float32Array {
  return new Float32Array(makeBuffer(length * Float32Array.BYTES_PER_ELEMENT));
}

/** A Float64Array of zeros. */
export function shareableDoubles(length: number): Float64Array {
  return new Float64Array(makeBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

/** A Uint8Array of zeros. */
export function shareableBytes(length: number): Uint8Array {
  return new Uint8Array(makeBuffer(length));
}

/** A copy that threads can share. */
export function shareIntegers(integers: Int32Array): Int32Array {
  const shared = shareableIntegers(integers.length);
  shared.set(integers);
  return shared;
}

/** A copy that threads can share. */
export function shareDoubles(doubles: Float64Array): Float64Array {
  const shared = shareableDoubles(doubles.length);
  shared.set(doubles);
  return shared;
}
