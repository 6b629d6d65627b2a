import type { ReactNode } from "react";
import type { NamedLink } from "#src/data/queries/named-link.ts";
import { useServices } from "#src/data/services.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { linkBetween } from "#src/state/view-state.ts";
import { Swatch } from "#src/ui/Swatch.tsx";
import "./named-links.css";

interface NamedLinksProps {
  readonly links: readonly NamedLink[];
}

/** Links by both their ends; a click shows the evidence of one. */
export function NamedLinks({ links }: NamedLinksProps): ReactNode {
  const { map } = useServices();
  const [, dispatch] = useView();
  const colourOf = (themeId: NamedLink["a"]["themeId"]): number | null =>
    themeId === null ? null : (map.themeById(themeId)?.colour ?? null);
  return (
    <ul className="named-links">
      {links.map(({ a, b, sharedCount, weight }) => (
        <li key={`${a.key} ${b.key}`}>
          <button
            type="button"
            title="Evidence: the papers that have both, and how the weight comes about"
            onClick={() => dispatch({ type: "select", selection: linkBetween(a.key, b.key) })}
          >
            <span className="named-link-ends">
              <span className="named-link-end">
                <Swatch place={colourOf(a.themeId)} /> {a.label}
              </span>{" "}
              <span className="named-link-end">
                <span className="visually-hidden">and </span>
                <Swatch place={colourOf(b.themeId)} /> {b.label}
              </span>
            </span>
            <span className="named-link-note tabular">
              <span className="visually-hidden">, </span>
              {formatCount(sharedCount, "paper")}
              <span className="visually-hidden">, weight</span> {weight.toFixed(2)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
