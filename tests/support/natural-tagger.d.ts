/* The tagger of `natural`, which tests compare ours with. */
declare module "natural/lib/natural/brill_pos_tagger/lib/Lexicon.js" {
  export default class Lexicon {
    constructor(language: string, defaultTag: string, defaultTagCapitalised: string);
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
      readonly taggedWords: readonly { readonly token: string; readonly tag: string }[];
    };
  }
}
