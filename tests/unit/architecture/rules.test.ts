import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");

/** Source files below a folder, by their path from the root, comments taken out. */
function sourcesBelow(folder: string): Map<string, string> {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => join(folder, path));
  expect(paths.length).toBeGreaterThan(5);
  return new Map(
    paths.map((path) => [path, withoutComments(readFileSync(join(ROOT, path), "utf8"))]),
  );
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/(?<!:)\/\/.*$/gmu, "");
}

function offenders(sources: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...sources].filter(([, source]) => pattern.test(source)).map(([path]) => path);
}

test("the page asks the database in src/data/queries only", () => {
  const asking = offenders(sourcesBelow("src"), /\bSELECT\b[\s\S]*\bFROM\b/u);
  expect(asking.length).toBeGreaterThan(5);
  expect(asking.filter((path) => !path.startsWith("src/data/queries/"))).toEqual([]);
});

test("every query of the page is put to a real database by a test", () => {
  const tests = readdirSync(join(ROOT, "tests/integration"))
    .filter((name) => name.endsWith("queries.test.ts"))
    .map((name) => readFileSync(join(ROOT, "tests/integration", name), "utf8"))
    .join("\n");
  const queries = [...sourcesBelow("src/data/queries").keys()].filter((path) =>
    /\): Query</u.test(readFileSync(join(ROOT, path), "utf8")),
  );
  const untested = queries.filter((path) => !tests.includes(path.replace(/^src/u, "#src")));
  expect(untested).toEqual([]);
});

test("the pure pipeline has no clock, locale, or chance of its own", () => {
  const pure = new Map(
    [...sourcesBelow("pipeline")].filter(([path]) => !path.startsWith("pipeline/node/")),
  );
  expect(
    offenders(
      pure,
      /\bnew Date\(\)|\bDate\.now|\bMath\.random|\blocaleCompare|\btoLocale|\bIntl\.|\bperformance\./u,
    ),
  ).toEqual([]);
});

test("logarithms, exponentials and angles come from one module", () => {
  const pure = new Map(
    [...sourcesBelow("pipeline")].filter(([path]) => !path.startsWith("pipeline/node/")),
  );
  expect(
    offenders(pure, /Math\.(log|log2|log10|log1p|exp|pow|sin|cos|tan|atan2?|cbrt|hypot)\b/u),
  ).toEqual(["pipeline/numeric/logarithm.ts"]);
});

test("text of papers never becomes HTML", () => {
  const sources = sourcesBelow("src");
  expect(
    offenders(sources, /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/u),
  ).toEqual([]);
});
