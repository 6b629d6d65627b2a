import { createContext, useContext } from "react";
import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { Loadable } from "#src/lib/loadable.ts";
import type { Database } from "./database.ts";
import type { MapIndex } from "./map-index.ts";

/** The data of the snapshot, as far as it has arrived. The map is there before anything else. */
export interface Services {
  readonly map: MapIndex;
  readonly manifest: Loadable<Manifest>;
  readonly database: Loadable<Database>;
  /** Starts the database again after it failed. */
  readonly retryDatabase: () => void;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("useServices is called outside ServicesContext.");
  return services;
}
