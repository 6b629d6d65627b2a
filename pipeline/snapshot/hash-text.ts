import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A SHA-256 in the making. */
export interface TextHash {
  /** Adds the UTF-8 bytes of a text. */
  readonly add: (text: string) => void;
  /** The digest of all that was added, hexadecimal; call once. */
  readonly finish: () => string;
}

/** Starts a hash. Node has a faster one than the one that runs everywhere; both give the same digests. */
export type StartHash = () => TextHash;

/** SHA-256 in plain JavaScript. */
export const startPureHash: StartHash = () => {
  const hash = sha256.create();
  return {
    add: (text) => {
      hash.update(utf8ToBytes(text));
    },
    finish: () => bytesToHex(hash.digest()),
  };
};
