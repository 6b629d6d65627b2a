import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** A SHA-256 in the making. */
export interface ByteHash {
  /** Adds bytes, which may be changed afterwards. */
  readonly add: (bytes: Uint8Array) => void;
  /** The digest of all that was added, hexadecimal; call once. */
  readonly finish: () => string;
}

/** Starts a hash. Node has a faster one than the one that runs everywhere; both give the same digests. */
export type StartHash = () => ByteHash;

/** SHA-256 in plain JavaScript. */
export const startPureHash: StartHash = () => {
  const hash = sha256.create();
  return {
    add: (bytes) => {
      hash.update(bytes);
    },
    finish: () => bytesToHex(hash.digest()),
  };
};
