import { BYTE_DOT_MODULE } from "./byte-dot-module.ts";
import { type ModuleMemory, startModule } from "./start-module.ts";

/** Rows of signed bytes that can be multiplied with one another. */
export interface ByteDots {
  /** All rows, one after the other, zero at first; to be filled before any are multiplied. */
  readonly bytes: Int8Array;
  /** The sum of the products of two rows, by number. */
  readonly dot: (a: number, b: number) => number;
}

interface ByteDotExports {
  readonly memory: ModuleMemory;
  readonly dot: (a: number, b: number, end: number) => number;
}

/** Room for rows of so many bytes, a multiple of 16, which WebAssembly multiplies where it may: ten times as fast. */
export function createByteDots(rows: number, rowBytes: number): ByteDots {
  return createCompiledDots(rows, rowBytes) ?? createPlainDots(rows, rowBytes);
}

function createCompiledDots(rows: number, rowBytes: number): ByteDots | null {
  const module = startModule<ByteDotExports>(BYTE_DOT_MODULE, rows * rowBytes);
  if (module === null) return null;
  const { dot, memory } = module;
  return {
    bytes: new Int8Array(memory.buffer, 0, rows * rowBytes),
    dot: (a, b) => dot(a * rowBytes, b * rowBytes, (a + 1) * rowBytes),
  };
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
