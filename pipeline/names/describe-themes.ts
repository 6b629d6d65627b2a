import type { Phrase } from "./phrase.ts";

/** What a description is made of. */
export interface Described {
  readonly paperCount: number;
  /** Keywords that stand for it, best first, as they stand in a sentence. */
  readonly phrases: readonly Phrase[];
  /** Stems of the words of its name, which the description need not repeat. */
  readonly named: ReadonlySet<string>;
  /** What an acronym in the name means; null when it has none to explain. */
  readonly meaning: string | null;
  /** Title of the paper most at home in it. */
  readonly title: string;
}

const MAX_LENGTH = 160;
/** A title cut shorter than this tells too little. */
const MIN_TITLE = 24;
const MAX_PHRASES = 3;

/** One line that is true of every theme: its size, what it is on, and the paper most at home in it. */
export function describeTheme(input: Described): string {
  const meaning = input.meaning === null ? "" : `${input.meaning}. `;
  const subject = `${meaning}${countPapers(input.paperCount)}${onWhat(pickPhrases(input))}`;
  const room = MAX_LENGTH - subject.length - ", such as “”.".length;
  const title = room < MIN_TITLE ? "" : shorten(input.title.replace(/\s+/gu, " ").trim(), room);
  return title === "" ? `${subject}.` : `${subject}, such as “${title}”.`;
}

/** One line on a theme made of themes: its size and the names of the largest of them. */
export function describeParent(paperCount: number, names: readonly string[]): string {
  const subject = `${countPapers(paperCount)} in ${names.length === 1 ? "1 theme" : `${names.length} themes`}: `;
  let shown = names.length;
  while (shown > 1 && subject.length + listNames(names, shown).length + 1 > MAX_LENGTH) shown--;
  return `${subject}${listNames(names, shown)}.`;
}

function listNames(names: readonly string[], shown: number): string {
  const rest = names.length - shown;
  const listed = names.slice(0, shown).join("; ");
  return rest > 0 ? `${listed}; and ${rest} more` : listed;
}

function countPapers(count: number): string {
  return count === 1 ? "1 paper" : `${count} papers`;
}

function onWhat(texts: readonly string[]): string {
  if (texts.length === 0) return "";
  const last = texts.at(-1) ?? "";
  return ` on ${texts.length === 1 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`}`;
}

/** Keywords that say more than the name and one another do. */
function pickPhrases({ named, phrases }: Described): string[] {
  const said = new Set(named);
  const picked: string[] = [];
  for (const { stems, text, use } of phrases) {
    if (use === "none" || stems.every((stem) => said.has(stem))) continue;
    for (const stem of stems) said.add(stem);
    picked.push(text);
    if (picked.length === MAX_PHRASES) break;
  }
  return picked;
}

/** Cut at the end of a word, with an ellipsis, to at most so many characters. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
