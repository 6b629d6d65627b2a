/**
 * Puts each text between `<!-- NAME -->` and `<!-- end of NAME -->` of a page, and leaves all else,
 * so that a part that was not measured keeps its figures. Throws when the page lacks a mark.
 */
export function writeBlocks(page: string, blocks: ReadonlyMap<string, string>): string {
  let written = page;
  for (const [name, text] of blocks) written = writeBlock(written, name, text);
  return written;
}

function writeBlock(page: string, name: string, text: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const start = page.indexOf(opening);
  const end = page.indexOf(closing, start);
  if (start < 0 || end < 0) {
    throw new Error(`The page has no place for ${name}: put ${opening} and ${closing} in it.`);
  }
  return `${page.slice(0, start + opening.length)}\n\n${text.trim()}\n\n${page.slice(end)}`;
}
