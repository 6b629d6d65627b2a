import { type ReactNode, useMemo } from "react";
import type { KeywordId } from "#pipeline/contract/ids.ts";
import { firstAndLastOfKeyword } from "#src/data/queries/first-and-last-of-keyword.ts";
import type { PaperItem } from "#src/data/queries/paper-item.ts";
import { useQuery } from "#src/data/use-query.ts";
import { formatDate } from "#src/lib/format-date.ts";
import { useView } from "#src/state/use-view.ts";

interface FirstAndLastProps {
  readonly keywordId: KeywordId;
}

/** The dates a keyword was first and last seen, each leading to its paper. One line, always there. */
export function FirstAndLast({ keywordId }: FirstAndLastProps): ReactNode {
  const papers = useQuery(useMemo(() => firstAndLastOfKeyword(keywordId), [keywordId]));
  const [first, last] = papers.status === "ready" ? papers.value : [];
  return (
    <p className="first-last tabular" aria-busy={papers.status === "loading"}>
      {papers.status === "ready" && first === undefined && "None of its papers is dated."}
      {first !== undefined && last === undefined && (
        <>
          Seen once with a date: <DateOfPaper paper={first} />
        </>
      )}
      {first !== undefined && last !== undefined && (
        <>
          First seen <DateOfPaper paper={first} />, last <DateOfPaper paper={last} />
        </>
      )}
    </p>
  );
}

interface DateOfPaperProps {
  readonly paper: PaperItem;
}

function DateOfPaper({ paper }: DateOfPaperProps): ReactNode {
  const [, dispatch] = useView();
  return (
    <button
      type="button"
      className="first-last-date"
      title={paper.title}
      onClick={() => dispatch({ type: "select", selection: { kind: "paper", key: paper.key } })}
    >
      {paper.date === null ? "undated" : formatDate(paper.date, paper.datePrecision)}
      <span className="visually-hidden">, {paper.title}</span>
    </button>
  );
}
