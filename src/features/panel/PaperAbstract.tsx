import { type ReactNode, useMemo } from "react";
import type { KeywordItem } from "#src/data/queries/keyword-item.ts";
import { mentionsOfPaper } from "#src/data/queries/mentions-of-paper.ts";
import type { PaperRecord } from "#src/data/queries/paper-by-key.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import { useView } from "#src/state/use-view.ts";
import { ColouredText } from "#src/ui/ColouredText.tsx";
import { Section } from "#src/ui/Section.tsx";

interface PaperAbstractProps {
  readonly paper: Pick<PaperRecord, "id" | "abstract">;
  /** Those of the paper, as far as they are known. */
  readonly keywords: readonly KeywordItem[];
}

/** The whole abstract, every keyword of the paper marked in the colour of its theme. */
export function PaperAbstract({ paper, keywords }: PaperAbstractProps): ReactNode {
  const { map } = useServices();
  const [, dispatch] = useView();
  const mentions = useQuery(useMemo(() => mentionsOfPaper(paper.id), [paper.id]));
  const marks = useMemo(() => {
    const byId = new Map(keywords.map((keyword) => [keyword.id, keyword]));
    const found = mentions.status === "ready" ? mentions.value : [];
    return found.flatMap(({ end, field, keywordId, start, themeId }) => {
      const keyword = byId.get(keywordId);
      if (field !== "abstract" || keyword === undefined) return [];
      const { key, label } = keyword;
      const theme = themeId === null ? null : map.themeById(themeId);
      return {
        start,
        end,
        place: theme?.colour ?? null,
        choice: {
          name: theme === null ? label : `${label}, ${theme.name}`,
          onChoose: () => dispatch({ type: "select", selection: { kind: "keyword", key } }),
        },
      };
    });
  }, [map, dispatch, keywords, mentions]);
  if (paper.abstract === "") {
    return (
      <Section title="Abstract">
        <p className="panel-empty">The source gives no abstract.</p>
      </Section>
    );
  }
  return (
    <Section title="Abstract" note="keywords in the colour of their theme">
      <p className="abstract">
        <ColouredText text={paper.abstract} marks={marks} />
      </p>
    </Section>
  );
}
