import { BYTE_DOT_MODULE } from "./byte-dot-module.ts";

/** Rows of signed bytes that can be multiplied with one another. */
export interface ByteDots {
  /** All rows, one after the other, zero at first; to be filled before any are multiplied. */
  readonly bytes: Int8Array;
  /** The sum of the products of two rows, by number. */
  readonly dot: (a: number, b: number) => number;
}

/** The part of WebAssembly that is used here; all platforms have it, unless a page forbids it. */
declare const WebAssembly:
  | {
      readonly Module: new (code: Uint8Array) => object;
      readonly Instance: new (module: object) => { readonly exports: ByteDotExports };
    }
  | undefined;

interface ByteDotExports {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  readonly dot: (a: number, b: number, end: number) => number;
}

const PAGE_BYTES = 65_536;

/** Room for rows of so many bytes, a multiple of 16, which WebAssembly multiplies where it may: ten times as fast. */
export function createByteDots(rows: number, rowBytes: number): ByteDots {
  return createCompiledDots(rows, rowBytes) ?? createPlainDots(rows, rowBytes);
}

/** Null where there is no WebAssembly, none with SIMD, or the page forbids it. */
function createCompiledDots(rows: number, rowBytes: number): ByteDots | null {
  try {
    if (typeof WebAssembly === "undefined") return null;
    const { dot, memory } = new WebAssembly.Instance(new WebAssembly.Module(BYTE_DOT_MODULE))
      .exports;
    memory.grow(Math.ceil((rows * rowBytes) / PAGE_BYTES));
    return {
      bytes: new Int8Array(memory.buffer, 0, rows * rowBytes),
      dot: (a, b) => dot(a * rowBytes, b * rowBytes, (a + 1) * rowBytes),
    };
  } catch {
    return null;
  }
}

/** The same without WebAssembly. */
export function createPlainDots(rows: number, rowBytes: number): ByteDots {
  const bytes = new Int8Array(rows * rowBytes);
  return {
    bytes,
    dot: (a, b) => {
      let sum = 0;
      for (let i = 0; i < rowBytes; i++) {
        sum += (bytes[a * rowBytes + i] ?? 0) * (bytes[b * rowBytes + i] ?? 0);
      }
      return sum;
    },
  };
}
