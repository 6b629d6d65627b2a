/** Snapshots up to this size are fetched whole: faster than many small requests, and good offline. */
const MAX_WHOLE_BYTES = 32 * 1024 * 1024;

/**
 * The bytes of snapshot.duckdb, or null when it is so large that it had better be read in parts.
 * @throws Error when there is no such file or the network fails.
 */
export async function fetchSnapshotFile(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with status ${response.status}.`);
  const size = Number(response.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (size > MAX_WHOLE_BYTES) {
    await response.body?.cancel();
    return null;
  }
  return new Uint8Array(await response.arrayBuffer());
}
