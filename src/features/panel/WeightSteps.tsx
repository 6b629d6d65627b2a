import { Collapsible } from "@base-ui/react/collapsible";
import type { ReactNode } from "react";
import type { LinkFacts } from "#src/data/queries/counts-of-link.ts";
import { ChevronIcon } from "#src/ui/icons.tsx";
import { explainWeight, type LinkNames } from "./link-words.ts";

interface WeightStepsProps {
  readonly facts: LinkFacts;
  readonly names: LinkNames;
}

/** How the weight follows from the counts, so that it can be computed again by hand; folded until asked for. */
export function WeightSteps({ facts, names }: WeightStepsProps): ReactNode {
  return (
    <Collapsible.Root className="weight-steps">
      <Collapsible.Trigger className="panel-fold-trigger">
        How the weight is computed <ChevronIcon />
      </Collapsible.Trigger>
      <Collapsible.Panel>
        <dl className="tabular">
          {explainWeight(facts, names).map(({ sum, what }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{sum}</dd>
            </div>
          ))}
        </dl>
        <p className="weight-source">
          0 is as often as by chance, 1 is never one without the other: normalised pointwise mutual
          information (Bouma 2009). It is taken from all papers, whatever the filter.
        </p>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
