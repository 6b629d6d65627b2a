import type { ReactNode } from "react";
import type { PaperRecord } from "#src/data/queries/paper-by-key.ts";
import { searchesForPaper } from "#src/lib/paper-searches.ts";
import { toWebAddress } from "#src/lib/web-address.ts";
import { OutwardIcon } from "#src/ui/icons.tsx";

interface PaperOutwardProps {
  readonly paper: Pick<PaperRecord, "title" | "url">;
}

/** Where a paper can be read: at its own address, else by a search for its title. Nothing is asked before a click. */
export function PaperOutward({ paper }: PaperOutwardProps): ReactNode {
  const address = toWebAddress(paper.url);
  if (address !== null) {
    return (
      <OutwardLink address={address}>
        Read it at {new URL(address).host} <OutwardIcon />
      </OutwardLink>
    );
  }
  return (
    <p className="paper-searches">
      <span>Look for it at</span>
      {searchesForPaper(paper.title).map((search) => (
        <OutwardLink key={search.site} address={search.address}>
          {search.site} <OutwardIcon />
        </OutwardLink>
      ))}
    </p>
  );
}

interface OutwardLinkProps {
  readonly address: string;
  readonly children: ReactNode;
}

function OutwardLink({ address, children }: OutwardLinkProps): ReactNode {
  return (
    <a className="paper-outward" href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
