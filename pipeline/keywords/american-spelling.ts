/** What British and American spelling do differently, as a pattern and what to write instead. */
const DIFFERENCES: readonly (readonly [RegExp, string])[] = [
  [/our(?=(?:s|ed|ing|al|able|ful|ite|hood)?$)/u, "or"],
  [/is(?=(?:e|es|ed|ing|er|ers|ation|ations|able)$)/u, "iz"],
  [/ys(?=(?:e|ed|ing|er|ers)$)/u, "yz"],
  [/(?<=[aeiou][^aeiou]+[aeiou])ll(?=(?:ed|ing|er|ers)$)/u, "l"],
  [/(?<=[bct])re(?=s?$)/u, "er"],
  [/ogue(?=s?$)/u, "og"],
  [/[ao]e(?=[^aeiou])/u, "e"],
];

/**
 * How a British word may be spelt in American English, one for each difference that it shows; none
 * for most words. What it gives need not be a word (noise, noize): look it up.
 */
export function listAmericanSpellings(lower: string): string[] {
  return DIFFERENCES.filter(([british]) => british.test(lower)).map(([british, american]) =>
    lower.replace(british, american),
  );
}
