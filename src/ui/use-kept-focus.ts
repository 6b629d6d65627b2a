import { type RefObject, useEffect } from "react";

/**
 * Keeps the keyboard's place: when what has the focus in `region` is taken away, its heading gets
 * the focus instead of the page. The heading is its first h2 that has a tabIndex.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = region.current;
    if (element === null) return;
    return keepFocus(element);
  }, [region]);
}

function keepFocus(region: HTMLElement): () => void {
  let focused: Element | null = region.contains(document.activeElement)
    ? document.activeElement
    : null;

  function onFocusIn({ target }: FocusEvent): void {
    focused = target instanceof Element ? target : null;
  }

  function onFocusOut({ target }: FocusEvent): void {
    // An element that is being taken away is still there when it tells of the loss.
    queueMicrotask(() => {
      if (target === focused && focused?.isConnected === true) focused = null;
    });
  }

  const observer = new MutationObserver(() => {
    if (focused === null || focused.isConnected) return;
    focused = null;
    if (document.activeElement !== document.body) return;
    // A long list takes away what is scrolled out of view: that must not scroll back to the top.
    region.querySelector<HTMLElement>("h2[tabindex]")?.focus({ preventScroll: true });
  });
  observer.observe(region, { childList: true, subtree: true });
  region.addEventListener("focusin", onFocusIn);
  region.addEventListener("focusout", onFocusOut);
  return () => {
    observer.disconnect();
    region.removeEventListener("focusin", onFocusIn);
    region.removeEventListener("focusout", onFocusOut);
  };
}
