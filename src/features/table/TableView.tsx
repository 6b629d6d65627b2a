import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { useView } from "#src/state/use-view.ts";
import type { TableKind } from "#src/state/view-state.ts";
import { KEYWORD_TABLE } from "./keyword-table.tsx";
import { LinkedTable } from "./LinkedTable.tsx";
import { LINK_TABLE } from "./link-table.tsx";
import { PAPER_TABLE } from "./paper-table.tsx";
import "./table.css";

const TABS: readonly (readonly [TableKind, string])[] = [
  ["papers", "Papers"],
  ["keywords", "Keywords"],
  ["links", "Links"],
];

/** The papers, keywords or links that the map shows, as rows; a row and its dot are one thing. */
export function TableView(): ReactNode {
  const [{ table }, dispatch] = useView();
  return (
    <Tabs.Root
      className="table-view"
      value={table ?? "papers"}
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
        <LinkedTable spec={PAPER_TABLE} />
      </Tabs.Panel>
      <Tabs.Panel className="table-panel" value="keywords">
        <LinkedTable spec={KEYWORD_TABLE} />
      </Tabs.Panel>
      <Tabs.Panel className="table-panel" value="links">
        <LinkedTable spec={LINK_TABLE} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
