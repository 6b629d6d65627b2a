import type { PartialDate } from "#pipeline/corpus/reader.ts";
import { normaliseTitle } from "./normalise-title.ts";
import type { PaperDraft } from "./paper-draft.ts";

/** Finds the paper that a draft is another record of. */
export interface PaperIndex {
  /** Place of the paper in the list; null when it is not there. */
  readonly find: (draft: PaperDraft) => number | null;
  readonly add: (draft: PaperDraft, place: number) => void;
}

/** A title of fewer words ("Editorial") names a paper only together with its abstract. */
const TELLING_WORDS = 3;

/** Share of the shorter title's words that alike titles have in common. */
const ALIKE_SHARE = 0.5;

/** An id that stands for more unlike papers than this is no id. */
const MOST_PAPERS_AN_ID = 4;

/** An index over `papers`, which may grow and change while it is used. */
export function createPaperIndex(papers: readonly PaperDraft[]): PaperIndex {
  const byId = new Map<string, number[]>();
  const byWork = new Map<string, number>();

  function find(draft: PaperDraft): number | null {
    return findById(draft) ?? findByWork(draft);
  }

  function findById({ sourceId, title }: PaperDraft): number | null {
    const places = sourceId === null ? [] : (byId.get(sourceId) ?? []);
    return places.find((place) => areAlike(papers[place]?.title ?? "", title)) ?? null;
  }

  function findByWork(draft: PaperDraft): number | null {
    const work = nameWork(draft);
    if (work === "") return null;
    for (const key of keysToFind(work, draft.date)) {
      const place = byWork.get(key);
      const paper = place === undefined ? undefined : papers[place];
      if (place !== undefined && paper !== undefined && mayBeSame(paper, draft)) return place;
    }
    return null;
  }

  function add(draft: PaperDraft, place: number): void {
    if (draft.sourceId !== null) addId(draft.sourceId, place);
    const work = nameWork(draft);
    if (work === "") return;
    for (const key of keysToAdd(work, draft.date)) {
      if (!byWork.has(key)) byWork.set(key, place);
    }
  }

  function addId(id: string, place: number): void {
    const places = byId.get(id);
    if (places === undefined) byId.set(id, [place]);
    else if (!places.includes(place) && places.length < MOST_PAPERS_AN_ID) places.push(place);
  }

  return { find, add };
}

/** What records of one work have in common, whatever their source; empty when that cannot be told. */
function nameWork({ title, abstract }: PaperDraft): string {
  const words = normaliseTitle(title);
  if (words.split(" ").length >= TELLING_WORDS) return words;
  const abstractWords = normaliseTitle(abstract);
  return abstractWords === "" ? "" : `${words}\n${abstractWords}`;
}

/** A paper is found by its own date and by every coarser one; an undated one also by any. */
function keysToAdd(work: string, date: PartialDate | null): string[] {
  return [`${work}\n=${date?.text ?? ""}`, ...prefixes(date).map((text) => `${work}\n>${text}`)];
}

/** Papers dated as finely or more, then those dated more coarsely or not at all. */
function keysToFind(work: string, date: PartialDate | null): string[] {
  const coarser = prefixes(date).map((text) => `${work}\n=${text}`);
  return [`${work}\n>${date?.text ?? ""}`, ...coarser];
}

/** Finest first: `2025-10-28`, `2025-10`, `2025`, and nothing. */
function prefixes(date: PartialDate | null): string[] {
  if (date === null) return [""];
  return [10, 7, 4, 0]
    .filter((length) => length <= date.text.length)
    .map((length) => date.text.slice(0, length));
}

/** One source gives one work one id; and dates must agree as far as both go. */
function mayBeSame(first: PaperDraft, second: PaperDraft): boolean {
  const haveOwnIds = first.sourceId !== null && second.sourceId !== null;
  if (haveOwnIds && first.sourceFile === second.sourceFile) return false;
  const [one, other] = [first.date?.text ?? "", second.date?.text ?? ""];
  return one.startsWith(other) || other.startsWith(one);
}

function areAlike(first: string, second: string): boolean {
  if (first === second || first === "" || second === "") return true;
  const firstWords = new Set(normaliseTitle(first).split(" "));
  const secondWords = new Set(normaliseTitle(second).split(" "));
  const common = [...firstWords].filter((word) => secondWords.has(word)).length;
  return common >= Math.min(firstWords.size, secondWords.size) * ALIKE_SHARE;
}
