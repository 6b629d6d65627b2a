import { expect, test } from "vitest";
import { analysePaper } from "#pipeline/keywords/analyse-paper.ts";
import { dropBoilerplate } from "#pipeline/keywords/drop-boilerplate.ts";

function kept(abstract: string): string {
  return dropBoilerplate(analysePaper({ title: "", abstract }))
    .flatMap(({ tokens }) => tokens.map(({ text }) => text))
    .join(" ");
}

const TEXT = "Soil carbon falls for many years after every severe forest fire in the north .";

test.each([
  "© 2019 Elsevier Ltd.",
  "© 2017 The Authors. JBMR Plus Published by Wiley Periodicals, Inc. on behalf of the Society.",
  "Copyright © 2023 Elsevier B.V. All rights reserved.",
  "Copyright (C) 2003 Elsevier Science Ltd.",
  "(c) 2003 Elsevier",
  "(PsycINFO Database Record (c) 2019 APA, all rights reserved)",
  "Published by Elsevier Ltd. All rights reserved.",
])("%s at the end of an abstract is left out", (notice) => {
  expect(kept(`${TEXT} ${notice}`)).toBe(TEXT);
});

test("a notice at the beginning takes one sentence with it", () => {
  expect(kept(`© 2003 Elsevier. ${TEXT}`)).toBe(TEXT);
});

test("a notice without a full stop before it leaves the sentence it ends", () => {
  const abstract = "Soil carbon falls for many years after every severe fire (c) 2003 Elsevier";
  expect(kept(abstract)).toBe("Soil carbon falls for many years after every severe fire");
});

test("papers about copyright and published work keep their sentences", () => {
  const abstract = "Copyright law changes . Results published by others differ .";
  expect(kept(abstract)).toBe(abstract);
});
