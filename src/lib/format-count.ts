/** A count with its noun: `1 paper`, `98 papers`, `1,250 papers`. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

/** A part with its base: `12 of 30 papers`; `30 papers` when it is the whole. */
export function formatPart(part: number, whole: number, singular: string): string {
  if (part === whole) return formatCount(whole, singular);
  return `${formatNumber(part)} of ${formatCount(whole, singular)}`;
}

/** A whole number with a comma at each thousand. */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A share of 1 in whole hundredths: `82 %`; one that is not quite nothing or all is told as such. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return "under 1\u00a0%";
  if (share < 1 && share >= 0.995) return "over 99\u00a0%";
  return `${Math.round(share * 100)}\u00a0%`;
}
