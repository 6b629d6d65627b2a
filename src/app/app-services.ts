import type { Manifest } from "#pipeline/contract/manifest.ts";
import { DATABASE_FILE } from "#pipeline/contract/snapshot-files.ts";
import { checkDigest } from "#src/data/check-digest.ts";
import type { Database } from "#src/data/database.ts";
import { startDuckdbWorker } from "#src/data/duckdb-worker.ts";
import { fetchSnapshotFile } from "#src/data/fetch-snapshot-file.ts";
import { loadManifest } from "#src/data/load-manifest.ts";
import { loadMap } from "#src/data/load-map.ts";
import type { MapIndex } from "#src/data/map-index.ts";
import { failed, LOADING, type Loadable, ready } from "#src/lib/loadable.ts";

/** What has arrived of the snapshot. A new object whenever something arrives. */
export interface SnapshotState {
  readonly map: Loadable<MapIndex>;
  readonly manifest: Loadable<Manifest>;
  readonly database: Loadable<Database>;
}

export interface AppServices {
  readonly getState: () => SnapshotState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Loads the manifest and the database; to be called once the map is on the screen. */
  readonly startRest: () => void;
  readonly retryDatabase: () => void;
}

/**
 * Loads the snapshot at `base`, an absolute address that ends in `/`: the map at once, the rest
 * when asked, so that nothing competes with the first picture.
 */
export function createAppServices(base: string): AppServices {
  let state: SnapshotState = { map: LOADING, manifest: LOADING, database: LOADING };
  let isStarted = false;
  const listeners = new Set<() => void>();

  function change(part: Partial<SnapshotState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function startDatabase(manifest: Promise<Manifest>): void {
    if (state.database.status === "ready") void state.database.value.dispose();
    change({ database: LOADING });
    openDatabase(base, manifest).then(
      (database) => {
        // Opening ends with a first answer; the benchmark and the browser tests read these marks.
        performance.mark("isotheme:first-answer");
        change({ database: ready(database) });
      },
      (cause: unknown) => change({ database: failed(cause) }),
    );
  }

  function startRest(): void {
    if (isStarted) return;
    isStarted = true;
    performance.mark("isotheme:map-drawn");
    const manifest = loadManifest(base);
    startDatabase(manifest);
    manifest.then(
      (manifest) => change({ manifest: ready(manifest) }),
      (cause: unknown) => change({ manifest: failed(cause) }),
    );
    // The face of abstracts is wanted soon, and must be here when the network goes.
    void document.fonts.load('15px "Source Serif 4 Variable"');
  }

  loadMap(base).then(
    (map) => change({ map: ready(map) }),
    (cause: unknown) => change({ map: failed(cause) }),
  );
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    startRest,
    retryDatabase: () => startDatabase(loadManifest(base)),
  };
}

/** Worker and file are on their way before the code that joins them has come. */
async function openDatabase(base: string, manifest: Promise<Manifest>): Promise<Database> {
  const address = `${base}${DATABASE_FILE}`;
  const parts = { ...startDuckdbWorker(), address, file: fetchChecked(address, manifest) };
  parts.file.catch(() => undefined); // seen by whoever waits for the database
  const { createDuckdbDatabase } = await import("#src/data/duckdb-database.ts").catch(
    (cause: unknown) => {
      parts.worker.terminate();
      throw cause;
    },
  );
  return createDuckdbDatabase(parts);
}

/** The database's file, checked against the manifest where it is fetched whole and named there. */
async function fetchChecked(
  address: string,
  manifest: Promise<Manifest>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await fetchSnapshotFile(address);
  // Without a manifest there is nothing to check by; that it is missing is told elsewhere.
  const digests = await manifest.then(
    ({ fileDigests }) => fileDigests,
    (): Manifest["fileDigests"] => ({}),
  );
  const digest = digests[DATABASE_FILE];
  if (file === null || digest === undefined) return file;
  return checkDigest(file, digest, DATABASE_FILE);
}
