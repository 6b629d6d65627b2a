import { Collapsible } from "@base-ui/react/collapsible";
import type { ReactNode } from "react";
import { ChevronIcon } from "#src/ui/icons.tsx";
import { describeSupport, type NameAccount } from "./describe-names.ts";
import type { ShownTheme } from "./use-shown-theme.ts";

interface WhyThisNameProps {
  readonly theme: Pick<ShownTheme, "paperCount">;
  readonly account: NameAccount;
}

/** What speaks for a theme's name, and the names that came after it; folded until asked for. */
export function WhyThisName({ theme, account }: WhyThisNameProps): ReactNode {
  const { others, won } = account;
  if (won === null && others.length === 0) return null;
  return (
    <Collapsible.Root className="why-name">
      <Collapsible.Trigger className="panel-fold-trigger">
        Why this name <ChevronIcon />
      </Collapsible.Trigger>
      <Collapsible.Panel className="why-name-panel">
        {won === null ? (
          <p>No one name speaks for all of it. These came nearest:</p>
        ) : (
          <p>
            It holds for {describeSupport(won, theme.paperCount)}; score {won.score.toFixed(2)}.
            {others.length > 0 && " These came next:"}
          </p>
        )}
        <dl className="why-name-others">
          {others.map((other) => (
            <div key={other.name}>
              <dt>{other.name}</dt>
              <dd className="tabular">
                <span className="visually-hidden">score </span>
                {other.score.toFixed(2)}
              </dd>
              <dd className="why-name-support">{describeSupport(other, theme.paperCount)}</dd>
            </div>
          ))}
        </dl>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
