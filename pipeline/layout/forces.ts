/** A point that forces move. */
export interface Body {
  x: number;
  y: number;
}

/** Calls back for each pair of items once: the work is quadratic, so only for few items. */
export function eachPair<Item>(items: readonly Item[], visit: (a: Item, b: Item) => void): void {
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) {
      const a = items[i];
      const b = items[j];
      if (a !== undefined && b !== undefined) visit(a, b);
    }
  }
}

/** Distance of a body from the origin. */
export function lengthOf({ x, y }: Readonly<Body>): number {
  return Math.sqrt(x * x + y * y);
}

/** Moves two bodies apart, half each, until they are `least` apart. */
export function separate(a: Body, b: Body, least: number): void {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const distance = Math.sqrt(x * x + y * y) + 1e-9;
  if (distance >= least) return;
  const push = (least - distance) / distance / 2;
  a.x -= push * x;
  a.y -= push * y;
  b.x += push * x;
  b.y += push * y;
}

/** Calls back, once each, for the pairs of bodies that may be nearer than `reach`, in a fixed order. */
export function eachNearPair<Item extends Body>(
  items: readonly Item[],
  reach: number,
  visit: (a: Item, b: Item) => void,
): void {
  const cells = new Map<string, Item[]>();
  for (const item of items) {
    const [column, row] = [Math.floor(item.x / reach), Math.floor(item.y / reach)];
    // Those met before: in this cell and the eight around it.
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const other of cells.get(`${column + dx} ${row + dy}`) ?? []) visit(other, item);
      }
    }
    const cell = cells.get(`${column} ${row}`);
    if (cell === undefined) cells.set(`${column} ${row}`, [item]);
    else cell.push(item);
  }
}
