import { Menu } from "@base-ui/react/menu";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { readAddress } from "#src/state/address-bar.ts";
import { useUndo, useView } from "#src/state/use-view.ts";
import { type ColourChoice, chooseColours, useColourChoice } from "#src/ui/colour-scheme.ts";
import { CheckIcon, MoreIcon } from "#src/ui/icons.tsx";
import { chooseSingleKeys, useSingleKeys } from "#src/ui/single-keys.ts";
import { KeyList } from "./KeyList.tsx";
import { usePageKeys } from "./use-page-keys.ts";
import "#src/ui/menu.css";

interface MoreMenuProps {
  /** Whether undo and redo stand here, for want of room beside it. */
  readonly hasUndo: boolean;
  /** Brings the panel to the front, where the overview tells about the map. */
  readonly onShowPanel: () => void;
}

/** Long enough to read the longest message. */
const MESSAGE_MS = 8000;

const COLOURS: readonly (readonly [ColourChoice, string])[] = [
  ["light", "Light"],
  ["dark", "Dark"],
  ["system", "As the system"],
];

/** What is seldom wanted: the link to this view, about the map, the colours. */
export function MoreMenu({ hasUndo, onShowPanel }: MoreMenuProps): ReactNode {
  const [, dispatch] = useView();
  const colours = useColourChoice();
  const areSingleKeysOn = useSingleKeys();
  const [message, setMessage] = useState("");
  const [areKeysListed, setKeysListed] = useState(false);
  usePageKeys(useCallback(() => setKeysListed(true), []));

  useEffect(() => {
    if (message === "") return;
    const timer = setTimeout(() => setMessage(""), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);

  function copyLink(): void {
    navigator.clipboard.writeText(readAddress(window)).then(
      () => setMessage("Link copied"),
      () => setMessage("The link could not be copied: copy it from the address bar."),
    );
  }

  return (
    <>
      <span className="app-message" role="status">
        {message}
      </span>
      <Menu.Root modal={false} onOpenChange={() => setMessage("")}>
        <Menu.Trigger className="button button-icon" aria-label="More">
          <MoreIcon />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="menu-positioner" align="end" sideOffset={6}>
            <Menu.Popup className="menu">
              {hasUndo && <UndoItems />}
              <Menu.Item className="menu-item" onClick={copyLink}>
                Copy link to this view
              </Menu.Item>
              <Menu.Item
                className="menu-item"
                onClick={() => {
                  dispatch({ type: "clear-selection" });
                  onShowPanel();
                }}
              >
                About this map
              </Menu.Item>
              <Menu.Item className="menu-item" onClick={() => setKeysListed(true)}>
                <span className="menu-label">Keys</span>
                {areSingleKeysOn && <span className="menu-note">?</span>}
              </Menu.Item>
              <Menu.CheckboxItem
                className="menu-item"
                checked={areSingleKeysOn}
                onCheckedChange={chooseSingleKeys}
              >
                <span className="menu-tick">
                  <Menu.CheckboxItemIndicator>
                    <CheckIcon />
                  </Menu.CheckboxItemIndicator>
                </span>
                Keys of one character
              </Menu.CheckboxItem>
              <Menu.Separator className="menu-line" />
              <Menu.Group>
                <Menu.GroupLabel className="menu-group">Colours</Menu.GroupLabel>
                <Menu.RadioGroup value={colours} onValueChange={chooseColours}>
                  {COLOURS.map(([choice, name]) => (
                    <Menu.RadioItem key={choice} className="menu-item" value={choice}>
                      <span className="menu-tick">
                        <Menu.RadioItemIndicator>
                          <CheckIcon />
                        </Menu.RadioItemIndicator>
                      </span>
                      {name}
                    </Menu.RadioItem>
                  ))}
                </Menu.RadioGroup>
              </Menu.Group>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <KeyList isOpen={areKeysListed} onOpenChange={setKeysListed} />
    </>
  );
}

function UndoItems(): ReactNode {
  const { canUndo, canRedo, undo, redo } = useUndo();
  return (
    <>
      <Menu.Item className="menu-item" disabled={!canUndo} onClick={undo}>
        Undo
      </Menu.Item>
      <Menu.Item className="menu-item" disabled={!canRedo} onClick={redo}>
        Redo
      </Menu.Item>
      <Menu.Separator className="menu-line" />
    </>
  );
}
