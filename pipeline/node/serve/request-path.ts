/** Decoded paths that could mean another file than they say, or a hidden one. */
const UNSAFE_PATH = /\p{Cc}|\\|\/\./u;

/**
 * The decoded path of a request's address, such as `/snapshots/default/map.json`; null when the
 * address is malformed or tries to leave the folder.
 */
export function readRequestPath(url: string | undefined): string | null {
  if (url?.startsWith("/") !== true) {
    return null;
  }
  const [raw = ""] = url.split(/[?#]/u);
  try {
    const path = decodeURIComponent(raw);
    return UNSAFE_PATH.test(path) || path.startsWith("//") ? null : path;
  } catch {
    return null; // a percent sign that encodes nothing
  }
}
