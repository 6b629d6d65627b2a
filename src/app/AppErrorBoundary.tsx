import { Component, type ReactNode } from "react";
import { FullPageFailure } from "./FullPageFailure.tsx";

interface AppErrorBoundaryProps {
  readonly children: ReactNode;
}

interface AppErrorBoundaryState {
  readonly error: Error | null;
}

/** Shows a fault of the page in words, in place of the page. React offers this only to classes. */
export class AppErrorBoundary extends Component<AppErrorBoundaryProps, AppErrorBoundaryState> {
  override readonly state: AppErrorBoundaryState = { error: null };

  static getDerivedStateFromError(cause: unknown): AppErrorBoundaryState {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <FullPageFailure error={error} />;
  }
}
