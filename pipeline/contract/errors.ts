/** Why a run or a page could not go on. Each code has a section in docs/errors.md. */
export const ERROR_CODES = [
  "usage",
  "file-missing",
  "file-empty",
  "file-binary",
  "file-unreadable",
  "line-too-long",
  "format-unknown",
  "corpus-empty",
  "word-vectors-damaged",
  "output-refused",
  "cell-refused",
  "snapshot-missing",
  "snapshot-version",
  "snapshot-damaged",
  "query-failed",
  "database-failed",
  "webgl-missing",
  "webgl-lost",
  "address-in-use",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

interface IsothemeErrorOptions extends ErrorOptions {
  /** Line, from 1, of the file that the message names, where that is known. */
  readonly line?: number;
}

/**
 * The only error class thrown on purpose. The message is one sentence that names the file or
 * part, the place and the remedy; `code` is what callers and docs/errors.md switch on.
 */
export class IsothemeError extends Error {
  override readonly name = "IsothemeError";
  readonly code: ErrorCode;
  readonly line: number | null;

  constructor(code: ErrorCode, message: string, options?: IsothemeErrorOptions) {
    super(message, options);
    this.code = code;
    this.line = options?.line ?? null;
  }
}
