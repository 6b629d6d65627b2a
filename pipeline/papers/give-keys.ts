import { hashText, makePaperKey } from "./make-paper-key.ts";
import type { Paper } from "./paper.ts";
import type { PaperDraft } from "./paper-draft.ts";

/** Gives every paper its lasting key: the source's id, else one made from the title; none twice. */
export function giveKeys(drafts: readonly PaperDraft[]): Paper[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return drafts.map(({ sourceId, ...paper }) => {
    const own = sourceId ?? makePaperKey(paper.title, paper.abstract);
    const key = taken.has(own) ? makeUnique(own, paper, taken, copies) : own;
    taken.add(key);
    return { key, ...paper };
  });
}

/** `copies`: how many papers have had each key with their content's hash; counted up here. */
function makeUnique(
  key: string,
  paper: Omit<Paper, "key">,
  taken: ReadonlySet<string>,
  copies: Map<string, number>,
): string {
  const stem = `${key}-${hashText([paper.title, paper.date?.text ?? "", paper.abstract].join("\n"))}`;
  let copy = copies.get(stem) ?? 0;
  let unique: string;
  do {
    copy += 1;
    unique = copy === 1 ? stem : `${stem}-${copy}`;
  } while (taken.has(unique));
  copies.set(stem, copy);
  return unique;
}
