/** The memory of a module, without pages at first. */
export interface ModuleMemory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** The part of WebAssembly that is used here; all platforms have it, unless a page forbids it. */
declare const WebAssembly:
  | {
      readonly Module: new (code: Uint8Array) => object;
      readonly Instance: new <Exports>(module: object) => { readonly exports: Exports };
    }
  | undefined;

const PAGE_BYTES = 65_536;

/**
 * What a module exports, its memory of at least so many bytes. Null where there is no WebAssembly, none with
 * SIMD, too little memory, or where the page forbids it: there is plain code for that.
 */
export function startModule<Exports extends { readonly memory: ModuleMemory }>(
  code: Uint8Array,
  memoryBytes: number,
): Exports | null {
  try {
    if (typeof WebAssembly === "undefined") return null;
    const { exports } = new WebAssembly.Instance<Exports>(new WebAssembly.Module(code));
    exports.memory.grow(Math.ceil(memoryBytes / PAGE_BYTES));
    return exports;
  } catch {
    return null;
  }
}
