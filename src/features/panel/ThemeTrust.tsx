import type { ReactNode } from "react";
import { useServices } from "#src/data/services.ts";
import { describeFoundAgain, describeThemeTrust } from "./describe-theme-trust.ts";
import type { ShownTheme } from "./use-shown-theme.ts";

interface ThemeTrustProps {
  readonly theme: ShownTheme;
}

/** How far a theme can be trusted, in words, with the numbers behind them. */
export function ThemeTrust({ theme }: ThemeTrustProps): ReactNode {
  const { manifest } = useServices();
  const { word, meaning } = describeThemeTrust(theme.trust);
  const tries = manifest.status === "ready" ? manifest.value.quality : null;
  return (
    <div className="theme-trust">
      <p>
        <strong>{word}:</strong> {meaning}
      </p>
      <p className="theme-trust-numbers tabular">
        {theme.foundAgain !== null && describeFoundAgain(theme.foundAgain, tries)}
      </p>
    </div>
  );
}
