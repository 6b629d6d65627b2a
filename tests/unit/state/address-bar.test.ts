import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AddressedPage, createAddressBar, readSnapshotName } from "#src/state/address-bar.ts";

interface FakePage {
  readonly page: AddressedPage;
  readonly entries: string[];
  readonly goBack: () => void;
}

/** A window as far as the address bar needs one, with a history that can be read. */
function aPage(search = ""): FakePage {
  const entries = [`/map${search}`];
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const page: AddressedPage = {
    location: {
      pathname: "/map",
      hash: "",
      get search() {
        return new URL(entries.at(-1) ?? "", "http://here").search;
      },
    },
    history: {
      pushState: (_state, _title, address) => entries.push(String(address)),
      replaceState: (_state, _title, address) => entries.splice(-1, 1, String(address)),
    },
    setTimeout: (run, delayMs) => {
      timer = setTimeout(run, delayMs);
      return 1;
    },
    clearTimeout: () => clearTimeout(timer),
    addEventListener: (type, listener) => {
      if (type === "popstate") listeners.add(listener);
    },
    removeEventListener: (_type, listener) => listeners.delete(listener),
  };
  const goBack = (): void => {
    entries.pop();
    for (const listener of listeners) listener();
  };
  return { page, entries, goBack };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a choice makes an entry to go back to, typing does not", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  bar.write("q=a", "replace");
  vi.advanceTimersByTime(150);
  bar.write("q=a&theme=1", "push");
  expect(entries).toEqual(["/map?q=a", "/map?q=a&theme=1"]);
});

test("writes come at most once in 150 ms, and the last one always comes", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  for (const query of ["a", "ab", "abc", "abcd"]) bar.write(`q=${query}`, "replace");
  expect(entries).toEqual(["/map?q=a"]);
  vi.advanceTimersByTime(149);
  expect(entries).toEqual(["/map?q=a"]);
  vi.advanceTimersByTime(1);
  expect(entries).toEqual(["/map?q=abcd"]);
});

test("a choice that waits is not lost to the dragging after it", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  bar.write("q=a", "replace");
  bar.write("theme=1", "push");
  bar.write("theme=1&camera=0,0,1", "replace");
  vi.advanceTimersByTime(150);
  expect(entries).toEqual(["/map?q=a", "/map?theme=1&camera=0,0,1"]);
});

test("going back drops what was still to be written, and tells", () => {
  const { page, entries, goBack } = aPage();
  const bar = createAddressBar(page);
  const onChange = vi.fn();
  bar.subscribe(onChange);
  bar.write("theme=1", "push");
  bar.write("theme=2", "push");
  goBack();
  vi.advanceTimersByTime(1000);
  expect(entries).toEqual(["/map"]);
  expect(onChange).toHaveBeenCalledOnce();
});

test("what waits is written when the bar is disposed", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  bar.write("q=a", "replace");
  bar.write("q=ab", "replace");
  bar.dispose();
  expect(entries).toEqual(["/map?q=ab"]);
});

test("the snapshot's name stays in the address", () => {
  const { page, entries } = aPage("?snapshot=june&theme=3");
  createAddressBar(page).write("theme=4", "push");
  expect(entries.at(-1)).toBe("/map?snapshot=june&theme=4");
});

test("only a plain name is read as a snapshot's name", () => {
  expect(readSnapshotName(aPage("?snapshot=june-2025.v2").page)).toBe("june-2025.v2");
  expect(readSnapshotName(aPage("?snapshot=../secret").page)).toBeNull();
  expect(readSnapshotName(aPage("?snapshot=https://else.where").page)).toBeNull();
  expect(readSnapshotName(aPage("").page)).toBeNull();
});
