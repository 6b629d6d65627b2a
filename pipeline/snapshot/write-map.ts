import type { MapFile } from "#pipeline/contract/map-file.ts";

/** The map as text: one object a line, so that two maps can be compared by eye and by diff. */
export function serialiseMap(map: MapFile): string {
  const { keywords, links, themes, ...head } = map;
  const lines = (items: readonly unknown[]): string =>
    `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
  const fields = Object.entries(head).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  fields.push(
    `"themes":${lines(themes)}`,
    `"keywords":${lines(keywords)}`,
    `"links":${lines(links)}`,
  );
  return `{${fields.join(",\n")}}\n`;
}
