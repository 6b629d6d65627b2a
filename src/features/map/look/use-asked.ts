import { useState } from "react";

/** True from the first time on that something is wanted: what was fetched for it is then kept. */
export function useAsked(isWanted: boolean): boolean {
  const [isAsked, setAsked] = useState(isWanted);
  if (isWanted && !isAsked) setAsked(true);
  return isAsked || isWanted;
}
