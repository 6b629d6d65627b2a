import { hashText, makePaperKey } from "./make-paper-key.ts";
import type { Paper } from "./paper.ts";
import type { PaperDraft } from "./paper-draft.ts";

/** Gives every paper its lasting key: the source's id, else one made from the title; none twice. */
export function giveKeys(drafts: readonly PaperDraft[]): Paper[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return drafts.map((draft) => {
    const own = draft.sourceId ?? makePaperKey(draft.title, draft.abstract);
    const key = taken.has(own) ? makeUnique(own, draft, taken, copies) : own;
    taken.add(key);
    return toPaper(key, draft);
  });
}

/** Field by field: to copy the rest of an object takes ten times as long. */
function toPaper(key: string, draft: PaperDraft): Paper {
  return {
    key,
    title: draft.title,
    abstract: draft.abstract,
    originalTitle: draft.originalTitle,
    originalAbstract: draft.originalAbstract,
    date: draft.date,
    authors: draft.authors,
    authorCount: draft.authorCount,
    organisation: draft.organisation,
    venue: draft.venue,
    url: draft.url,
    categories: draft.categories,
    commentCount: draft.commentCount,
    extra: draft.extra,
    sourceFile: draft.sourceFile,
    sourceLine: draft.sourceLine,
  };
}

/** `copies`: how many papers have had each key with their content's hash; counted up here. */
function makeUnique(
  key: string,
  paper: PaperDraft,
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
