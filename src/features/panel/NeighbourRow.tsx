import { Collapsible } from "@base-ui/react/collapsible";
import type { ReactNode } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { NeighbourTheme } from "#src/data/queries/neighbours-of-theme.ts";
import { useServices } from "#src/data/services.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { ChevronIcon } from "#src/ui/icons.tsx";
import { ThemeLink } from "./ThemeLink.tsx";
import { WhatBinds } from "./WhatBinds.tsx";

interface NeighbourRowProps {
  readonly themeId: ThemeId;
  readonly neighbour: NeighbourTheme;
}

/** A neighbouring theme, to be selected; what binds the two, to be unfolded. */
export function NeighbourRow({ themeId, neighbour }: NeighbourRowProps): ReactNode {
  const { map } = useServices();
  const { linkCount, sharedPaperCount } = neighbour;
  const name = map.themeById(neighbour.themeId)?.name ?? "";
  return (
    <Collapsible.Root className="neighbour" render={<li />}>
      <div className="neighbour-line">
        <ThemeLink themeId={neighbour.themeId} />
        <Collapsible.Trigger
          className="neighbour-fold tabular"
          title="What binds the two: links and papers in both"
        >
          <span className="visually-hidden">What binds it to {name}: </span>
          {formatCount(linkCount, "link")}
          {sharedPaperCount > 0 && `, ${formatCount(sharedPaperCount, "paper")}`}
          <ChevronIcon />
        </Collapsible.Trigger>
      </div>
      <Collapsible.Panel className="neighbour-more">
        <WhatBinds a={themeId} b={neighbour.themeId} />
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
