import { useSyncExternalStore } from "react";
import { findCommand, isTyping, type KeyCommand } from "#src/lib/keys.ts";

const STORAGE_KEY = "isotheme-single-keys";
const OFF = "off";

let areOn = true;
const listeners = new Set<() => void>();

/** Whether keys of one character, such as `t`, do something wherever the focus is. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, () => areOn);
}

/** Switches them and keeps that for the next visit, where the browser lets us. */
export function chooseSingleKeys(next: boolean): void {
  areOn = next;
  for (const tell of listeners) tell();
  try {
    if (next) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, OFF);
  } catch {
    // Storage may be closed to us; the choice then lasts for this visit.
  }
}

/** Applies the choice of an earlier visit. To be called before the first drawing. */
export function restoreSingleKeys(): void {
  try {
    areOn = localStorage.getItem(STORAGE_KEY) !== OFF;
  } catch {
    // As above: without storage there is nothing to restore.
  }
}

/** What a key asks of the page; null while something is typed, or a dialog is open. */
export function findPageCommand(event: KeyboardEvent): KeyCommand | null {
  const isElsewhere = isTyping(event.target) || document.querySelector('[role="dialog"]') !== null;
  return isElsewhere ? null : findCommand("page", event, areOn);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
