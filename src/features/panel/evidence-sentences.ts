import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { TextRange } from "#src/lib/match-text.ts";

/** A mention inside one text. */
interface MarkedKeyword extends TextRange {
  readonly keywordId: KeywordId;
}

/** What ends a sentence, the space after it, and then what can start the next. */
const SENTENCE_END = /[.!?]["')\]]*\s+(?=["'([]*[\p{Lu}\p{N}])/gu;

/**
 * The sentences that show most, in reading order, at most `limit`: the one that mentions most of
 * the keywords, then, for those it lacks, the ones that mention most of them. Empty when nothing
 * is mentioned.
 */
export function pickEvidence(
  text: string,
  mentions: readonly MarkedKeyword[],
  limit: number,
): TextRange[] {
  const missing = new Set(mentions.map((mention) => mention.keywordId));
  const sentences = splitSentences(text);
  const picked: TextRange[] = [];
  while (missing.size > 0 && picked.length < limit) {
    const best = findRichest(sentences, mentions, missing);
    if (best === null) break;
    picked.push(best.sentence);
    for (const keywordId of best.keywords) missing.delete(keywordId);
  }
  return picked.toSorted((a, b) => a.start - b.start);
}

interface RichSentence {
  readonly sentence: TextRange;
  readonly keywords: ReadonlySet<KeywordId>;
}

/** The first sentence with the most wanted keywords; null when none has any. */
function findRichest(
  sentences: readonly TextRange[],
  mentions: readonly MarkedKeyword[],
  wanted: ReadonlySet<KeywordId>,
): RichSentence | null {
  let best: RichSentence | null = null;
  for (const sentence of sentences) {
    const inside = mentions.filter(
      ({ start, keywordId }) =>
        start >= sentence.start && start < sentence.end && wanted.has(keywordId),
    );
    const keywords = new Set(inside.map((mention) => mention.keywordId));
    if (keywords.size > (best?.keywords.size ?? 0)) best = { sentence, keywords };
  }
  return best;
}

function splitSentences(text: string): TextRange[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) starts.push(match.index + match[0].length);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}
