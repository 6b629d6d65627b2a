/** Prints a line of data. Standard output carries nothing else. */
export function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Tells the person at the terminal something, on standard error. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
