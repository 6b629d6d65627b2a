import type { Page } from "playwright-core";

/** What axe does not measure: text cut off, hidden stops, sideways scrolling, movement. */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate((): string[] => {
    const describe = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${(element.textContent ?? "").trim().slice(0, 50)}"`;

    function findSideways(): string[] {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    }

    function findHiddenStops(): string[] {
      // A dialog hides the page behind it and keeps the focus inside.
      const ground = document.querySelector('[role="dialog"]') ?? document;
      const stops = ground.querySelectorAll<HTMLElement>(
        'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]:not([tabindex="-1"])',
      );
      return [...stops]
        .filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }))
        .filter((stop) => !stop.hasAttribute("data-base-ui-focus-guard"))
        .filter((stop) => {
          const { width, height } = stop.getBoundingClientRect();
          return stop.closest('[aria-hidden="true"]') !== null || width < 1 || height < 1;
        })
        .map((stop) => `hidden stop: ${describe(stop)}`);
    }

    /** Whether `around` lets no text out, and this text is larger than it. */
    function isCutBy(around: Element, text: DOMRect): boolean {
      const { overflowX, overflowY } = getComputedStyle(around);
      const { bottom, left, right, top } = around.getBoundingClientRect();
      const isAcross = text.right > right + 1 || text.left < left - 1;
      const isDown = text.bottom > bottom + 2 || text.top < top - 2;
      const keepsIn = /hidden|clip/u;
      return (isAcross && keepsIn.test(overflowX)) || (isDown && keepsIn.test(overflowY));
    }

    /** Said elsewhere in full: in a title, a label, the window's title, or by what it opens. */
    function isShort(around: Element, words: string): boolean {
      const { textOverflow, webkitLineClamp } = getComputedStyle(around);
      if (textOverflow !== "ellipsis" && webkitLineClamp === "none") return false;
      const hasName = around.closest("[title], [aria-label], button, a") !== null;
      return hasName || document.title.includes(words.trim());
    }

    /** What takes text off the screen on purpose, brings it back by scrolling, or stands alone. */
    function isEnd({ clipPath, overflowX, overflowY, position }: CSSStyleDeclaration): boolean {
      const canScroll = /auto|scroll/u.test(overflowX + overflowY);
      return clipPath !== "none" || canScroll || position === "fixed";
    }

    function measure(text: Text): DOMRect {
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getBoundingClientRect();
    }

    /** The box that cuts a text off for good. */
    function findCutter(text: Text, box: DOMRect): Element | null {
      let around = box.width === 0 ? null : text.parentElement;
      while (around !== null && !isEnd(getComputedStyle(around)) && !isShort(around, text.data)) {
        if (isCutBy(around, box)) return around;
        around = around.parentElement;
      }
      return null;
    }

    function findTexts(): Text[] {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text && node.data.trim() !== "") texts.push(node);
      }
      return texts;
    }

    function findCutText(): string[] {
      return findTexts().flatMap((text) => {
        const isSeen = text.parentElement?.checkVisibility({ visibilityProperty: true });
        const isOnMap = text.parentElement?.closest(".map-canvas");
        const cutter = isSeen && !isOnMap ? findCutter(text, measure(text)) : null;
        return cutter ? [`cut: "${text.data.slice(0, 50)}" by ${describe(cutter)}`] : [];
      });
    }

    function findMovement(): string[] {
      return [...document.querySelectorAll("body *")]
        .filter((element) => {
          const { animationDuration, animationName, transitionDuration } =
            getComputedStyle(element);
          const longest = (times: string): number =>
            Math.max(...times.split(",").map((time) => Number.parseFloat(time)));
          return (
            longest(transitionDuration) > 0.01 ||
            (animationName !== "none" && longest(animationDuration) > 0.01)
          );
        })
        .map((element) => `moves: ${describe(element)}`);
    }

    return [...findSideways(), ...findHiddenStops(), ...findCutText(), ...findMovement()];
  });
}

/** Spaces the text as WCAG 1.4.12 lets readers do, or no longer. */
export async function spaceText(page: Page, isWide: boolean): Promise<void> {
  await page.evaluate((wide) => {
    const sheet = new CSSStyleSheet();
    if (wide) {
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
      );
    }
    document.adoptedStyleSheets = [sheet];
  }, isWide);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
