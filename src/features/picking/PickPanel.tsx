import { type ReactNode, useMemo, useState } from "react";
import { type Picked, usePickedKeys } from "#src/data/picked.ts";
import { useServices } from "#src/data/services.ts";
import { readAddress } from "#src/state/address-bar.ts";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { CloseIcon } from "#src/ui/icons.tsx";
import { describePick, themeOfPick } from "./describe-pick.ts";
import { KeepPick, KeptPicks } from "./KeptPicks.tsx";
import { PickedThemes } from "./PickedThemes.tsx";
import { PickedTime } from "./PickedTime.tsx";
import { countPick, countPickInFilter, explainReach } from "./pick-words.ts";
import { usePickCounts } from "./use-pick-counts.ts";
import "./pick-panel.css";

/** What is picked, above what is selected; nothing while nothing is picked or kept. */
export function PickPanel(): ReactNode {
  const picked = usePickedKeys();
  const [{ kept }] = useView();
  if (picked === null && kept.length === 0) return null;
  return (
    <section className="pick-panel" data-picked={picked !== null} aria-label="Pick">
      {picked !== null && <PickFacts picked={picked} />}
      <KeptPicks />
    </section>
  );
}

interface PickFactsProps {
  readonly picked: Picked;
}

function PickFacts({ picked }: PickFactsProps): ReactNode {
  const { map, database } = useServices();
  const [{ pick, filter }, dispatch] = useView();
  const counts = usePickCounts(picked, filter);
  const words = useMemo(() => describePick(pick, map), [pick, map]);
  const reach = useMemo(() => explainReach(map), [map]);
  return (
    <>
      <header className="pick-head">
        <div className="pick-kind">
          <span>Picked</span>
          <Button
            look="icon"
            aria-label="Clear the pick"
            title="Clear the pick"
            onClick={() => dispatch({ type: "clear-pick" })}
          >
            <CloseIcon />
          </Button>
        </div>
        <h2 tabIndex={-1}>{countPick(picked, database.status === "failed")}</h2>
      </header>
      {/* Above the words, which change with each of them: a second click must find its button. */}
      <PickButtons />
      <div className="pick-told">
        <p className="pick-words">{words}.</p>
        {reach !== "" && <p className="pick-left tabular">{reach}.</p>}
        {counts?.picked === picked && counts.filter === filter && (
          <p className="pick-left tabular">{countPickInFilter(counts)}</p>
        )}
      </div>
      {counts !== null && <PickedThemes picked={counts.picked} rows={counts.papers} />}
      {counts !== null && <PickedTime rows={counts.papers} />}
      <KeepPick />
    </>
  );
}

function PickButtons(): ReactNode {
  const [{ pick, filter }, dispatch] = useView();
  const { map } = useServices();
  const [message, setMessage] = useState("");
  const theme = map.themes.find(({ id }) => id === themeOfPick(pick));
  const canFilter = theme !== undefined && !filter.themes.includes(theme.id);

  function copyLink(): void {
    navigator.clipboard.writeText(readAddress(window)).then(
      () => setMessage("Link copied"),
      () => setMessage("The link could not be copied: copy it from the address bar."),
    );
  }

  return (
    <div className="pick-buttons">
      <Button onClick={() => dispatch({ type: "pick-neighbours" })}>Add neighbours</Button>
      <Button onClick={() => dispatch({ type: "pick-invert" })}>Invert</Button>
      {canFilter && (
        <Button onClick={() => dispatch({ type: "toggle-theme-filter", id: theme.id })}>
          Filter by it
        </Button>
      )}
      <Button onClick={copyLink}>Copy link</Button>
      <span className="pick-message" role="status">
        {message}
      </span>
    </div>
  );
}
