import { type ReactNode, useMemo } from "react";
import { type Picked, PickedContext } from "#src/data/picked.ts";
import { useView } from "#src/state/use-view.ts";
import { evaluatePick } from "./evaluate-pick.ts";
import { useKeywordGround, usePaperGround } from "./use-grounds.ts";

interface PickProviderProps {
  readonly children: ReactNode;
}

/** Tells the map, the table and the panel what the reader's pick comes to. */
export function PickProvider({ children }: PickProviderProps): ReactNode {
  const [{ pick }] = useView();
  const keywords = useKeywordGround(pick);
  const papers = usePaperGround(pick);
  const picked = useMemo((): Picked | null => {
    if (pick.length === 0) return null;
    return {
      keywords: evaluatePick(pick, keywords),
      papers: papers === null ? null : evaluatePick(pick, papers),
    };
  }, [pick, keywords, papers]);
  return <PickedContext value={picked}>{children}</PickedContext>;
}
