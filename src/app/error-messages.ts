import { type ErrorCode, IsothemeError } from "#pipeline/contract/errors.ts";

/** What a reader of the page is told: what happened, and what to do. */
export interface ErrorWords {
  readonly title: string;
  readonly advice: string;
}

const BUILD_ONLY: ErrorWords = {
  title: "The map could not be built",
  advice: "Look at the message below, mend the file it names, and build the snapshot again.",
};

/** Words for every code. The sentence of the error itself, with file and place, is shown below. */
export const ERROR_MESSAGES: { readonly [Code in ErrorCode]: ErrorWords } = {
  usage: BUILD_ONLY,
  "file-missing": BUILD_ONLY,
  "file-empty": BUILD_ONLY,
  "file-binary": BUILD_ONLY,
  "file-unreadable": BUILD_ONLY,
  "line-too-long": BUILD_ONLY,
  "format-unknown": BUILD_ONLY,
  "corpus-empty": BUILD_ONLY,
  "word-vectors-damaged": BUILD_ONLY,
  "output-refused": BUILD_ONLY,
  "cell-refused": BUILD_ONLY,
  "snapshot-missing": {
    title: "There is no map at this address",
    advice:
      "Check the address for a typing error. If you keep this page yourself, build a snapshot and put it beside the page.",
  },
  "snapshot-version": {
    title: "This map is of another version than the page",
    advice:
      "Build the snapshot again with the program that came with this page, or open it with the page it came with.",
  },
  "snapshot-damaged": {
    title: "The map's file is damaged",
    advice: "Reload the page. If that does not help, copy the snapshot again or build it again.",
  },
  "query-failed": {
    title: "The papers could not be read",
    advice: "Try again. If it happens again, the snapshot is damaged: copy or build it again.",
  },
  "database-failed": {
    title: "Papers, search in papers and filters are not available",
    advice:
      "The database could not be started. The map, the themes and the search for keywords work without it.",
  },
  "webgl-missing": {
    title: "Drawn without WebGL",
    advice:
      "This browser has none, or it is switched off. The map does all it can do, only slower when it is large.",
  },
  "webgl-lost": {
    title: "Drawn without WebGL for now",
    advice:
      "The browser took the map's graphics memory away, as it may when memory runs short. The map does all it can do, and WebGL is used again when it comes back.",
  },
  "address-in-use": BUILD_ONLY,
};

const UNKNOWN: ErrorWords = {
  title: "Something in this page went wrong",
  advice: "Reload the page. If it happens again, copy the details and report them.",
};

/** The words for any error; those for a fault of the page itself when it has no code. */
export function describeError(error: Error): ErrorWords {
  return error instanceof IsothemeError ? ERROR_MESSAGES[error.code] : UNKNOWN;
}

/** All there is to know about an error, as text to copy into a report. */
export function detailError(error: Error): string {
  const code = error instanceof IsothemeError ? `${error.code}: ` : "";
  const cause = error.cause instanceof Error ? `\nCause: ${error.cause.message}` : "";
  return `${code}${error.message}${cause}`;
}
