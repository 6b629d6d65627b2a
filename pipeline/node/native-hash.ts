import { createHash } from "node:crypto";
import type { StartHash } from "#pipeline/snapshot/hash-text.ts";

/** SHA-256 by Node: ten times as fast as the one in plain JavaScript. */
export const startNativeHash: StartHash = () => {
  const hash = createHash("sha256");
  return {
    add: (text) => {
      hash.update(text, "utf8");
    },
    finish: () => hash.digest("hex"),
  };
};
