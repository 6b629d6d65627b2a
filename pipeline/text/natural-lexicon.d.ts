/** Every tag a word can have, the likeliest first. */
declare const lexicon: Readonly<Record<string, readonly string[]>>;
export default lexicon;
