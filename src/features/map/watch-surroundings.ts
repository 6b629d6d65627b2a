/** Calls back when an element's size changes or a typeface arrives; returns the way to stop. */
export function watchSurroundings(element: HTMLElement, onChange: () => void): () => void {
  let size = `${element.offsetWidth} ${element.offsetHeight}`;
  const observer = new ResizeObserver(() => {
    const next = `${element.offsetWidth} ${element.offsetHeight}`;
    if (next !== size) onChange();
    size = next;
  });
  observer.observe(element);
  document.fonts.addEventListener("loadingdone", onChange);
  return () => {
    observer.disconnect();
    document.fonts.removeEventListener("loadingdone", onChange);
  };
}
