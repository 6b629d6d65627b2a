import type { ReactNode } from "react";
import "./app-shell.css";

/** The page's outline while the map is on its way. */
export function LoadingPage(): ReactNode {
  return (
    <div className="app-shell">
      <header className="app-header">
        <p className="app-brand">Isotheme</p>
      </header>
      <main className="app-map app-map-loading" aria-busy="true">
        <p role="status">Loading the map…</p>
      </main>
    </div>
  );
}
