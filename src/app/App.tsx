import { CSPProvider } from "@base-ui/react/csp-provider";
import { type ReactNode, useSyncExternalStore } from "react";
import { ViewStoreContext } from "#src/state/use-view.ts";
import type { ViewStore } from "#src/state/view-store.ts";
import { AppErrorBoundary } from "./AppErrorBoundary.tsx";
import { AppShell } from "./AppShell.tsx";
import type { AppServices } from "./app-services.ts";
import { FullPageFailure } from "./FullPageFailure.tsx";
import { LoadingPage } from "./LoadingPage.tsx";

interface AppProps {
  readonly services: AppServices;
  readonly viewStore: ViewStore;
}

/** The page: a skeleton until the map has come, words when it cannot come, else the map. */
export function App({ services, viewStore }: AppProps): ReactNode {
  const state = useSyncExternalStore(services.subscribe, services.getState);
  return (
    <CSPProvider disableStyleElements>
      <ViewStoreContext value={viewStore}>
        <AppErrorBoundary>
          {state.map.status === "loading" && <LoadingPage />}
          {state.map.status === "failed" && <FullPageFailure error={state.map.error} />}
          {state.map.status === "ready" && (
            <AppShell map={state.map.value} state={state} services={services} />
          )}
        </AppErrorBoundary>
      </ViewStoreContext>
    </CSPProvider>
  );
}
