import { Collapsible } from "@base-ui/react/collapsible";
import type { ReactNode } from "react";
import type { Manifest } from "#pipeline/contract/manifest.ts";
import { useServices } from "#src/data/services.ts";
import { formatCount, formatNumber } from "#src/lib/format-count.ts";
import { formatDate } from "#src/lib/format-date.ts";
import { ChevronIcon } from "#src/ui/icons.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { describeComparison, describeNeighbours } from "./describe-similarity.ts";
import { LevelsTried } from "./LevelsTried.tsx";
import { ProblemList } from "./ProblemList.tsx";

/** The files, the counts, the program and its options: enough to make the map again. */
export function HowItWasMade(): ReactNode {
  const { manifest } = useServices();
  if (manifest.status === "failed") return null; // said above, under trust
  return (
    <Section title="How it was made">
      {manifest.status === "loading" ? (
        <Waiting label="Loading how it was made" />
      ) : (
        <MadeFrom manifest={manifest.value} />
      )}
    </Section>
  );
}

interface MadeFromProps {
  readonly manifest: Manifest;
}

function MadeFrom({ manifest }: MadeFromProps): ReactNode {
  const { counts, files, program, builtAt, seed, assumptions, problems, options, similarity } =
    manifest;
  return (
    <>
      <dl className="panel-terms">
        {files.map((file) => (
          <div key={`${file.name} ${file.sha256}`}>
            <dt>File</dt>
            <dd>
              {file.name}, {formatCount(file.papers, "paper")}
            </dd>
          </div>
        ))}
        <div>
          <dt>Found</dt>
          <dd>
            {formatCount(counts.keywords, "keyword")}, {formatCount(counts.links, "link")},{" "}
            {formatCount(counts.mentions, "mention")}
          </dd>
        </div>
        <div>
          <dt>Made by</dt>
          <dd>
            {program.name} {program.version}, seed {seed}, on{" "}
            {formatDate(builtAt.slice(0, 10), "day")}
          </dd>
        </div>
        <div>
          <dt>Compared</dt>
          <dd>{describeComparison(similarity)}</dd>
        </div>
        <div>
          <dt>Nearest</dt>
          <dd>{describeNeighbours(similarity)}</dd>
        </div>
      </dl>
      {assumptions.map((sentence) => (
        <p key={sentence} className="panel-remark">
          {sentence}
        </p>
      ))}
      {problems.length > 0 && <ProblemList problems={problems} />}
      <LevelsTried levels={manifest.quality.levels} />
      <Collapsible.Root className="panel-fold">
        <Collapsible.Trigger className="panel-fold-trigger">
          Options <ChevronIcon />
        </Collapsible.Trigger>
        <Collapsible.Panel>
          <dl className="panel-terms panel-terms-wide tabular">
            {Object.entries(options).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {typeof value === "number" && Number.isInteger(value)
                    ? formatNumber(value)
                    : value}
                </dd>
              </div>
            ))}
          </dl>
        </Collapsible.Panel>
      </Collapsible.Root>
    </>
  );
}
