const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A date in words, as far as it is known: `28 Oct 2025`, `Oct 2025`, `2025`.
 * @param date ISO day, `2025-10-28`.
 * @param precision `day`, `month` or `year`.
 */
export function formatDate(date: string, precision: string | null): string {
  const day = Number(date.slice(8, 10));
  if (precision === "year") return date.slice(0, 4);
  if (precision === "month") return formatMonth(date.slice(0, 7));
  return `${day} ${formatMonth(date.slice(0, 7))}`;
}

/** A month in words: `2025-10` becomes `Oct 2025`. */
export function formatMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`;
}
