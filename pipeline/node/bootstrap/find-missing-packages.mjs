/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [link]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 * @property {readonly string[]} [libc]
 *
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages
 */

/**
 * The folders of packages that package-lock.json names and that are not installed in that version.
 * What is optional counts only when it is made for this very platform.
 *
 * @param {LockedPackages} locked `packages` of package-lock.json
 * @param {LockedPackages} installed `packages` of node_modules/.package-lock.json
 * @param {{ platform: string, arch: string }} machine as `process` names them
 * @returns {string[]}
 */
export function findMissingPackages(locked, installed, machine) {
  return Object.entries(locked)
    .filter(([folder, entry]) => folder !== "" && entry.link !== true)
    .filter(([folder, entry]) => {
      const found = installed[folder];
      return found === undefined ? isNeeded(entry, machine) : found.version !== entry.version;
    })
    .map(([folder]) => folder);
}

/**
 * @param {LockedPackage} entry
 * @param {{ platform: string, arch: string }} machine
 */
function isNeeded(entry, { platform, arch }) {
  if (entry.optional !== true) {
    return true;
  }
  // Which C library Linux has is not asked for: npm knows, and chose one of the two.
  return (
    entry.libc === undefined &&
    entry.os?.includes(platform) === true &&
    entry.cpu?.includes(arch) === true
  );
}
