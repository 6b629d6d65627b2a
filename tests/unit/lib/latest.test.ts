import { expect, test } from "vitest";
import { createLatest } from "#src/lib/latest.ts";

interface Asked {
  readonly question: number;
  readonly answer: () => void;
  readonly fail: () => void;
}

function aRunner() {
  const asked: Asked[] = [];
  const shown: string[] = [];
  const latest = createLatest(
    (question: number) =>
      new Promise<string>((resolve, reject) => {
        asked.push({
          question,
          answer: () => resolve(`answer ${question}`),
          fail: () => reject(new Error(`failure ${question}`)),
        });
      }),
    {
      onAnswer: (answer) => shown.push(answer),
      onFailure: (cause) => shown.push(cause instanceof Error ? cause.message : "?"),
    },
  );
  return { latest, asked, shown };
}

/** Lets everything that waits on settled promises go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test("of the questions that come while one runs, only the last is asked", async () => {
  const { latest, asked, shown } = aRunner();
  for (const question of [1, 2, 3, 4]) latest.ask(question);
  asked[0]!.answer();
  await settle();
  expect(asked.map(({ question }) => question)).toEqual([1, 4]);
  asked[1]!.answer();
  await settle();
  expect(shown).toEqual(["answer 1", "answer 4"]);
});

test("a failure does not stop the questions after it", async () => {
  const { latest, asked, shown } = aRunner();
  latest.ask(1);
  latest.ask(2);
  asked[0]!.fail();
  await settle();
  asked[1]!.answer();
  await settle();
  expect(shown).toEqual(["failure 1", "answer 2"]);
});

test("nothing is shown and nothing asked after it is disposed", async () => {
  const { latest, asked, shown } = aRunner();
  latest.ask(1);
  latest.ask(2);
  latest.dispose();
  asked[0]!.answer();
  await settle();
  expect(shown).toEqual([]);
  expect(asked).toHaveLength(1);
});
