/** A keyword on a map, however it was placed. */
export interface Placed {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly theme: number | null;
  readonly importance: number;
}

/** Two keywords and how strongly they are linked. */
export type PlacedLink = readonly [source: number, target: number, weight: number];

const NEIGHBOURS = 10;
const SCREEN = { width: 1600, height: 1000 };
/** A label of 12-pixel type, with a little air. */
const LABEL = { letter: 6.2, height: 15 };
const LABELS_PER_THEME = 3;
const MAX_LABELS = 300;

/**
 * Neighbourhood preservation: the share of a keyword's ten strongest neighbours that are among its
 * ten nearest on the map; mean over the keywords that have links.
 */
export function neighboursKept(placed: readonly Placed[], links: readonly PlacedLink[]): number {
  const strongest = strongestNeighbours(placed, links);
  let sum = 0;
  for (const [id, neighbours] of strongest) {
    const own = placed.find((keyword) => keyword.id === id);
    if (own === undefined) continue;
    const nearest = placed
      .filter((keyword) => keyword !== own)
      .map((keyword) => ({
        id: keyword.id,
        far: (keyword.x - own.x) ** 2 + (keyword.y - own.y) ** 2,
      }))
      .toSorted((a, b) => a.far - b.far || a.id - b.id)
      .slice(0, NEIGHBOURS);
    const kept = nearest.filter((keyword) => neighbours.has(keyword.id)).length;
    sum += kept / neighbours.size;
  }
  return sum / strongest.size;
}

function strongestNeighbours(
  placed: readonly Placed[],
  links: readonly PlacedLink[],
): Map<number, Set<number>> {
  const known = new Set(placed.map(({ id }) => id));
  const all = new Map<number, [other: number, weight: number][]>();
  for (const [source, target, weight] of links) {
    if (!known.has(source) || !known.has(target)) continue;
    all.set(source, [...(all.get(source) ?? []), [target, weight]]);
    all.set(target, [...(all.get(target) ?? []), [source, weight]]);
  }
  return new Map(
    [...all].map(([id, others]) => {
      const best = others.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NEIGHBOURS);
      return [id, new Set(best.map(([other]) => other))];
    }),
  );
}

/**
 * Label fit: the share of the labels of the three most important keywords of each theme (at most
 * 300) that stand on a screen of 1600 by 1000 pixels without touching one another, the most
 * important first, with the whole map in view.
 */
export function labelsFitting(placed: readonly Placed[]): number {
  const wanted = chooseLabels(placed);
  const toScreen = fitScreen(placed);
  const boxes: Box[] = [];
  for (const keyword of wanted) {
    const { x, y } = toScreen(keyword);
    const half = (LABEL.letter * keyword.label.length) / 2;
    const box = { left: x - half, right: x + half, top: y, bottom: y + LABEL.height };
    if (!boxes.some((other) => touch(box, other))) boxes.push(box);
  }
  return boxes.length / wanted.length;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function chooseLabels(placed: readonly Placed[]): Placed[] {
  const counts = new Map<number | null, number>();
  return placed
    .toSorted((a, b) => b.importance - a.importance || a.id - b.id)
    .filter(({ theme }) => {
      counts.set(theme, (counts.get(theme) ?? 0) + 1);
      return (counts.get(theme) ?? 0) <= LABELS_PER_THEME;
    })
    .slice(0, MAX_LABELS);
}

function fitScreen(placed: readonly Placed[]): (at: Placed) => { x: number; y: number } {
  const [left, right] = extent(placed.map(({ x }) => x));
  const [top, bottom] = extent(placed.map(({ y }) => y));
  const scale = Math.min(
    SCREEN.width / (right - left + 1e-9),
    SCREEN.height / (bottom - top + 1e-9),
  );
  return ({ x, y }) => ({ x: (x - left) * scale, y: (y - top) * scale });
}

function extent(values: readonly number[]): [least: number, most: number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  ];
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
