import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useServices } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { CloseIcon } from "#src/ui/icons.tsx";
import { describePick } from "./describe-pick.ts";

const LONGEST_NAME = 60;

/** Keeps the pick in the address under a name. */
export function KeepPick(): ReactNode {
  const [{ kept }, dispatch] = useView();
  const [name, setName] = useState("");
  const id = useId();
  const isKnown = kept.some((pick) => pick.name === name.trim());

  function keep(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === "") return;
    dispatch({ type: "keep-pick", name });
    setName("");
  }

  return (
    <form className="pick-keep" onSubmit={keep}>
      <label className="visually-hidden" htmlFor={id}>
        Name to keep this pick under
      </label>
      <input
        id={id}
        className="pick-name"
        value={name}
        maxLength={LONGEST_NAME}
        placeholder="Keep it in the link under a name"
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" disabled={name.trim() === ""}>
        {isKnown ? "Replace" : "Keep"}
      </Button>
    </form>
  );
}

/** The picks that the address keeps, to be picked again or dropped. */
export function KeptPicks(): ReactNode {
  const { map } = useServices();
  const [{ kept }, dispatch] = useView();
  if (kept.length === 0) return null;
  return (
    <div className="pick-kept">
      <h3>Kept picks</h3>
      <ul>
        {kept.map(({ name, steps }) => (
          <li key={name}>
            <button
              type="button"
              className="pick-kept-name"
              title={`Pick again: ${describePick(steps, map)}`}
              onClick={() => dispatch({ type: "use-kept", name })}
            >
              <bdi>{name}</bdi>
              <span className="pick-kept-words">{describePick(steps, map)}</span>
            </button>
            <Button
              look="icon"
              aria-label={`Drop ${name}`}
              title="Drop"
              onClick={() => dispatch({ type: "drop-kept", name })}
            >
              <CloseIcon />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
