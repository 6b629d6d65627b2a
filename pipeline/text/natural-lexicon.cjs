// tsx turns an imported JSON file into named exports, which fails on words such as `eval`.
module.exports = require("natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json");
