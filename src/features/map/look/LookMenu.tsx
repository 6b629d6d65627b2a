import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { useView } from "#src/state/use-view.ts";
import type { DotKind, Look } from "#src/state/view-state.ts";
import { CheckIcon } from "#src/ui/icons.tsx";
import "#src/ui/menu.css";
import "./look.css";
import { measuresOf, offeredMeasure, wordsOf } from "./measure-words.ts";

interface LookMenuProps {
  /** What the dots of the map now are: papers have other measures than keywords. */
  readonly kind: DotKind;
}

type Choice<Value> = readonly [value: Value, name: string];

const DOTS: readonly Choice<Look["dots"]>[] = [
  ["keyword", "Keywords"],
  ["paper", "Papers"],
];
const LINES: readonly Choice<Look["lines"]>[] = [
  ["straight", "Straight"],
  ["curved", "Curved"],
];

/** How the map is drawn: what its dots are, their colour and size, its lines. */
export function LookMenu({ kind }: LookMenuProps): ReactNode {
  const [{ look }, dispatch] = useView();
  const set = (changed: Partial<Look>): void => dispatch({ type: "set-look", look: changed });
  const measures = measuresOf(kind).map(
    (measure): Choice<Look["size"]> => [measure, wordsOf(kind, measure).name],
  );
  const colours: readonly Choice<Look["colour"]>[] = [["theme", "Theme"], ...measures];
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="look-button">
        Look
        <svg className="look-button-icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 6l4 4 4-4" />
        </svg>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-positioner" side="top" align="start" sideOffset={6}>
          <Menu.Popup className="menu look-menu">
            <Choices
              title="Dots"
              value={look.dots}
              choices={DOTS}
              onChoose={(dots) => set({ dots })}
            />
            <Choices
              title="Lines"
              value={look.lines}
              choices={LINES}
              onChoose={(lines) => set({ lines })}
            />
            <Choices
              title="Colour"
              value={offeredMeasure(kind, look.colour)}
              choices={colours}
              onChoose={(colour) => set({ colour })}
            />
            <Choices
              title="Size"
              value={offeredMeasure(kind, look.size)}
              choices={measures}
              onChoose={(size) => set({ size })}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ChoicesProps<Value> {
  readonly title: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string>({
  title,
  value,
  choices,
  onChoose,
}: ChoicesProps<Value>): ReactNode {
  return (
    <Menu.Group className="look-group">
      <Menu.GroupLabel className="menu-group">{title}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={onChoose}>
        {choices.map(([choice, name]) => (
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
  );
}
