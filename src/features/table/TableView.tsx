import { Tabs } from "@base-ui/react/tabs";
import { type ReactNode, useMemo } from "react";
import type { PickedKeys, TableScope } from "#src/data/table-scope.ts";
import { useView } from "#src/state/use-view.ts";
import type { TableKind } from "#src/state/view-state.ts";
import { KEYWORD_TABLE } from "./keyword-table.tsx";
import { LinkedTable } from "./LinkedTable.tsx";
import { LINK_TABLE } from "./link-table.tsx";
import { PAPER_TABLE } from "./paper-table.tsx";
import "./table.css";

interface TableViewProps {
  /** What is picked on the map; null when nothing is. Must be the same object while it is so. */
  readonly pick: PickedKeys | null;
}

const TABS: readonly (readonly [TableKind, string])[] = [
  ["papers", "Papers"],
  ["keywords", "Keywords"],
  ["links", "Links"],
];

/** The papers, keywords or links that the map shows, as rows; a row and its dot are one thing. */
export function TableView({ pick }: TableViewProps): ReactNode {
  const [{ filter, table }, dispatch] = useView();
  const scope = useMemo((): TableScope => ({ filter, pick }), [filter, pick]);
  const kind = table ?? "papers";
  return (
    <Tabs.Root
      className="table-view"
      value={kind}
      onValueChange={(value) => {
        const next = TABS.find(([name]) => name === value);
        if (next !== undefined) dispatch({ type: "show-table", table: next[0] });
      }}
    >
      <Tabs.List className="table-tabs" aria-label="What the table lists">
        {TABS.map(([name, words]) => (
          <Tabs.Tab key={name} className="app-tab" value={name}>
            {words}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel className="table-panel" value="papers">
        <LinkedTable spec={PAPER_TABLE} scope={scope} />
      </Tabs.Panel>
      <Tabs.Panel className="table-panel" value="keywords">
        <LinkedTable spec={KEYWORD_TABLE} scope={scope} />
      </Tabs.Panel>
      <Tabs.Panel className="table-panel" value="links">
        <LinkedTable spec={LINK_TABLE} scope={scope} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
