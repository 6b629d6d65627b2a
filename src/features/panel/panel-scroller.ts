import { createContext, type RefObject } from "react";

/** The element that scrolls the panel: what long lists measure themselves against. */
export const PanelScroller = createContext<RefObject<HTMLElement | null>>({ current: null });
