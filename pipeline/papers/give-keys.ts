import { hashText, makePaperKey } from "./make-paper-key.ts";
import type { Paper } from "./paper.ts";
import type { PaperDraft } from "./paper-draft.ts";

/** Gives every paper its lasting key: the source's id, else one made from the title; none twice. */
export function giveKeys(drafts: readonly PaperDraft[]): Paper[] {
  const taken = new Set<string>();
  return drafts.map(({ sourceId, ...paper }) => {
    const own = sourceId ?? makePaperKey(paper.title, paper.abstract);
    const key = makeUnique(own, paper, taken);
    taken.add(key);
    return { key, ...paper };
  });
}

function makeUnique(key: string, paper: Omit<Paper, "key">, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  const stem = `${key}-${hashText([paper.title, paper.date?.text ?? "", paper.abstract].join("\n"))}`;
  let unique = stem;
  for (let copy = 2; taken.has(unique); copy += 1) unique = `${stem}-${copy}`;
  return unique;
}
