/** A record, or part of one, that could not be used as it stood. The run goes on without it. */
export interface Problem {
  /** Name of the file, as it was given. */
  readonly file: string;
  /** Line, from 1, where it stands; null when it concerns the file as a whole. */
  readonly line: number | null;
  /** One sentence: what is wrong, and what was done about it or what to do. */
  readonly reason: string;
}
