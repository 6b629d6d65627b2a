/** Asks one question at a time; of those that come meanwhile, only the last. */
export interface Latest<Question> {
  readonly ask: (question: Question) => void;
  readonly dispose: () => void;
}

export interface LatestEvents<Question, Answer> {
  readonly onAnswer: (answer: Answer, question: Question) => void;
  readonly onFailure: (cause: unknown, question: Question) => void;
}

/**
 * Keeps up with questions that come faster than answers, such as a dragged brush: answers arrive
 * in the order of their questions, the last question is always answered, and those between are
 * dropped unasked.
 */
export function createLatest<Question, Answer>(
  answer: (question: Question, signal: AbortSignal) => Promise<Answer>,
  { onAnswer, onFailure }: LatestEvents<Question, Answer>,
): Latest<Question> {
  const stop = new AbortController();
  let waiting: { readonly question: Question } | null = null;
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting !== null && !stop.signal.aborted) {
      const { question } = waiting;
      waiting = null;
      await tell(question);
    }
    isRunning = false;
  }

  async function tell(question: Question): Promise<void> {
    try {
      const found = await answer(question, stop.signal);
      if (!stop.signal.aborted) onAnswer(found, question);
    } catch (cause) {
      if (!stop.signal.aborted) onFailure(cause, question);
    }
  }

  return {
    ask: (question) => {
      waiting = { question };
      if (!isRunning) void run();
    },
    dispose: () => stop.abort(),
  };
}
