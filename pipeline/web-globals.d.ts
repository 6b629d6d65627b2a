/** What every engine that runs the pipeline has beyond ES2023: Node, the page and its workers. */

interface TextDecodeOptions {
  readonly stream?: boolean;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: TextDecodeOptions): string;
}
