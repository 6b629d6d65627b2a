import { Menu } from "@base-ui/react/menu";
import { type ReactNode, type RefObject, useMemo } from "react";
import { isThemeId } from "#pipeline/contract/ids.ts";
import type { Point } from "#src/features/map/geometry.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { Walked } from "#src/features/map/walk/walk.ts";
import { nameOf, toPickRule, toSelection } from "#src/features/map/walk/walked-subject.ts";
import { readSnapshotName } from "#src/state/address-bar.ts";
import type { PickRule } from "#src/state/pick.ts";
import { useView } from "#src/state/use-view.ts";
import type { ViewAction } from "#src/state/view-actions.ts";
import { DEFAULT_VIEW, type Selection } from "#src/state/view-state.ts";
import { serializeView } from "#src/state/view-url.ts";
import "#src/ui/menu.css";

/** What a menu is asked for: a thing on the map, or null for the open ground, and where it is. */
export interface MenuCall {
  readonly subject: Walked | null;
  /** In pixels of the map's container. */
  readonly at: Point;
}

interface MapMenuProps {
  readonly call: MenuCall | null;
  readonly model: MapModel;
  readonly container: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
  readonly onShow: (subject: Walked) => void;
  readonly onShowAll: () => void;
  /** What came of copying, to be told. */
  readonly onNews: (words: string) => void;
}

interface Choice {
  readonly words: string;
  readonly run: () => void;
}

/** The menu of a dot, of a theme or of the open ground, beside where it was asked for. */
export function MapMenu(props: MapMenuProps): ReactNode {
  const { call, container, onClose, model } = props;
  const choices = useChoices(props);
  const anchor = useMemo(
    () => ({
      getBoundingClientRect: () => {
        const origin = container.current?.getBoundingClientRect();
        const { x, y } = call?.at ?? { x: 0, y: 0 };
        return new DOMRect((origin?.left ?? 0) + x, (origin?.top ?? 0) + y, 0, 0);
      },
    }),
    [call, container],
  );
  const name = call?.subject ? nameOf(call.subject, model) : "Map";
  return (
    <Menu.Root modal={false} open={call !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Menu.Portal>
        <Menu.Positioner className="menu-positioner" anchor={anchor} align="start" sideOffset={4}>
          <Menu.Popup className="menu" aria-label={name} finalFocus={container}>
            <Menu.Group>
              <Menu.GroupLabel className="menu-group">{name}</Menu.GroupLabel>
              {choices.map(({ words, run }) => (
                <Menu.Item key={words} className="menu-item" onClick={run}>
                  {words}
                </Menu.Item>
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function useChoices(props: MapMenuProps): readonly Choice[] {
  const [view, dispatch] = useView();
  const { call, model, onShow, onShowAll, onNews } = props;
  if (call === null) return [];
  const { subject } = call;
  if (subject === null) {
    const clear = {
      words: "Clear the selection",
      run: () => dispatch({ type: "clear-selection" }),
    };
    const all = { words: "Show the whole map", run: onShowAll };
    return view.selection === null ? [all] : [all, clear];
  }
  const selection = toSelection(subject, model);
  const name = nameOf(subject, model);
  const show = { words: "Show on the map", run: () => onShow(subject) };
  const search = {
    words: "Search for it",
    run: () => dispatch({ type: "search", query: name }),
  };
  if (selection === null) return [show, search];
  return [
    { words: "Open", run: () => dispatch({ type: "select", selection }) },
    ...toPickChoices(subject, toPickRule(subject, model), dispatch),
    ...toFilterChoice(subject, model, view.filter.themes, dispatch),
    show,
    search,
    { words: "Copy a link to it", run: () => copyLink(selection, onNews) },
  ];
}

function toPickChoices(
  subject: Walked,
  rule: PickRule | null,
  dispatch: (action: ViewAction) => void,
): Choice[] {
  if (rule === null) return [];
  const add = {
    words: "Add to the pick",
    run: () => dispatch({ type: "pick", mode: "add", rule }),
  };
  if (subject.kind === "theme") return [add];
  const pickAround = (): void => {
    dispatch({ type: "pick", mode: "replace", rule });
    dispatch({ type: "pick-neighbours" });
  };
  return [add, { words: "Pick it and its neighbours", run: pickAround }];
}

/** Only themes of the default level are filtered by. */
function toFilterChoice(
  { kind, id }: Walked,
  { dots, themes }: MapModel,
  filtered: readonly number[],
  dispatch: (action: ViewAction) => void,
): Choice[] {
  const themeId = kind === "theme" ? id : (dots.get(id)?.themeId ?? -1);
  if (!isThemeId(themeId) || !themes.has(themeId)) return [];
  const name = kind === "theme" ? "this theme" : "its theme";
  const words = filtered.includes(themeId) ? `No longer filter by ${name}` : `Filter by ${name}`;
  return [{ words, run: () => dispatch({ type: "toggle-theme-filter", id: themeId }) }];
}

function copyLink(selection: Selection, onNews: (words: string) => void): void {
  const address = new URL(`?${serializeView({ ...DEFAULT_VIEW, selection })}`, location.href);
  const snapshot = readSnapshotName(window);
  if (snapshot !== null) address.searchParams.set("snapshot", snapshot);
  navigator.clipboard.writeText(address.href).then(
    () => onNews("Link copied."),
    () => onNews("The link could not be copied: copy it from the address bar."),
  );
}
