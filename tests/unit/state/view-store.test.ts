import { expect, test, vi } from "vitest";
import type { AddressBar } from "#src/state/address-bar.ts";
import { sortKeys } from "#src/state/pick.ts";
import { createViewStore } from "#src/state/view-store.ts";
import { aKeywordKey, aThemeId } from "#tests/support/ids.ts";

interface FakeBar extends AddressBar {
  readonly writes: (readonly [string, string])[];
  readonly goTo: (search: string) => void;
  /** How often it was asked to go back. */
  readonly backs: () => number;
}

function aBar(search = ""): FakeBar {
  const writes: (readonly [string, string])[] = [];
  let current = search;
  let tell: () => void = () => undefined;
  let backs = 0;
  return {
    backs: () => backs,
    canGoBack: () => writes.some(([, entry]) => entry === "push"),
    canGoForward: () => false,
    goBack: () => {
      backs += 1;
    },
    goForward: () => undefined,
    writes,
    goTo: (next) => {
      current = next;
      tell();
    },
    read: () => current,
    write: (view, entry) => writes.push([view, entry]),
    subscribe: (onChange) => {
      tell = onChange;
      return () => undefined;
    },
    dispose: () => undefined,
  };
}

const graph = aKeywordKey("graph");

test("the view starts from the address", () => {
  const store = createViewStore(aBar("?q=maps"));
  expect(store.getView().query).toBe("maps");
});

test("choices and the start of a drag are pushed; typing, dragging on and the camera replace", () => {
  const bar = aBar();
  const { dispatch } = createViewStore(bar);
  dispatch({ type: "search", query: "g" });
  dispatch({ type: "select", selection: { kind: "keyword", key: graph } });
  dispatch({ type: "set-months", from: "2024-01", to: null });
  dispatch({ type: "set-months", from: "2024-02", to: null });
  dispatch({ type: "move-camera", camera: { x: 0, y: 0, ratio: 0.5 } });
  dispatch({ type: "toggle-theme-filter", id: aThemeId(2) });
  dispatch({ type: "clear-filter" });
  expect(bar.writes.map(([, entry]) => entry)).toEqual([
    "replace",
    "push",
    "push",
    "replace",
    "replace",
    "push",
    "push",
  ]);
});

test("an action that changes nothing tells nobody and writes nothing", () => {
  const bar = aBar();
  const store = createViewStore(bar);
  const listener = vi.fn();
  store.subscribe(listener);
  store.dispatch({ type: "clear-selection" });
  store.dispatch({ type: "clear-filter" });
  expect(bar.writes).toEqual([]);
  expect(listener).not.toHaveBeenCalled();
});

test("back and forward show the view of their address", () => {
  const bar = aBar();
  const store = createViewStore(bar);
  const listener = vi.fn();
  store.subscribe(listener);
  expect(store.getReturns()).toBe(0);
  bar.goTo("?keyword=graph");
  expect(store.getReturns()).toBe(1);
  expect(store.getView().selection).toEqual({ kind: "keyword", key: "graph" });
  expect(listener).toHaveBeenCalledOnce();
});

test("selecting what is selected is told and counted, but not written", () => {
  const bar = aBar("?keyword=graph");
  const store = createViewStore(bar);
  const listener = vi.fn();
  store.subscribe(listener);
  const view = store.getView();
  store.dispatch({ type: "select", selection: { kind: "keyword", key: graph } });
  expect(listener).toHaveBeenCalledOnce();
  expect(store.getSelectCount()).toBe(1);
  expect(store.getView()).toBe(view);
  expect(bar.writes).toEqual([]);
});

test("a drag through time after going back can be gone back to again", () => {
  const bar = aBar();
  const store = createViewStore(bar);
  store.dispatch({ type: "set-months", from: "2024-01", to: null });
  bar.goTo("");
  store.dispatch({ type: "set-months", from: "2024-03", to: null });
  expect(bar.writes.map(([, entry]) => entry)).toEqual(["push", "push"]);
});

test("a listener that hears of a choice can already take it back", () => {
  const bar = aBar();
  const store = createViewStore(bar);
  const heard: boolean[] = [];
  store.subscribe(() => heard.push(store.canUndo()));
  store.undo();
  expect(bar.backs()).toBe(0);
  store.dispatch({ type: "select", selection: { kind: "keyword", key: graph } });
  store.undo();
  expect(heard).toEqual([true]);
  expect(bar.backs()).toBe(1);
});

test("a view too long for an address is refused, told and not written", () => {
  const bar = aBar();
  const store = createViewStore(bar);
  const keys = Array.from({ length: 2000 }, (_, number) => aKeywordKey(`keyword-${number}`));
  store.dispatch({
    type: "pick",
    mode: "replace",
    rule: { kind: "keywords", keys: sortKeys(keys) },
  });
  expect(store.getRefusals()).toBe(1);
  expect(store.getView().pick).toEqual([]);
  expect(bar.writes).toEqual([]);
});

test("from an address that came too long the reader can go on, but not make it longer by picking", () => {
  const keys = Array.from(
    { length: 1000 },
    (_, place) => `keyword${String(place).padStart(4, "0")}`,
  );
  const bar = aBar(`?pick=keywords:${keys.join(",")}`);
  const store = createViewStore(bar);
  store.dispatch({ type: "select", selection: { kind: "keyword", key: graph } });
  store.dispatch({ type: "move-camera", camera: { x: 0, y: 0, ratio: 0.5 } });
  expect(store.getView().selection).toEqual({ kind: "keyword", key: graph });
  expect(store.getRefusals()).toBe(0);
  store.dispatch({ type: "pick-neighbours" });
  expect(store.getRefusals()).toBe(1);
  store.dispatch({ type: "pick", mode: "replace", rule: { kind: "theme", id: aThemeId(2) } });
  expect(store.getView().pick).toHaveLength(1);
  expect(bar.writes).toHaveLength(3);
});
