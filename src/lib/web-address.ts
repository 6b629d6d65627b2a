/**
 * The address if it is one of http or https, else null: nothing else may become a link. Nor may one
 * with a name and password, which sends them along and hides the host behind them.
 */
export function toWebAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const { protocol, href, username, password } = new URL(text);
  if (username !== "" || password !== "") return null;
  return protocol === "https:" || protocol === "http:" ? href : null;
}
