const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * A `Range` header in the one form that sirv answers rightly, `bytes=FIRST-LAST` or
 * `bytes=FIRST-`, for a file of `size` bytes; null when it must be ignored and the whole file be
 * sent, as RFC 9110 (14.2) has it for ranges that are malformed, many, or not understood.
 */
export function toPlainRange(range: string, size: number): string | null {
  const found = ONE_RANGE.exec(range);
  const [first = "", last = ""] = found?.slice(1) ?? [];
  if (first === "" && last === "") {
    return null;
  }
  if (first === "") {
    // `bytes=-500` asks for the last 500 bytes; sirv would send the first.
    return `bytes=${Math.max(0, size - Number(last))}-`;
  }
  if (last === "") {
    return `bytes=${first}-`;
  }
  // sirv takes a last byte of 0 for none, and a last before the first ends the process.
  return Number(last) < Number(first) || Number(last) === 0 ? null : `bytes=${first}-${last}`;
}
