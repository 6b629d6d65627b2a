import { createHash } from "node:crypto";
import type { StartHash } from "#pipeline/snapshot/byte-hash.ts";

/** SHA-256 by Node: ten times as fast as the one in plain JavaScript. */
export const startNativeHash: StartHash = () => {
  const hash = createHash("sha256");
  return {
    add: (bytes) => {
      hash.update(bytes);
    },
    finish: () => hash.digest("hex"),
  };
};
