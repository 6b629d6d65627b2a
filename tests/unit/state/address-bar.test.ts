import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type AddressBar,
  type AddressedPage,
  createAddressBar,
  readSnapshotName,
} from "#src/state/address-bar.ts";

interface FakePage {
  readonly page: AddressedPage;
  /** The addresses up to where the page is, oldest first. */
  readonly entries: () => string[];
  /** The reader follows a link to a place inside the page. */
  readonly followLink: (hash: string) => void;
}

interface Entry {
  readonly state: unknown;
  readonly address: string;
}

/** A window as far as the address bar needs one, with a history that can be read. */
function aPage(search = "", before: readonly Entry[] = []): FakePage {
  const history: Entry[] =
    before.length === 0 ? [{ state: null, address: `/map${search}` }] : [...before];
  let at = history.length - 1;
  const listeners = { popstate: new Set<() => void>(), pagehide: new Set<() => void>() };
  const tell = (type: "popstate" | "pagehide"): void => {
    for (const listener of listeners[type]) listener();
  };
  const go = (step: number): void => {
    if (history[at + step] === undefined) return;
    at += step;
    tell("popstate");
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const page: AddressedPage = {
    location: {
      pathname: "/map",
      hash: "",
      get search() {
        return new URL(history[at]?.address ?? "", "http://here").search;
      },
    },
    history: {
      get state() {
        return history[at]?.state;
      },
      pushState: (state: unknown, _title, address) => {
        at += 1;
        history.splice(at, history.length, { state, address: String(address) });
      },
      replaceState: (state: unknown, _title, address) => {
        history[at] = { state, address: String(address) };
      },
      back: () => go(-1),
      forward: () => go(1),
    },
    setTimeout: (run, delayMs) => {
      timer = setTimeout(run, delayMs);
      return 1;
    },
    clearTimeout: () => clearTimeout(timer),
    addEventListener: (type, listener) => listeners[type].add(listener),
    removeEventListener: (type, listener) => listeners[type].delete(listener),
  };
  return {
    page,
    entries: () => history.slice(0, at + 1).map(({ address }) => address),
    followLink: (hash) => {
      at += 1;
      history.splice(at, history.length, {
        state: null,
        address: `/map${page.location.search}${hash}`,
      });
      tell("popstate");
    },
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a choice makes an entry to go back to, typing does not", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  bar.write("q=a", "replace");
  vi.advanceTimersByTime(150);
  bar.write("q=a&theme=1", "push");
  expect(entries()).toEqual(["/map?q=a", "/map?q=a&theme=1"]);
});

test("writes come at most once in 150 ms, and the last one always comes", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  for (const query of ["a", "ab", "abc", "abcd"]) bar.write(`q=${query}`, "replace");
  expect(entries()).toEqual(["/map?q=a"]);
  vi.advanceTimersByTime(149);
  expect(entries()).toEqual(["/map?q=a"]);
  vi.advanceTimersByTime(1);
  expect(entries()).toEqual(["/map?q=abcd"]);
});

test("a choice that waits is not lost to the dragging after it", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  bar.write("q=a", "replace");
  bar.write("theme=1", "push");
  bar.write("theme=1&camera=0,0,1", "replace");
  vi.advanceTimersByTime(150);
  expect(entries()).toEqual(["/map?q=a", "/map?theme=1&camera=0,0,1"]);
});

test("two quick choices are two entries: going back leads from the second to the first", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  bar.write("theme=1", "push");
  bar.write("theme=1&camera=0,0,1", "replace");
  bar.write("theme=2", "push");
  expect(entries()).toEqual(["/map", "/map?theme=1&camera=0,0,1", "/map?theme=2"]);
});

test("going back drops what was still to be written, and tells", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  const onChange = vi.fn();
  bar.subscribe(onChange);
  bar.write("theme=1", "push");
  bar.write("theme=1&camera=0,0,1", "replace");
  page.history.back();
  vi.advanceTimersByTime(1000);
  expect(entries()).toEqual(["/map"]);
  expect(onChange).toHaveBeenCalledOnce();
});

test("what the browser refuses for now is written later", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  const { pushState } = page.history;
  page.history.pushState = () => {
    throw new DOMException("Too many calls", "SecurityError");
  };
  bar.write("theme=1", "push");
  bar.write("theme=2", "push");
  expect(entries()).toEqual(["/map"]);
  page.history.pushState = pushState;
  vi.advanceTimersByTime(1000);
  expect(entries()).toEqual(["/map", "/map?theme=2"]);
  bar.goBack();
  expect(entries()).toEqual(["/map"]);
});

test("what waits is written when the bar is disposed", () => {
  const { page, entries } = aPage();
  const bar = createAddressBar(page);
  bar.write("q=a", "replace");
  bar.write("q=ab", "replace");
  bar.dispose();
  expect(entries()).toEqual(["/map?q=ab"]);
});

test("the snapshot's name stays in the address", () => {
  const { page, entries } = aPage("?snapshot=june&theme=3");
  createAddressBar(page).write("theme=4", "push");
  expect(entries().at(-1)).toBe("/map?snapshot=june&theme=4");
});

test("only a plain name is read as a snapshot's name", () => {
  expect(readSnapshotName(aPage("?snapshot=june-2025.v2").page)).toBe("june-2025.v2");
  expect(readSnapshotName(aPage("?snapshot=../secret").page)).toBeNull();
  expect(readSnapshotName(aPage("?snapshot=https://else.where").page)).toBeNull();
  expect(readSnapshotName(aPage("").page)).toBeNull();
});

describe("the trail of a visit", () => {
  function aBarAfter(...views: readonly string[]): FakePage & { readonly bar: AddressBar } {
    const faked = aPage();
    const bar = createAddressBar(faked.page);
    bar.subscribe(() => undefined);
    for (const view of views) {
      bar.write(view, "push");
      vi.advanceTimersByTime(150);
    }
    return { ...faked, bar };
  }

  test("leads back to the first view of the visit and on to the last", () => {
    const { bar, entries } = aBarAfter("theme=1", "theme=2");
    expect([bar.canGoBack(), bar.canGoForward()]).toEqual([true, false]);
    bar.goBack();
    expect(entries().at(-1)).toBe("/map?theme=1");
    expect([bar.canGoBack(), bar.canGoForward()]).toEqual([true, true]);
    bar.goBack();
    expect([bar.canGoBack(), bar.canGoForward()]).toEqual([false, true]);
    bar.goForward();
    bar.goForward();
    expect(entries().at(-1)).toBe("/map?theme=2");
    expect([bar.canGoBack(), bar.canGoForward()]).toEqual([true, false]);
  });

  test("ends at a choice that was made after going back", () => {
    const { bar } = aBarAfter("theme=1", "theme=2");
    bar.goBack();
    bar.write("theme=3", "push");
    expect(bar.canGoForward()).toBe(false);
    vi.advanceTimersByTime(150);
    expect([bar.canGoBack(), bar.canGoForward()]).toEqual([true, false]);
  });

  test("holds a choice that waits to be written; going back writes it first", () => {
    const { bar, entries, page } = aBarAfter();
    bar.write("q=a", "replace");
    bar.write("theme=1", "push");
    expect(bar.canGoBack()).toBe(true);
    bar.goBack();
    expect(entries()).toEqual(["/map?q=a"]);
    page.history.forward();
    expect(entries()).toEqual(["/map?q=a", "/map?theme=1"]);
  });

  test("is the same by the browser's own buttons", () => {
    const { bar, page } = aBarAfter("theme=1");
    page.history.back();
    expect([bar.canGoBack(), bar.canGoForward()]).toEqual([false, true]);
  });

  test("does not break where the camera moves after going back", () => {
    const { bar } = aBarAfter("theme=1", "theme=2");
    bar.goBack();
    bar.write("theme=1&camera=0,0,1", "replace");
    expect(bar.canGoForward()).toBe(true);
  });

  test("goes through a link inside the page", () => {
    const { bar, followLink } = aBarAfter("theme=1");
    bar.goBack();
    followLink("#panel");
    expect([bar.canGoBack(), bar.canGoForward()]).toEqual([true, false]);
    bar.goBack();
    expect([bar.canGoBack(), bar.canGoForward()]).toEqual([false, true]);
  });

  test("outlives a reload, also between its ends", () => {
    const { bar, page } = aBarAfter("theme=1", "theme=2");
    bar.goBack();
    vi.advanceTimersByTime(150);
    const again = createAddressBar(page);
    expect([again.canGoBack(), again.canGoForward()]).toEqual([true, true]);
  });

  test("begins anew where another page has left its own state", () => {
    const { page } = aPage("", [{ state: { place: "far", last: 3 }, address: "/map" }]);
    expect(createAddressBar(page).canGoBack()).toBe(false);
  });
});
