import type { Picked } from "#src/data/picked.ts";
import { formatCount } from "#src/lib/format-count.ts";

/** `12 keywords and 14 papers`, as far as it is known. */
export function countPick({ keywords, papers }: Picked): string {
  const parts = [
    keywords === null ? null : formatCount(keywords.size, "keyword"),
    papers === null ? null : formatCount(papers.size, "paper"),
  ].filter((part) => part !== null);
  return parts.length === 0 ? "counting…" : parts.join(" and ");
}
