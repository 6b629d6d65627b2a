import type { PartialDate } from "#pipeline/corpus/reader.ts";
import { normaliseTitle } from "./normalise-title.ts";
import type { PaperDraft } from "./paper-draft.ts";

/** Finds the paper that a draft is another record of. `work` is the draft's (see nameWork). */
export interface PaperIndex {
  /** Place of the paper in the list; null when it is not there. */
  readonly find: (draft: PaperDraft, work: string) => number | null;
  readonly add: (draft: PaperDraft, work: string, place: number) => void;
}

/** The first paper of a work, as its place, for each way to look for its date (see waysToAdd). */
type PlacesByDate = Map<string, number>;

/** A title of fewer words ("Editorial") names a paper only together with its abstract. */
const TELLING_WORDS = 3;

/** Share of the shorter title's words that alike titles have in common. */
const ALIKE_SHARE = 0.5;

/** An id that stands for more unlike papers than this is no id. */
const MOST_PAPERS_AN_ID = 4;

/** An index over `papers`, which may grow and change while it is used. */
export function createPaperIndex(papers: readonly PaperDraft[]): PaperIndex {
  const byId = new Map<string, number[]>();
  const byWork = new Map<string, PlacesByDate>();

  function find(draft: PaperDraft, work: string): number | null {
    return findById(draft) ?? findByWork(draft, work);
  }

  function findById({ sourceId, title }: PaperDraft): number | null {
    const places = sourceId === null ? undefined : byId.get(sourceId);
    return places?.find((place) => areAlike(papers[place]?.title ?? "", title)) ?? null;
  }

  function findByWork(draft: PaperDraft, work: string): number | null {
    const places = byWork.get(work);
    if (places === undefined) return null;
    for (const way of waysToFind(draft.date)) {
      const place = places.get(way);
      const paper = place === undefined ? undefined : papers[place];
      if (place !== undefined && paper !== undefined && mayBeSame(paper, draft)) return place;
    }
    return null;
  }

  function add(draft: PaperDraft, work: string, place: number): void {
    if (draft.sourceId !== null) addId(draft.sourceId, place);
    if (work === "") return;
    const places: PlacesByDate = byWork.get(work) ?? new Map<string, number>();
    byWork.set(work, places);
    for (const way of waysToAdd(draft.date)) {
      if (!places.has(way)) places.set(way, place);
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
export function nameWork({ title, abstract }: PaperDraft): string {
  const words = normaliseTitle(title);
  if (words.split(" ", TELLING_WORDS).length === TELLING_WORDS) return words;
  const abstractWords = normaliseTitle(abstract);
  return abstractWords === "" ? "" : `${words}\n${abstractWords}`;
}

/** A paper is found by its own date and by every coarser one; an undated one also by any. */
function waysToAdd(date: PartialDate | null): string[] {
  return [`=${date?.text ?? ""}`, ...prefixes(date).map((text) => `>${text}`)];
}

/** Papers dated as finely or more, then those dated more coarsely or not at all. */
function waysToFind(date: PartialDate | null): string[] {
  return [`>${date?.text ?? ""}`, ...prefixes(date).map((text) => `=${text}`)];
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
