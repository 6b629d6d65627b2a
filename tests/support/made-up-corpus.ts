import { createRandom } from "#pipeline/numeric/random.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { aPaper } from "./builders.ts";

/** Things that papers can be about, in the words of no real paper. */
const THINGS = [
  "graph rewriting",
  "tidal forecasting",
  "protein folding",
  "speech synthesis",
  "crop rotation",
  "glacier retreat",
  "quantum annealing",
  "bridge inspection",
  "language models",
  "reward shaping",
  "night vision",
  "soil moisture",
];
const VERBS = ["improves", "needs", "is compared with", "explains", "replaces", "depends on"];
const SENTENCES = 4;

/** Papers about a few things each, drawn by the seed: always the same for the same seed. */
export function madeUpCorpus(paperCount: number, seed: number): Paper[] {
  const random = createRandom(seed);
  const draw = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: paperCount }, (_, paper) => {
    // A few of the things, and now and then any of them.
    const first = Math.floor(random() * THINGS.length);
    const own = [0, 1, 2].map((step) => THINGS[(first + step) % THINGS.length]!);
    const drawThing = (): string => (random() < 0.8 ? draw(own) : draw(THINGS));
    const sentences = Array.from(
      { length: SENTENCES },
      () => `We show that ${drawThing()} ${draw(VERBS)} ${drawThing()}.`,
    );
    return aPaper({
      key: `made-up-${paper}`,
      title: `On ${drawThing()} and ${drawThing()}, part ${paper}`,
      abstract: sentences.join(" "),
      sourceLine: paper + 1,
    });
  });
}
