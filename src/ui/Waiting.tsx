import type { ReactNode } from "react";
import "./waiting.css";

interface WaitingProps {
  /** What is on its way, for screen readers: `Loading papers`. */
  readonly label: string;
  readonly lines?: number;
}

/** Grey lines where text will stand. Unseen for a moment, so that quick answers do not blink. */
export function Waiting({ label, lines = 3 }: WaitingProps): ReactNode {
  return (
    <div className="waiting" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
        <span key={line} className="waiting-line" />
      ))}
    </div>
  );
}
