import type { ReactNode } from "react";
import type { LinkFacts } from "#src/data/queries/counts-of-link.ts";
import { useServices } from "#src/data/services.ts";
import { describeParts, describeShared, explainNoLink, type LinkNames } from "./link-words.ts";

interface LinkWeightProps {
  readonly facts: LinkFacts;
  readonly names: LinkNames;
}

/** The weight of a link, or why there is none, in words. */
export function LinkWeight({ facts, names }: LinkWeightProps): ReactNode {
  const { manifest } = useServices();
  const options = manifest.status === "ready" ? manifest.value.options : null;
  const { both, weight } = facts;
  return (
    <>
      {weight !== null && (
        <p className="link-weight tabular">
          <strong>{weight.toFixed(2)}</strong>
          <span className="link-scale" aria-hidden="true">
            <span style={{ width: `${weight * 100}%` }} />
          </span>
          <span>weight, of at most 1</span>
        </p>
      )}
      <p className="link-words tabular">{describeShared(facts)}</p>
      {both > 0 && <p className="panel-facts tabular">{describeParts(facts, names)}</p>}
      {weight === null && (
        <p className="panel-facts tabular">{explainNoLink(facts, names, options)}</p>
      )}
    </>
  );
}
