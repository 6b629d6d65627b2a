/** Whether an error carries this code, as the errors of Node's own calls do (`ENOENT`). */
export function hasErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
