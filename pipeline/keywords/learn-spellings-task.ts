import type { Task } from "#pipeline/effects.ts";
import type { PaperText } from "./analyse-paper.ts";
import { createSpellingLearner, type SpellingEvidence } from "./learn-spellings.ts";

/** Collects what some papers tell about spellings. */
export const learnSpellingsTask: Task<null, readonly PaperText[], SpellingEvidence> = {
  name: "learn-spellings",
  prepare: () => (papers) => {
    const learner = createSpellingLearner();
    for (const paper of papers) learner.add(paper);
    return learner.evidence();
  },
};
