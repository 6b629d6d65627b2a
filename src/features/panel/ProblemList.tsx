import { Collapsible } from "@base-ui/react/collapsible";
import type { ReactNode } from "react";
import type { Manifest } from "#pipeline/contract/manifest.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { ChevronIcon } from "#src/ui/icons.tsx";

interface ProblemListProps {
  readonly problems: Manifest["problems"];
}

const PROBLEMS_AT_MOST = 200;

/** Records that could not be used as they stood, each with its place and what was done. */
export function ProblemList({ problems }: ProblemListProps): ReactNode {
  const rest = problems.length - PROBLEMS_AT_MOST;
  return (
    <Collapsible.Root className="panel-fold">
      <Collapsible.Trigger className="panel-fold-trigger">
        {formatCount(problems.length, "problem")} in the files <ChevronIcon />
      </Collapsible.Trigger>
      <Collapsible.Panel>
        <ul className="panel-problems">
          {problems.slice(0, PROBLEMS_AT_MOST).map(({ file, line, reason }) => (
            <li key={`${file} ${line} ${reason}`}>
              <span className="panel-place">
                {file}
                {line !== null && `, line ${line}`}
              </span>
              {reason}
            </li>
          ))}
        </ul>
        {rest > 0 && <p className="panel-remark">and {rest} more, in manifest.json</p>}
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
