import { useSyncExternalStore } from "react";

export type ColourScheme = "light" | "dark";
export type ColourChoice = ColourScheme | "system";

const STORAGE_KEY = "isotheme-colours";
/** Of the root element; tokens.css follows it. */
const ATTRIBUTE = "data-theme";
const DARK = "(prefers-color-scheme: dark)";

/** The scheme now on the screen; the caller is drawn again when it changes. */
export function useColourScheme(): ColourScheme {
  return useSyncExternalStore(subscribe, readScheme);
}

/** What the reader chose; `system` when nothing was chosen. */
export function useColourChoice(): ColourChoice {
  return useSyncExternalStore(subscribe, readChoice);
}

/** Sets the scheme and keeps it for the next visit, where the browser lets us. */
export function chooseColours(choice: ColourChoice): void {
  if (choice === "system") document.documentElement.removeAttribute(ATTRIBUTE);
  else document.documentElement.setAttribute(ATTRIBUTE, choice);
  try {
    if (choice === "system") localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    // Storage may be closed to us; the choice then lasts for this visit.
  }
}

/** Applies the choice of an earlier visit. To be called before the first drawing. */
export function restoreColours(): void {
  try {
    const kept = localStorage.getItem(STORAGE_KEY);
    if (kept === "light" || kept === "dark") {
      document.documentElement.setAttribute(ATTRIBUTE, kept);
    }
  } catch {
    // As above: without storage there is nothing to restore.
  }
}

function readChoice(): ColourChoice {
  const chosen = document.documentElement.getAttribute(ATTRIBUTE);
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

function readScheme(): ColourScheme {
  const choice = readChoice();
  if (choice !== "system") return choice;
  return matchMedia(DARK).matches ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia(DARK);
  const chosen = new MutationObserver(listener);
  system.addEventListener("change", listener);
  chosen.observe(document.documentElement, { attributeFilter: [ATTRIBUTE] });
  return () => {
    system.removeEventListener("change", listener);
    chosen.disconnect();
  };
}
