import type { CorpusReader } from "./reader.ts";
import { dailyPapersPage } from "./readers/daily-papers-page.ts";
import { jsonl } from "./readers/jsonl.ts";

/** Every format that can be read. Of two that are equally sure, the first is taken. */
export const READERS: readonly CorpusReader[] = [dailyPapersPage, jsonl];
