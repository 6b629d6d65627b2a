import type { Token } from "#pipeline/text/tokenise.ts";
import { memoByForm } from "#pipeline/text/word-forms.ts";
import type { Sentence } from "./analyse-paper.ts";

/** A notice that comes after fewer words than this of its sentence takes them with it. */
const WORDS_OF_A_NOTICE = 8;
/** A notice with more than this share of the abstract behind it stands at its beginning, not its end. */
const MOST_AFTER_A_NOTICE = 0.5;

/**
 * The sentences without the publisher's notice that databases put into abstracts: "© 2003 Elsevier
 * B.V. All rights reserved.", "(c) 2019 APA", "Copyright …", "Published by …". At the end of an
 * abstract everything from there on goes, at its beginning the one sentence.
 */
export function dropBoilerplate(sentences: readonly Sentence[]): Sentence[] {
  const number = sentences.findIndex(
    ({ field, tokens }) => field === "abstract" && findNotice(tokens) !== null,
  );
  const sentence = sentences[number];
  if (sentence === undefined) return [...sentences];
  const from = findNotice(sentence.tokens) ?? 0;
  const kept =
    from < WORDS_OF_A_NOTICE ? [] : [{ ...sentence, tokens: sentence.tokens.slice(0, from) }];
  const before = [...sentences.slice(0, number), ...kept];
  const after = sentences.slice(number + 1);
  const share = countTokens(after) / (countTokens(before) + countTokens(after) + 1);
  return share > MOST_AFTER_A_NOTICE ? [...before, ...dropBoilerplate(after)] : before;
}

/** Place of the token where a notice begins; null when there is none. */
function findNotice(tokens: readonly Token[]): number | null {
  const place = tokens.findIndex(({ form }, i) => mayBeginNotice(form) && beginsNotice(tokens, i));
  return place < 0 ? null : place;
}

const NOTICE_BEGINNINGS = new Set(["©", "(", "copyright", "published", "all"]);

const mayBeginNotice = memoByForm(({ lower }) => NOTICE_BEGINNINGS.has(lower));

function beginsNotice(tokens: readonly Token[], i: number): boolean {
  const [first = "", second = "", third = "", fourth = ""] = tokens
    .slice(i, i + 4)
    .map(({ lower }) => lower);
  if (first === "©") return true;
  if (first === "(" && second === "c" && third === ")") return isYear(fourth);
  if (first === "copyright")
    return (
      second === "©" || second === "(" || isYear(second) || (i === 0 && second === "published")
    );
  if (first === "published" && second === "by") return i === 0;
  return first === "all" && second === "rights" && third === "reserved";
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d\b/u.test(text);
}

function countTokens(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
}
