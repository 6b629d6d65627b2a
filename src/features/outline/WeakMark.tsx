import type { ReactNode } from "react";
import type { Trust } from "#pipeline/contract/trust.ts";

interface WeakMarkProps {
  readonly trust: Trust;
}

/** A quiet word beside a theme that may not be found again; nothing beside the others. */
export function WeakMark({ trust }: WeakMarkProps): ReactNode {
  if (trust !== "weak") return null;
  return (
    <span
      className="outline-weak"
      title="Other runs, or other draws of the papers, may not find it."
    >
      weak<span className="visually-hidden"> trust, may not be found again</span>
    </span>
  );
}
