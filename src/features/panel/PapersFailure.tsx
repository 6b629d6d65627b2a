import type { ReactNode } from "react";
import { useServices } from "#src/data/services.ts";
import { Failure } from "#src/ui/Failure.tsx";

interface PapersFailureProps {
  readonly error: Error;
}

/** Stands where a list of papers would, when the database did not give it. */
export function PapersFailure({ error }: PapersFailureProps): ReactNode {
  const { retryDatabase } = useServices();
  return <Failure title="The papers could not be read." error={error} onRetry={retryDatabase} />;
}
