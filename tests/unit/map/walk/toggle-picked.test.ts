import { expect, test } from "vitest";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { togglePicked } from "#src/features/map/walk/toggle-picked.ts";
import { sayAfter } from "#src/features/map/walk/use-said.ts";
import { aLargeMap } from "#tests/support/a-map.ts";

const model = createMapModel(aLargeMap());
const [theme] = model.map.themes;
const inside = [...model.dots.values()].filter(({ themeId }) => themeId === theme!.id);
const ids = new Set(inside.map(({ id }) => id));
const walked = { kind: "theme", id: theme!.id } as const;

test("what is not picked whole is added", () => {
  const part = new Set([...ids].slice(1));
  for (const picked of [null, new Set<number>(), part]) {
    expect(togglePicked(walked, model, picked)).toEqual({
      action: { type: "pick", mode: "add", rule: { kind: "theme", id: theme!.id } },
      said: `Added ${theme!.name} to the pick.`,
    });
  }
});

test("what is picked whole is taken away, and with the last of it the pick", () => {
  const outside = [...model.dots.keys()].find((id) => !ids.has(id))!;
  expect(togglePicked(walked, model, new Set([...ids, outside]))?.action).toMatchObject({
    type: "pick",
    mode: "subtract",
  });
  expect(togglePicked(walked, model, ids)).toEqual({
    action: { type: "clear-pick" },
    said: `Took ${theme!.name} out of the pick. Nothing is picked.`,
  });
});

test("words that are said again differ from those before them", () => {
  const again = sayAfter("theme 1 of 2", "theme 1 of 2");
  expect(again).not.toBe("theme 1 of 2");
  expect(again.trim()).toBe("theme 1 of 2");
  expect(sayAfter(again, "theme 1 of 2")).not.toBe(again);
});
