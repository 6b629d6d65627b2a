import { type ReactNode, useId, useState } from "react";
import { useWindowHeight } from "#src/ui/use-window-height.ts";
import { TableContent } from "./TableContent.tsx";
import { TableSplitter } from "./TableSplitter.tsx";
import { clampHeight, readHeight } from "./table-height.ts";
import "./table-region.css";

/** The table under the map, as high as the reader makes it. */
export function TableRegion(): ReactNode {
  const id = useId();
  const windowPx = useWindowHeight();
  const [askedPx, setHeight] = useState(readHeight);
  const heightPx = clampHeight(askedPx, windowPx);
  return (
    <section id={id} className="app-table" aria-label="Table" style={{ height: heightPx }}>
      <TableSplitter regionId={id} size={{ heightPx, windowPx }} onResize={setHeight} />
      <TableContent />
    </section>
  );
}
