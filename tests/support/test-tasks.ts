import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { Task } from "#pipeline/effects.ts";

export const multiplyTask: Task<{ readonly factors: Float64Array }, number, number> = {
  name: "multiply",
  prepare:
    ({ factors }) =>
    (number) =>
      number * (factors[0] ?? 0),
};

/** Gives typed arrays, which threads hand over instead of copying them. */
export const fillTask: Task<null, number, { readonly values: Int32Array; readonly text: string }> =
  {
    name: "fill",
    prepare: () => (length) => ({ values: new Int32Array(length).fill(length), text: "ä" }),
  };

/** Fails at the inputs that are true; says why as the pipeline does, or as the language does. */
export const failTask: Task<"ours" | "other" | "early", boolean, string> = {
  name: "fail",
  prepare: (kind) => {
    if (kind === "early") throw new RangeError("cannot even begin");
    return (fails) => {
      if (!fails) return "done";
      if (kind === "other") throw new TypeError("a slip");
      const cause = new TypeError("the reason");
      throw new IsothemeError("file-binary", "A sentence.", { cause, line: 7 });
    };
  },
};

export const unclonableTask: Task<null, null, () => void> = {
  name: "unclonable",
  prepare: () => () => () => {},
};

/** Known to no thread. */
export const strangerTask: Task<null, null, null> = {
  name: "stranger",
  prepare: () => () => null,
};
