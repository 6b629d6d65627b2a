import { IsothemeError } from "#pipeline/contract/errors.ts";

/**
 * Gives the bytes back when their SHA-256 is the one the manifest names. Where the browser offers
 * no digests (pages over plain http, other than this machine's own) they are taken unchecked.
 * @throws IsothemeError snapshot-damaged.
 */
export async function checkDigest(
  bytes: Uint8Array<ArrayBuffer>,
  sha256: string,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!window.isSecureContext) return bytes;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found === sha256) return bytes;
  throw new IsothemeError(
    "snapshot-damaged",
    `${name} is not the file its manifest names: it is incomplete or was changed. Build or fetch the snapshot again.`,
  );
}
