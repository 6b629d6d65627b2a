import type { ReactNode } from "react";
import type { LinkFacts } from "#src/data/queries/counts-of-link.ts";
import { Section } from "#src/ui/Section.tsx";
import { explainWeight, type LinkNames } from "./link-words.ts";

interface WeightStepsProps {
  readonly facts: LinkFacts;
  readonly names: LinkNames;
}

/** How the weight follows from the counts, so that it can be computed again by hand. */
export function WeightSteps({ facts, names }: WeightStepsProps): ReactNode {
  return (
    <Section title="How the weight is computed" note="from all papers">
      <dl className="weight-steps tabular">
        {explainWeight(facts, names).map(({ sum, what }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{sum}</dd>
          </div>
        ))}
      </dl>
      <p className="panel-remark weight-source">
        0 is as often as by chance, 1 is never one without the other: normalised pointwise mutual
        information (Bouma 2009). A filter leaves it as it is.
      </p>
    </Section>
  );
}
