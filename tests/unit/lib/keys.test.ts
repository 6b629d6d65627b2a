import { expect, test } from "vitest";
import {
  findCommand,
  KEY_BINDINGS,
  KEY_LINES,
  type KeyStroke,
  namesOfStroke,
  strokeOf,
} from "#src/lib/keys.ts";

function aStroke(parts: Partial<KeyStroke>): KeyStroke {
  return { key: "a", altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...parts };
}

test("every key is in the list of keys, and no stroke means two things", () => {
  const listed = KEY_LINES.flatMap(({ commands }) => commands);
  expect(listed.toSorted()).toEqual(KEY_BINDINGS.map(({ command }) => command).toSorted());
  const strokes = KEY_BINDINGS.flatMap((binding) => binding.strokes);
  expect(new Set(strokes).size).toBe(strokes.length);
});

test("Shift is told where the character does not show it, and Cmd counts as Ctrl", () => {
  expect(strokeOf(aStroke({ key: "?", shiftKey: true }))).toBe("?");
  expect(strokeOf(aStroke({ key: "ArrowLeft", shiftKey: true }))).toBe("Shift+ArrowLeft");
  expect(strokeOf(aStroke({ key: "Z", shiftKey: true, metaKey: true }))).toBe("Ctrl+Shift+z");
});

test("a key of the map means nothing elsewhere, nor with another modifier", () => {
  expect(findCommand("map", aStroke({ key: "ArrowUp" }))).toBe("walk-up");
  expect(findCommand("page", aStroke({ key: "ArrowUp" }))).toBeNull();
  expect(findCommand("map", aStroke({ key: "ArrowUp", altKey: true }))).toBeNull();
});

test("strokes are told as they stand on keyboards", () => {
  expect(namesOfStroke("Ctrl+Shift+z")).toEqual(["Ctrl", "Shift", "Z"]);
  expect(namesOfStroke("+")).toEqual(["+"]);
  expect(namesOfStroke("Shift+ArrowLeft")).toEqual(["Shift", "←"]);
});

test("single characters can be switched off for the page, not for the map nor with Ctrl", () => {
  expect(findCommand("page", aStroke({ key: "t" }))).toBe("toggle-table");
  for (const key of ["/", "?", "f", "t"]) {
    expect(findCommand("page", aStroke({ key }), false)).toBeNull();
  }
  expect(findCommand("page", aStroke({ key: "z", ctrlKey: true }), false)).toBe("undo");
  expect(findCommand("map", aStroke({ key: "m" }), false)).toBe("switch-dots");
  expect(namesOfStroke(" ")).toEqual(["Space"]);
});
