import { createContext, type ReactNode } from "react";

/** What can be done with the selection besides reading it: stands in the head of its panel. */
export const PanelActions = createContext<ReactNode>(null);
