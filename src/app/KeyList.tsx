import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { KEY_LINES, namesOfStroke, strokesFor } from "#src/lib/keys.ts";
import { CloseIcon } from "#src/ui/icons.tsx";
import { useSingleKeys } from "#src/ui/single-keys.ts";
import "./key-list.css";

interface KeyListProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** All keys of the page, and what they do. */
export function KeyList({ isOpen, onOpenChange }: KeyListProps): ReactNode {
  const areSingleKeysOn = useSingleKeys();
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="key-list-backdrop" />
        <Dialog.Popup className="key-list">
          <header className="key-list-header">
            <Dialog.Title className="key-list-title">Keys</Dialog.Title>
            <Dialog.Close className="button button-icon" aria-label="Close">
              <CloseIcon />
            </Dialog.Close>
          </header>
          <dl className="key-list-lines">
            {KEY_LINES.map(({ commands, does }) => (
              <div key={does} className="key-list-line">
                <dt>
                  {commands.map((command) => (
                    <Strokes key={command} strokes={strokesFor(command)} />
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Dialog.Description className="key-list-note">
            The keys for walking, moving and zooming work while the map has the focus: Tab leads to
            it.
            {!areSingleKeysOn &&
              " Elsewhere, keys of one character are switched off: the menu “More” has the switch."}
          </Dialog.Description>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The first stroke of a command; the others are the same key on other keyboards. */
function Strokes({ strokes }: { readonly strokes: readonly string[] }): ReactNode {
  const [first] = strokes;
  if (first === undefined) return null;
  return (
    <span className="key-list-stroke">
      {namesOfStroke(first).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
