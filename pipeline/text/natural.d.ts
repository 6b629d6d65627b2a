/* The package types its folders, not the single files that we load to keep the rest out. */
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const porterStemmer: { stem(word: string): string };
  export default porterStemmer;
}

declare module "natural/lib/natural/util/stopwords.js" {
  const stopwords: { words: string[] };
  export default stopwords;
}

declare module "natural/lib/natural/brill_pos_tagger/data/English/tr_from_posjs.json" {
  /** Each `OLD-TAG NEW-TAG CONDITION PARAMETER`. */
  const ruleSet: { readonly rules: readonly string[] };
  export default ruleSet;
}
