import { Autocomplete } from "@base-ui/react/autocomplete";
import { type ReactNode, useMemo, useRef, useState } from "react";
import type { KeywordItem } from "#src/data/queries/keyword-item.ts";
import { searchKeywords } from "#src/data/queries/search-keywords.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { matchWords, toWords } from "#src/lib/match-text.ts";
import { useView } from "#src/state/use-view.ts";
import { linkBetween } from "#src/state/view-state.ts";
import { Button } from "#src/ui/Button.tsx";
import { MarkedText } from "#src/ui/MarkedText.tsx";
import { Swatch } from "#src/ui/Swatch.tsx";
import "./compare-box.css";

interface CompareBoxProps {
  readonly keyword: KeywordItem;
}

/** One more than are shown: the keyword itself may be among them. */
const ANSWERS_AT_MOST = 7;

/** A button that becomes a search for a second keyword; choosing one selects what lies between the two. */
export function CompareBox({ keyword }: CompareBoxProps): ReactNode {
  const [isAsked, setIsAsked] = useState(false);
  if (isAsked) return <CompareSearch keyword={keyword} />;
  return <Button onClick={() => setIsAsked(true)}>Compare with another keyword</Button>;
}

function CompareSearch({ keyword }: CompareBoxProps): ReactNode {
  const [, dispatch] = useView();
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const words = useMemo(() => toWords(text), [text]);
  const answer = useQuery(
    useMemo(() => (words.length === 0 ? null : searchKeywords(words, ANSWERS_AT_MOST)), [words]),
  );
  const found = answer.status === "ready" ? answer.value : [];
  const others = found.filter(({ id }) => id !== keyword.id);
  const isShown = isOpen && words.length > 0;

  return (
    <Autocomplete.Root
      items={others}
      value={text}
      onValueChange={(value, { reason }) => {
        if (reason !== "item-press") setText(value);
      }}
      itemToStringValue={(item: KeywordItem) => item.label}
      open={isShown}
      onOpenChange={setIsOpen}
      filter={null}
      autoHighlight="always"
    >
      <div ref={box} className="compare">
        <Autocomplete.Input
          // The button that stood here had the focus.
          autoFocus
          className="compare-input"
          type="search"
          aria-label={`Compare ${keyword.label} with another keyword`}
          placeholder="Another keyword"
          autoComplete="off"
          spellCheck={false}
          onBlur={() => setIsOpen(false)}
        />
      </div>
      {isShown && (
        <Autocomplete.Portal container={box}>
          <Autocomplete.Positioner className="compare-positioner" sideOffset={4} align="start">
            {/* Not Autocomplete.Popup: it hides the rest of the page from screen readers while open. */}
            <div className="compare-popup" aria-busy={answer.status === "loading"}>
              <Autocomplete.List className="compare-list">
                {(item: KeywordItem) => (
                  <Autocomplete.Item
                    key={item.id}
                    value={item}
                    className="compare-item"
                    onClick={() =>
                      dispatch({ type: "select", selection: linkBetween(keyword.key, item.key) })
                    }
                  >
                    <CompareAnswer keyword={item} words={words} />
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
              <Autocomplete.Status className="compare-status">
                {answer.status === "failed" && "Keywords cannot be searched now."}
                {answer.status === "ready" && others.length === 0 && "No other keyword holds this."}
              </Autocomplete.Status>
            </div>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      )}
    </Autocomplete.Root>
  );
}

interface CompareAnswerProps {
  readonly keyword: KeywordItem;
  readonly words: readonly string[];
}

function CompareAnswer({ keyword, words }: CompareAnswerProps): ReactNode {
  const { map } = useServices();
  const { label, paperCount, themeId } = keyword;
  const theme = themeId === null ? null : map.themeById(themeId);
  return (
    <>
      <Swatch place={theme?.colour ?? null} />
      <span className="compare-label">
        <MarkedText text={label} marks={matchWords(label, words) ?? []} />
      </span>
      <span className="compare-note tabular">{formatCount(paperCount, "paper")}</span>
    </>
  );
}
