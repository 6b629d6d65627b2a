/** The files of a snapshot, as they are named in its folder and in addresses. */
export const MANIFEST_FILE = "manifest.json";
export const MAP_FILE = "map.json";
export const DATABASE_FILE = "snapshot.duckdb";

/** Every file of a snapshot; a folder with anything else in it is not one. */
export const SNAPSHOT_FILES: readonly string[] = [MANIFEST_FILE, MAP_FILE, DATABASE_FILE];
