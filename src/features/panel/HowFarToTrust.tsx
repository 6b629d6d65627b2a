import type { ReactNode } from "react";
import { useServices } from "#src/data/services.ts";
import { Failure } from "#src/ui/Failure.tsx";
import { Section } from "#src/ui/Section.tsx";
import { Waiting } from "#src/ui/Waiting.tsx";
import { describeTrust } from "./describe-trust.ts";

/** What speaks for the map and what against it, in sentences. */
export function HowFarToTrust(): ReactNode {
  const { manifest } = useServices();
  return (
    <Section title="How far to trust it">
      {manifest.status === "loading" && <Waiting label="Loading how it was made" />}
      {manifest.status === "failed" && (
        <Failure title="How the map was made could not be read." error={manifest.error} />
      )}
      {manifest.status === "ready" && (
        <ul className="panel-sentences">
          {describeTrust(manifest.value).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
