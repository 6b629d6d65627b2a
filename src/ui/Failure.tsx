import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import "./failure.css";

interface FailureProps {
  /** What is missing on the screen because of it: `The papers could not be read.` */
  readonly title: string;
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
}

/** A part that could not be shown, in words, where the part would stand. */
export function Failure({ title, error, onRetry }: FailureProps): ReactNode {
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{title}</p>
      <p className="failure-message">{error.message}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
