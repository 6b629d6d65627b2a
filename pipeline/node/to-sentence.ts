import { IsothemeError } from "#pipeline/contract/errors.ts";

/** What the commonest refusals of the operating system mean. */
const SYSTEM_WORDS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "it may not be read or written by you"],
  ["EPERM", "the system does not allow it"],
  ["EROFS", "the disk can only be read"],
  ["ENOSPC", "the disk is full"],
  ["EMFILE", "too many files are open"],
  ["ENOENT", "it is not there"],
  ["ENOTDIR", "part of its path is a file"],
]);

/** An error as the one sentence a person gets: ours as it stands, the system's in words. */
export function toSentence(error: unknown): string {
  if (error instanceof IsothemeError) {
    return error.message;
  }
  const system = toSystemWords(error);
  if (system !== null) {
    return system;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This should not have happened; please report it with what follows. ${message}`;
}

function toSystemWords(error: unknown): string | null {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) {
    return null;
  }
  const words = SYSTEM_WORDS.get(error.code);
  const path = "path" in error && typeof error.path === "string" ? error.path : "A file";
  return words === undefined ? null : `${path} cannot be used: ${words}.`;
}
