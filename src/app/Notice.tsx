import type { ReactNode } from "react";
import { Button } from "#src/ui/Button.tsx";
import { describeError } from "./error-messages.ts";
import "./notice.css";

interface NoticeProps {
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
  /** Nothing is missing: to be read when there is time. */
  readonly isQuiet?: boolean;
}

/** A part of the page does not work: what, what still does, and the error's own sentence. */
export function Notice({ error, onRetry, isQuiet = false }: NoticeProps): ReactNode {
  const { title, advice } = describeError(error);
  return (
    <div className="notice" role={isQuiet ? "status" : "alert"} data-quiet={isQuiet || undefined}>
      <details>
        <summary>
          <strong>{title}.</strong> {advice}
        </summary>
        <p>{error.message}</p>
      </details>
      {onRetry !== undefined && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
