import { createHash } from "node:crypto";
import { join } from "node:path";
import * as v from "valibot";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { Manifest } from "#pipeline/contract/manifest.ts";
import { pipelineOptionsSchema } from "#pipeline/contract/options-schema.ts";
import { MANIFEST_FILE, MAP_FILE } from "#pipeline/contract/snapshot-files.ts";
import { TABLE_NAMES } from "#pipeline/contract/tables.ts";
import type { PipelineStage } from "#pipeline/effects.ts";
import type { Corpus } from "#pipeline/papers/corpus.ts";
import { digestTables } from "#pipeline/snapshot/digest-tables.ts";
import { toManifest } from "#pipeline/snapshot/to-manifest.ts";
import { serialiseMap } from "#pipeline/snapshot/write-map.ts";
import { startNativeHash } from "./native-hash.ts";
import { PROGRAM } from "./program.ts";
import { readManifest } from "./read-manifest.ts";
import { runBuild } from "./run-build.ts";

/**
 * Runs the pipeline again on a snapshot's corpus, told what its manifest says the build was told
 * (title, day, format, options and seed), and compares the map and the content of every table. Gives a sentence for each
 * difference; none when it is the same map.
 */
export async function verifyRebuild(
  folder: string,
  corpusPaths: readonly string[],
  onProgress: (stage: PipelineStage, fraction: number) => void,
): Promise<string[]> {
  const manifest = await readManifest(folder);
  const { title, givenAsOf, givenFormat } = manifest;
  const options = readOptions(folder, manifest);
  const { corpus, result } = await runBuild(
    { paths: corpusPaths, title, asOf: givenAsOf, format: givenFormat, options },
    onProgress,
  );
  const mapDigest = createHash("sha256").update(serialiseMap(result.map)).digest("hex");
  const rebuilt = toManifest({
    title,
    corpus,
    result,
    options,
    givenAsOf,
    givenFormat,
    program: PROGRAM,
    builtAt: manifest.builtAt,
    fileDigests: { [MAP_FILE]: mapDigest },
    tableDigests: digestTables(result.tables, startNativeHash),
  });
  const findings = [
    ...compareCorpus(manifest, corpus),
    ...compareMap(manifest, rebuilt),
    ...compareTables(manifest, rebuilt),
  ];
  if (findings.length === 0) return [];
  return [...compareProgram(manifest), ...compareVectors(manifest, rebuilt), ...findings];
}

function readOptions(
  folder: string,
  { options, seed }: Manifest,
): v.InferOutput<typeof pipelineOptionsSchema> {
  const read = v.safeParse(pipelineOptionsSchema, { ...options, seed });
  if (!read.success) {
    throw new IsothemeError(
      "snapshot-version",
      `${join(folder, MANIFEST_FILE)} has options this program does not know: rebuild with the version that wrote it.`,
    );
  }
  return read.output;
}

/** Another version may give another map: where there are differences, the likely reason. */
function compareProgram({ program }: Manifest): string[] {
  return program.version === PROGRAM.version
    ? []
    : [`The snapshot was built by version ${program.version}, this is ${PROGRAM.version}.`];
}

/** Likewise other word vectors, or none. */
function compareVectors({ similarity: was }: Manifest, { similarity: is }: Manifest): string[] {
  if (was.vectorsSha256 === is.vectorsSha256) return [];
  const before = was.vectors ? "with word vectors" : "without word vectors";
  const now = is.vectors ? "with those of this program" : "without any";
  return [`The snapshot was built ${before}, and rebuilt ${now}.`];
}

function compareCorpus(manifest: Manifest, corpus: Corpus): string[] {
  const known = new Set(manifest.files.map(({ sha256 }) => sha256));
  const given = new Set(corpus.files.map(({ sha256 }) => sha256));
  return [
    ...corpus.files
      .filter(({ sha256 }) => !known.has(sha256))
      .map(({ name }) => `The corpus file ${name} is none of those the snapshot was built from.`),
    ...manifest.files
      .filter(({ sha256 }) => !given.has(sha256))
      .map(({ name }) => `The corpus file ${name}, as it was then, is not among those given.`),
  ];
}

function compareMap(manifest: Manifest, rebuilt: Manifest): string[] {
  return manifest.fileDigests[MAP_FILE] === rebuilt.fileDigests[MAP_FILE]
    ? []
    : [`The rebuilt ${MAP_FILE} differs.`];
}

function compareTables(manifest: Manifest, rebuilt: Manifest): string[] {
  return TABLE_NAMES.flatMap((name) => {
    const was = manifest.tableDigests[name];
    const is = rebuilt.tableDigests[name];
    return was?.sha256 === is?.sha256
      ? []
      : [`The rebuilt table ${name} differs: ${is?.rows ?? 0} rows, ${was?.rows ?? 0} before.`];
  });
}
