import { isKeywordKey, isPaperKey } from "#pipeline/contract/ids.ts";
import type { KeptPick, MapPlace, PickRule, PickStep, StepKind } from "./pick.ts";
import { type Codec, parseDecimal, roundToThousandth, themeIdCodec } from "./url-codec.ts";

/** How a step begins in the address; the first step of a pick has no such word. */
const STEP_WORDS: { readonly [Kind in StepKind]: string } = {
  add: "or:",
  subtract: "less:",
  intersect: "and:",
};

const STEP_KINDS: readonly StepKind[] = ["add", "subtract", "intersect"];
const LEAST_LASSO = 3;

/** A pick in words: `theme:3;and:search:agents;less:box:-1.2,0.3,4,5;neighbours;invert`. */
export const pickCodec: Codec<readonly PickStep[]> = exact({
  parse: (text) => parseSteps(text.split(";")),
  serialize: serializeSteps,
});

/** A pick that is kept, its name first: `Agents;theme:3;neighbours`. */
export const keptPickCodec: Codec<KeptPick> = exact({
  parse: (text) => {
    const [first = "", ...rest] = text.split(";");
    const name = unescapeText(first);
    const steps = parseSteps(rest);
    return steps === undefined || !isTrimmed(name) ? undefined : { name, steps };
  },
  serialize: ({ name, steps }) => `${escapeText(name)};${serializeSteps(steps)}`,
});

/** A codec that takes nothing it would not write. */
function exact<Value>({ parse, serialize }: Codec<Value>): Codec<Value> {
  return {
    parse: (text) => {
      const value = parse(text);
      return value !== undefined && serialize(value) === text ? value : undefined;
    },
    serialize,
  };
}

function serializeSteps(steps: readonly PickStep[]): string {
  return steps
    .map((step, place) => {
      if (step.kind === "neighbours" || step.kind === "invert") return step.kind;
      const word = place === 0 && step.kind === "add" ? "" : STEP_WORDS[step.kind];
      return word + serializeRule(step.rule);
    })
    .join(";");
}

function serializeRule(rule: PickRule): string {
  switch (rule.kind) {
    case "theme":
      return `theme:${themeIdCodec.serialize(rule.id)}`;
    case "search":
      return `search:${escapeText(rule.text)}`;
    case "box":
      return `box:${serializeNumbers([rule.left, rule.bottom, rule.right, rule.top])}`;
    case "lasso":
      return `lasso:${serializeNumbers(rule.places.flatMap(({ x, y }) => [x, y]))}`;
    case "keywords":
    case "papers":
      return `${rule.kind}:${rule.keys.map(escapeText).join(",")}`;
  }
}

/** A pick begins with a rule, or with everything. */
function parseSteps(parts: readonly string[]): readonly PickStep[] | undefined {
  const steps: PickStep[] = [];
  for (const [place, part] of parts.entries()) {
    const step = parseStep(part, place);
    if (step === undefined) return undefined;
    steps.push(step);
  }
  return steps.length === 0 || steps[0]?.kind === "neighbours" ? undefined : steps;
}

function parseStep(part: string, place: number): PickStep | undefined {
  if (part === "neighbours" || part === "invert") return { kind: part };
  const kind = place === 0 ? "add" : STEP_KINDS.find((known) => part.startsWith(STEP_WORDS[known]));
  if (kind === undefined) return undefined;
  const rule = parseRule(place === 0 ? part : part.slice(STEP_WORDS[kind].length));
  return rule === undefined ? undefined : { kind, rule };
}

function parseRule(text: string): PickRule | undefined {
  const colon = text.indexOf(":");
  const [kind, value] = [text.slice(0, colon), text.slice(colon + 1)];
  switch (kind) {
    case "theme": {
      const id = themeIdCodec.parse(value);
      return id === undefined ? undefined : { kind, id };
    }
    case "search": {
      const searched = unescapeText(value);
      return isTrimmed(searched) ? { kind, text: searched } : undefined;
    }
    case "box":
      return parseBox(value);
    case "lasso":
      return parseLasso(value);
    case "keywords": {
      const keys = parseKeys(value, isKeywordKey);
      return keys === undefined ? undefined : { kind, keys };
    }
    case "papers": {
      const keys = parseKeys(value, isPaperKey);
      return keys === undefined ? undefined : { kind, keys };
    }
    default:
      return undefined;
  }
}

function parseBox(text: string): PickRule | undefined {
  const [left, bottom, right, top, more] = parseNumbers(text) ?? [];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) {
    return undefined;
  }
  if (more !== undefined || left > right || bottom > top) return undefined;
  return { kind: "box", left, bottom, right, top };
}

function parseLasso(text: string): PickRule | undefined {
  const numbers = parseNumbers(text);
  if (numbers === undefined || numbers.length % 2 === 1 || numbers.length < 2 * LEAST_LASSO) {
    return undefined;
  }
  const places = numbers.flatMap((x, index): MapPlace[] =>
    index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : [],
  );
  return { kind: "lasso", places };
}

function parseKeys<Key extends string>(
  text: string,
  isKey: (key: string) => key is Key,
): Key[] | undefined {
  const keys: Key[] = [];
  for (const part of text.split(",")) {
    const key = unescapeText(part);
    const before = keys.at(-1);
    if (!isKey(key) || (before !== undefined && before >= key)) return undefined;
    keys.push(key);
  }
  return keys;
}

function serializeNumbers(numbers: readonly number[]): string {
  return numbers.map(roundToThousandth).join(",");
}

function parseNumbers(text: string): number[] | undefined {
  const numbers: number[] = [];
  for (const part of text.split(",")) {
    const number = parseDecimal(part);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return numbers;
}

/** Text without the two signs that part a pick: `~.` stands for `;`, `~-` for `,`. */
function escapeText(text: string): string {
  return text.replaceAll("~", "~~").replaceAll(";", "~.").replaceAll(",", "~-");
}

function unescapeText(text: string): string {
  return text.replace(/~([~.-])/gu, (_, sign: string) => UNESCAPED[sign] ?? sign);
}

const UNESCAPED: Readonly<Record<string, string>> = { "~": "~", ".": ";", "-": "," };

function isTrimmed(text: string): boolean {
  return text !== "" && text.trim() === text;
}
