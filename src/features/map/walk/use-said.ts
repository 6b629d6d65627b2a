import { useCallback, useState } from "react";

const NO_BREAK_SPACE = "\u00a0";

/** Words for a live region, and the way to change them. */
export function useSaid(): readonly [said: string, say: (words: string) => void] {
  const [said, setSaid] = useState("");
  const say = useCallback((words: string) => setSaid((before) => sayAfter(before, words)), []);
  return [said, say];
}

/** The words, made to differ from what was said before: screen readers pass over what stays. */
export function sayAfter(before: string, words: string): string {
  return words !== "" && words === before ? `${words}${NO_BREAK_SPACE}` : words;
}
