import { Autocomplete } from "@base-ui/react/autocomplete";
import type { ReactNode, RefObject } from "react";
import { MarkedText } from "#src/ui/MarkedText.tsx";
import { Swatch } from "#src/ui/Swatch.tsx";
import type { SearchGroup, SearchItem } from "./search-groups.ts";
import type { Search } from "./use-search.ts";

interface SearchAnswersProps {
  readonly search: Search;
  readonly query: string;
  /** Where the answers are put in the page: inside the search landmark. */
  readonly container: RefObject<HTMLElement | null>;
  readonly onChoose: (item: SearchItem) => void;
}

/** The answers under the box, by kind. */
export function SearchAnswers(props: SearchAnswersProps): ReactNode {
  const { search, query, container, onChoose } = props;
  return (
    <Autocomplete.Portal container={container}>
      <Autocomplete.Positioner className="search-positioner" sideOffset={6} align="start">
        {/* Not Autocomplete.Popup: it hides the rest of the page from screen readers while open. */}
        <div className="search-popup" aria-busy={search.papers === "loading"}>
          <Autocomplete.List className="search-list">
            {(group: SearchGroup) => (
              <Autocomplete.Group
                key={group.label}
                className={group.isPinned ? "search-pinned" : undefined}
                items={[...group.items]}
              >
                <Autocomplete.GroupLabel className="search-group">
                  {group.label}
                </Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(item: SearchItem) => (
                    <Autocomplete.Item
                      key={item.id}
                      value={item}
                      className="search-item"
                      onClick={() => onChoose(item)}
                    >
                      <Swatch place={item.colour} />
                      <span className="search-item-label">
                        <MarkedText text={item.label} marks={item.marks} />
                      </span>
                      <span className="search-item-note tabular">{item.note}</span>
                    </Autocomplete.Item>
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
          <Autocomplete.Status className="search-status">
            {describeSearch(search, query)}
          </Autocomplete.Status>
        </div>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

/** What is not in the list and why; null when there is nothing to say. */
function describeSearch({ groups, papers }: Search, query: string): string | null {
  switch (papers) {
    case "loading":
      return "Looking through the papers…";
    case "failed":
      return "Papers cannot be searched now: the database is not available.";
    case "ready":
      return groups.length === 0 ? `Nothing here holds “${query.trim()}”.` : null;
  }
}
