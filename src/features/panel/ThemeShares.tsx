import type { ReactNode } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { ThemeShare } from "#src/data/queries/theme-share.ts";
import { formatShare } from "#src/lib/format-count.ts";
import type { Loadable } from "#src/lib/loadable.ts";
import { sharesToTell } from "./share-words.ts";
import { ThemeLink } from "./ThemeLink.tsx";
import "./theme-shares.css";

interface ThemeSharesProps {
  /** The main theme; null for what belongs to none. */
  readonly themeId: ThemeId | null;
  /** Until they are known, and when they cannot be, the main theme stands alone. */
  readonly shares: Loadable<readonly ThemeShare[]>;
  /** What the shares are measured by, such as `of its links`. */
  readonly measure: string;
}

/** The themes of a paper or keyword, the main one first, with the share that belongs to each. */
export function ThemeShares({ themeId, shares, measure }: ThemeSharesProps): ReactNode {
  const told =
    themeId === null || shares.status !== "ready" ? [] : sharesToTell(shares.value, themeId);
  if (told.length === 0) return <ThemeLink themeId={themeId} />;
  return (
    <ul className="theme-shares" aria-label="Themes">
      {told.map(({ share, themeId: id }, place) => (
        <li key={id}>
          <ThemeLink themeId={id} />
          <span className="theme-share tabular">
            {formatShare(share)}
            {place === 0 ? ` ${measure}` : <span className="visually-hidden"> {measure}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
