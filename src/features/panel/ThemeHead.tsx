import { type ReactNode, useMemo } from "react";
import { namesOfTheme } from "#src/data/queries/names-of-theme.ts";
import { useQuery } from "#src/data/use-query.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { Swatch } from "#src/ui/Swatch.tsx";
import { accountForName } from "./describe-names.ts";
import { PanelHead } from "./PanelHead.tsx";
import { ThemePath } from "./ThemePath.tsx";
import { ThemeTrust } from "./ThemeTrust.tsx";
import type { ShownTheme } from "./use-shown-theme.ts";
import { WhyThisName } from "./WhyThisName.tsx";

interface ThemeHeadProps {
  readonly theme: ShownTheme;
}

/** The one that won and three that came after it. */
const NAMES_AT_MOST = 4;

const KINDS = { "-1": "Group of themes", "0": "Theme", "1": "Sub-theme" } as const;

/** What a theme is: name, place, size, trust, and why it has its name. */
export function ThemeHead({ theme }: ThemeHeadProps): ReactNode {
  const [{ filter }, dispatch] = useView();
  const { id, level } = theme;
  const names = useQuery(useMemo(() => namesOfTheme(id, NAMES_AT_MOST), [id]));
  const account = names.status === "ready" ? accountForName(theme.name, names.value) : null;
  const isMixed = account !== null && account.won === null && account.others.length > 0;
  return (
    <PanelHead
      kind={KINDS[level]}
      title={
        <>
          <Swatch place={theme.colour} /> {theme.name}
        </>
      }
    >
      <ThemePath theme={theme} />
      <p className="theme-description">{theme.description}</p>
      <p className="panel-facts tabular">
        {formatCount(theme.paperCount, "paper")} · {formatCount(theme.keywordCount, "keyword")}
      </p>
      <ThemeTrust theme={theme} />
      {isMixed && (
        <p className="panel-remark">
          Mixed: no one name speaks for all of it, so it may be more than one theme.
        </p>
      )}
      {account !== null && <WhyThisName theme={theme} account={account} />}
      {level === 0 && (
        <Button
          aria-pressed={filter.themes.includes(id)}
          onClick={() => dispatch({ type: "toggle-theme-filter", id })}
        >
          Filter by this theme
        </Button>
      )}
    </PanelHead>
  );
}
