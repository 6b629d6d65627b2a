import { writeFile } from "node:fs/promises";
import { describeDataFormat } from "#pipeline/snapshot/describe-tables.ts";

await writeFile(new URL("../../docs/data-format.md", import.meta.url), describeDataFormat());
