import type { ReactNode } from "react";
import "./look.css";

interface MapNoticeProps {
  /** What is asked for and not there; null when all is there. */
  readonly missing: { readonly what: "papers" | "measures"; readonly hasFailed: boolean } | null;
}

/** Says why the map is not yet, or cannot be, what was asked for. */
export function MapNotice({ missing }: MapNoticeProps): ReactNode {
  return (
    <p className="map-notice" role="status">
      {missing === null ? "" : noticeOf(missing)}
    </p>
  );
}

function noticeOf({ what, hasFailed }: NonNullable<MapNoticeProps["missing"]>): string {
  if (what === "papers") {
    return hasFailed
      ? "The papers could not be read from the database: the map stays with its keywords."
      : "The papers are on their way; until then the map shows its keywords.";
  }
  return hasFailed
    ? "The dates and comments could not be read from the database: the map stays with themes and papers."
    : "The dates and comments are on their way.";
}
