import { Autocomplete } from "@base-ui/react/autocomplete";
import { type ReactNode, useRef, useState } from "react";
import { useView } from "#src/state/use-view.ts";
import { SearchIcon } from "#src/ui/icons.tsx";
import { useMedia } from "#src/ui/use-media.ts";
import { SearchAnswers } from "./SearchAnswers.tsx";
import type { SearchItem } from "./search-groups.ts";
import { useSearch } from "./use-search.ts";
import { useSlashKey } from "./use-slash-key.ts";
import "./search.css";

/** Search over themes, keywords and papers. `/` leads here from anywhere on the page. */
export function SearchBox(): ReactNode {
  const [{ query }, dispatch] = useView();
  const box = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const search = useSearch(query);
  const isNarrow = useMedia("(max-width: 719.98px)");
  useSlashKey(input);

  const isShown = isOpen && query.trim() !== "";

  function choose(item: SearchItem): void {
    // First, so that the entry in the history before the choice is not left with half a search.
    dispatch({ type: "search", query: "" });
    if (item.selection !== null) dispatch({ type: "select", selection: item.selection });
    if (item.pick !== null) {
      dispatch({ type: "pick", mode: "replace", rule: { kind: "search", text: item.pick } });
    }
    setIsOpen(false);
    input.current?.blur();
  }

  return (
    <Autocomplete.Root
      items={search.groups}
      value={query}
      onValueChange={(value, { reason }) => {
        // Choosing an answer would write its name into the box; the box is emptied instead.
        if (reason !== "item-press") dispatch({ type: "search", query: value });
      }}
      itemToStringValue={(item: SearchItem) => item.label}
      open={isShown}
      onOpenChange={setIsOpen}
      filter={null}
      autoHighlight="always"
      openOnInputClick
    >
      <search ref={box} className="search">
        <Autocomplete.InputGroup className="search-box">
          <SearchIcon />
          <Autocomplete.Input
            ref={input}
            className="search-input"
            type="search"
            aria-label="Search themes, keywords and papers"
            placeholder={isNarrow ? "Search" : "Search themes, keywords, papers"}
            autoComplete="off"
            spellCheck={false}
            onBlur={() => setIsOpen(false)}
          />
          <span className="search-key" aria-hidden="true">
            /
          </span>
        </Autocomplete.InputGroup>
      </search>
      {isShown && <SearchAnswers search={search} query={query} container={box} onChoose={choose} />}
    </Autocomplete.Root>
  );
}
