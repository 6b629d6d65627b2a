import * as v from "valibot";
import { IsothemeError } from "#pipeline/contract/errors.ts";

/** What a file of the snapshot must be, beside fitting its schema. */
export interface ExpectedFile {
  /** Name inside the snapshot, for the error's sentence. */
  readonly name: string;
  readonly format: string;
  readonly version: number;
}

const headSchema = v.object({ format: v.string(), version: v.number() });

/** Fetches a JSON file of a snapshot and checks it; every failure is one of the snapshot codes. */
export async function fetchJson<Schema extends v.GenericSchema>(
  address: string,
  schema: Schema,
  expected: ExpectedFile,
): Promise<v.InferOutput<Schema>> {
  const json = parseJson(await fetchText(address, expected), expected);
  const head = v.safeParse(headSchema, json);
  if (!head.success || head.output.format !== expected.format) {
    throw new IsothemeError(
      "snapshot-damaged",
      `${expected.name} is not a file of a snapshot: it does not say "${expected.format}". Build the snapshot again.`,
    );
  }
  if (head.output.version !== expected.version) {
    throw new IsothemeError(
      "snapshot-version",
      `${expected.name} has version ${head.output.version}, and this page reads version ${expected.version}. Build the snapshot again with the program that came with this page.`,
    );
  }
  const checked = v.safeParse(schema, json);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const place = (issue === undefined ? null : v.getDotPath(issue)) ?? "its top";
  throw new IsothemeError(
    "snapshot-damaged",
    `${expected.name} is damaged at ${place}: ${issue?.message ?? "unreadable"}. Build the snapshot again, or copy it again.`,
  );
}

async function fetchText(address: string, { name }: ExpectedFile): Promise<string> {
  const missing = `${name} was not found at ${address}. Build a snapshot, or check the address.`;
  try {
    const response = await fetch(address);
    // Some hosts answer a missing file with their start page and status 200.
    const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
    if (!response.ok || isPage) throw new IsothemeError("snapshot-missing", missing);
    return await response.text();
  } catch (cause) {
    if (cause instanceof IsothemeError) throw cause;
    throw new IsothemeError("snapshot-missing", missing, { cause });
  }
}

function parseJson(text: string, { name }: ExpectedFile): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IsothemeError(
      "snapshot-damaged",
      `${name} is cut short or damaged: it is not JSON. Build the snapshot again, or copy it again.`,
      { cause },
    );
  }
}
