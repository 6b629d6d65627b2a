/**
 * What the page may load and do: its own origin only. DuckDB needs `wasm-unsafe-eval`; nothing
 * needs `unsafe-inline` or `unsafe-eval`.
 */
const META_DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
] as const;

/** Browsers heed this one in a header only. */
const HEADER_DIRECTIVES = ["frame-ancestors 'none'"] as const;

/** Text of the `Content-Security-Policy` header that `serve` sends with every answer. */
export const CONTENT_SECURITY_POLICY_HEADER = [...META_DIRECTIVES, ...HEADER_DIRECTIVES].join("; ");

/** Text of the `<meta>` element in the built page. */
export const CONTENT_SECURITY_POLICY_META = META_DIRECTIVES.join("; ");
