import type { PaperDraft } from "./paper-draft.ts";
import { createPaperIndex, nameWork } from "./paper-index.ts";

/** The papers of a corpus, each once. */
export interface MergedPapers {
  readonly papers: readonly PaperDraft[];
  /** Drafts that were merged into an earlier one. */
  readonly duplicates: number;
}

/**
 * Makes one paper of several records of it: those with one id and alike titles, and those with one
 * title and dates that agree. The first stays; the later ones fill in what it lacks. Linear time.
 */
export function mergeDuplicates(drafts: Iterable<PaperDraft>): MergedPapers {
  const papers: PaperDraft[] = [];
  const index = createPaperIndex(papers);
  let duplicates = 0;
  for (const draft of drafts) {
    const work = nameWork(draft);
    const place = index.find(draft, work);
    const first = place === null ? undefined : papers[place];
    if (place === null || first === undefined) {
      papers.push(draft);
      index.add(draft, work, papers.length - 1);
    } else {
      duplicates += 1;
      const filled = fillIn(first, draft);
      papers[place] = filled;
      index.add(filled, nameWork(filled), place);
    }
  }
  return { papers, duplicates };
}

function fillIn(first: PaperDraft, later: PaperDraft): PaperDraft {
  const isLaterFiner = (later.date?.text.length ?? 0) > (first.date?.text.length ?? 0);
  return {
    ...first,
    ...fillInText(first, later),
    sourceId: first.sourceId ?? later.sourceId,
    date: isLaterFiner ? later.date : first.date,
    authors: orLater(first.authors, later.authors),
    authorCount: first.authorCount ?? later.authorCount,
    organisation: first.organisation ?? later.organisation,
    venue: first.venue ?? later.venue,
    url: first.url ?? later.url,
    categories: orLater(first.categories, later.categories),
    commentCount: first.commentCount ?? later.commentCount,
    extra: later.extra === null ? first.extra : { ...later.extra, ...first.extra },
  };
}

function fillInText(
  first: PaperDraft,
  later: PaperDraft,
): Pick<PaperDraft, "title" | "originalTitle" | "abstract" | "originalAbstract"> {
  const { title, originalTitle } = first.title === "" ? later : first;
  const { abstract, originalAbstract } = first.abstract === "" ? later : first;
  return { title, originalTitle, abstract, originalAbstract };
}

function orLater(first: readonly string[], later: readonly string[]): readonly string[] {
  return first.length > 0 ? first : later;
}
