/* The package types its folders, not the single files that we load to keep the rest out. */
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const porterStemmer: { stem(word: string): string };
  export default porterStemmer;
}

declare module "natural/lib/natural/util/stopwords.js" {
  const stopwords: { words: string[] };
  export default stopwords;
}

declare module "natural/lib/natural/brill_pos_tagger/lib/Lexicon.js" {
  export default class Lexicon {
    constructor(language: string, defaultTag: string, defaultTagCapitalised: string);
    /** Every tag the word can have, the likeliest first. */
    tagWord(word: string): readonly string[];
  }
}

declare module "natural/lib/natural/brill_pos_tagger/lib/RuleSet.js" {
  export default class RuleSet {
    constructor(language: string);
  }
}

declare module "natural/lib/natural/brill_pos_tagger/lib/Brill_POS_Tagger.js" {
  import type Lexicon from "natural/lib/natural/brill_pos_tagger/lib/Lexicon.js";
  import type RuleSet from "natural/lib/natural/brill_pos_tagger/lib/RuleSet.js";

  export default class BrillPOSTagger {
    constructor(lexicon: Lexicon, rules: RuleSet);
    tag(words: readonly string[]): {
      readonly taggedWords: readonly { readonly token: string; readonly tag: string | undefined }[];
    };
  }
}
