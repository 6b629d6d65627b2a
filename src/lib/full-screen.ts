/** Whether the page may fill the screen: some phones and frames do not let it. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled;
}

/** Whether the page fills the screen now. */
export function isFullScreen(): boolean {
  return document.fullscreenElement !== null;
}

/** Calls back whenever the page begins or ceases to fill the screen; returns the way to stop. */
export function watchFullScreen(onChange: () => void): () => void {
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}

/**
 * Fills the screen, or gives it back. The whole document, not a part of it: menus are drawn beside
 * the app and would be left out. A browser that refuses leaves all as it is.
 */
export function toggleFullScreen(): void {
  const change = isFullScreen()
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}
