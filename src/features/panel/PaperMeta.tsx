import type { ReactNode } from "react";
import type { PaperItem } from "#src/data/queries/paper-item.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { formatDate } from "#src/lib/format-date.ts";

interface PaperMetaProps {
  readonly paper: Pick<PaperItem, "date" | "datePrecision" | "commentCount">;
}

/** When a paper is from and how much it was talked about. */
export function PaperMeta({ paper }: PaperMetaProps): ReactNode {
  const { date, datePrecision, commentCount } = paper;
  return (
    <p className="paper-meta tabular">
      {date === null ? "undated" : formatDate(date, datePrecision)}
      {commentCount !== null && ` · ${formatCount(commentCount, "comment")}`}
    </p>
  );
}
