import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { PipelineStage } from "#pipeline/effects.ts";
import { toManifest } from "#pipeline/snapshot/to-manifest.ts";
import { serialiseMap } from "#pipeline/snapshot/write-map.ts";
import { PROGRAM } from "./program.ts";
import { refuseForeignFolder } from "./replace-folder.ts";
import { type BuildInput, runBuild } from "./run-build.ts";
import { REPLACES_SNAPSHOT } from "./snapshot-folder.ts";
import { writeSnapshot } from "./write-snapshot.ts";

/**
 * Builds a snapshot from corpus files into a folder, and gives its manifest. Throws as runBuild
 * and writeSnapshot do; then the folder is as it was.
 */
export async function buildSnapshot(
  input: BuildInput,
  folder: string,
  onProgress: (stage: PipelineStage, fraction: number) => void,
): Promise<Manifest> {
  await refuseForeignFolder(folder, REPLACES_SNAPSHOT);
  const { corpus, result } = await runBuild(input, onProgress);
  onProgress("snapshot", 0);
  const builtAt = new Date().toISOString();
  return await writeSnapshot(folder, {
    tables: result.tables,
    jobs: input.jobs,
    mapText: serialiseMap(result.map),
    onProgress: (fraction) => {
      onProgress("snapshot", fraction);
    },
    describe: (digests) =>
      toManifest({
        title: input.title,
        corpus,
        result,
        options: input.options,
        givenAsOf: input.asOf,
        givenFormat: input.format,
        program: PROGRAM,
        builtAt,
        ...digests,
      }),
  });
}
