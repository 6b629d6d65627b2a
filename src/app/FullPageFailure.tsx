import { type ReactNode, useState } from "react";
import { Button } from "#src/ui/Button.tsx";
import { describeError, detailError } from "./error-messages.ts";
import "./full-page-failure.css";

interface FullPageFailureProps {
  readonly error: Error;
}

/** Nothing can be shown: what happened, what to do, and the details to copy. */
export function FullPageFailure({ error }: FullPageFailureProps): ReactNode {
  const [isCopied, setIsCopied] = useState(false);
  const words = describeError(error);
  const details = detailError(error);

  function copyDetails(): void {
    navigator.clipboard.writeText(details).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  }

  return (
    <main className="full-page-failure">
      <div role="alert">
        <p className="full-page-failure-brand">Isotheme</p>
        <h1>{words.title}</h1>
        <p>{words.advice}</p>
      </div>
      <pre className="full-page-failure-details">{details}</pre>
      <div className="full-page-failure-actions">
        <Button onClick={() => location.reload()}>Reload</Button>
        <Button onClick={copyDetails}>{isCopied ? "Copied" : "Copy details"}</Button>
      </div>
    </main>
  );
}
