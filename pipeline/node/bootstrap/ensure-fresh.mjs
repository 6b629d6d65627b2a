import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Runs `build` unless its products are there and were made from what has this digest. A build that
 * fails or is killed is done again the next time.
 *
 * @param {object} wanted
 * @param {readonly string[]} wanted.products files that the build makes
 * @param {string} wanted.stamp file in which the digest of its sources is kept
 * @param {string} wanted.digest digest of its sources now
 * @param {() => void} build
 */
export function ensureFresh({ products, stamp, digest }, build) {
  const isFresh =
    products.every((product) => existsSync(product)) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === digest;
  if (isFresh) {
    return;
  }
  rmSync(stamp, { force: true });
  build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}
