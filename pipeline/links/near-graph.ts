import type { NearestPapers } from "./nearest-papers.ts";

/** The near papers found so far, read as a graph in which one looks further. */
export interface NearGraph {
  readonly nearest: NearestPapers;
  /** For each place of `nearest`, 1 when the paper there came in the last round. */
  readonly fresh: Uint8Array;
}

/** Calls `visit` with papers near the near ones of `paper`; may repeat, and may visit `paper` itself. */
export type VisitBeyond = (paper: number, visit: (other: number) => void) => void;

/** Neighbours looked at from one paper, in each of the two directions. */
const FAN = 10;

/**
 * Looks one step beyond the near papers in both directions, as NN-Descent does (Dong, Moses and Li
 * 2011): a paper near a near paper is likely near. Where both steps are old the papers have been
 * compared before, and are not visited again.
 */
export function createVisitBeyond(graph: NearGraph): VisitBeyond {
  const out = takeFirst(graph);
  const back = turnRound(graph);
  return (paper, visit) => {
    for (const first of [out, back]) {
      for (let i = paper * FAN; i < (paper + 1) * FAN; i++) {
        const near = first.papers[i] ?? -1;
        if (near < 0) break;
        visit(near);
        visitAll(out, near, first.fresh[i] === 1, visit);
        visitAll(back, near, first.fresh[i] === 1, visit);
      }
    }
  };
}

/** Rows of FAN places; -1 in empty ones. */
interface FanRows {
  readonly papers: Int32Array;
  readonly fresh: Uint8Array;
}

function visitAll(
  { fresh, papers }: FanRows,
  paper: number,
  isFresh: boolean,
  visit: (other: number) => void,
): void {
  for (let i = paper * FAN; i < (paper + 1) * FAN; i++) {
    const other = papers[i] ?? -1;
    if (other < 0) return;
    if (isFresh || fresh[i] === 1) visit(other);
  }
}

function makeRows(count: number): FanRows {
  return { papers: new Int32Array(count * FAN).fill(-1), fresh: new Uint8Array(count * FAN) };
}

function takeFirst({ fresh, nearest }: NearGraph): FanRows {
  const { count, papers } = nearest;
  const rows = makeRows(papers.length / count);
  for (let paper = 0; paper * count < papers.length; paper++) {
    const start = paper * count;
    const end = start + Math.min(FAN, count);
    rows.papers.set(papers.subarray(start, end), paper * FAN);
    rows.fresh.set(fresh.subarray(start, end), paper * FAN);
  }
  return rows;
}

/** The papers that have each paper among their nearest: those that have it foremost, then by number. */
function turnRound({ fresh, nearest }: NearGraph): FanRows {
  const { count, papers } = nearest;
  const all = papers.length / count;
  const rows = makeRows(all);
  const sizes = new Int32Array(all);
  for (let rank = 0; rank < count; rank++) {
    for (let paper = 0; paper < all; paper++) {
      const near = papers[paper * count + rank] ?? -1;
      const size = sizes[near] ?? FAN;
      if (near < 0 || size === FAN) continue;
      rows.papers[near * FAN + size] = paper;
      rows.fresh[near * FAN + size] = fresh[paper * count + rank] ?? 0;
      sizes[near] = size + 1;
    }
  }
  return rows;
}
