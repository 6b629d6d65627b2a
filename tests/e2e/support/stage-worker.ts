import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { build } from "vite";
import { PROJECT_ROOT } from "#pipeline/node/bootstrap/project-root.mjs";
import { createIsothemeServer } from "#pipeline/node/serve/create-server.ts";
import {
  type BuildAnswer,
  type BuildRequest,
  buildAnswerSchema,
} from "#pipeline/web/build-messages.ts";
import { launch } from "./open-page.ts";

/** The worker that builds maps, bundled and served as the product would serve it. */
export interface WorkerStage {
  readonly address: string;
  /** All that a fresh worker in a fresh page says until it has built or failed. */
  readonly ask: (message: unknown) => Promise<readonly BuildAnswer[]>;
  readonly dispose: () => Promise<void>;
}

/** Where the stage serves the word vectors. */
export const WORD_VECTORS: NonNullable<BuildRequest["wordVectors"]> = {
  vocabulary: "word-vectors/vocabulary.txt",
  vectors: "word-vectors/vectors.i8",
  scales: "word-vectors/scales.f32",
  usual: "word-vectors/usual-means.f32",
};

/** Bundles the worker, serves it on loopback under the page's security policy, and starts Chromium. */
export async function stageWorker(): Promise<WorkerStage> {
  const folder = await mkdtemp(join(tmpdir(), "isotheme-worker-"));
  await bundleWorker(folder);
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Worker</title>");
  await symlink(join(PROJECT_ROOT, "data/word-vectors"), join(folder, "word-vectors"));
  const server = await createIsothemeServer({ appFolder: folder, snapshotFolders: [], port: 0 });
  const browser = await launch();
  return {
    address: server.address,
    ask: async (message) => {
      const page = await browser.newPage();
      await page.goto(server.address);
      const answers = await page.evaluate(
        (request) =>
          new Promise<unknown[]>((resolve, reject) => {
            const heard: unknown[] = [];
            const worker = new Worker("/build-worker.js", { type: "module" });
            worker.addEventListener("error", (event) => {
              reject(new Error(`The worker did not start: ${event.message}`));
            });
            worker.addEventListener("message", ({ data }: MessageEvent<{ type: string }>) => {
              heard.push(data);
              if (data.type !== "progress") resolve(heard);
            });
            worker.postMessage(request);
          }),
        message,
      );
      await page.close();
      return v.parse(v.array(buildAnswerSchema), answers);
    },
    dispose: async () => {
      await browser.close();
      await server.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function bundleWorker(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: PROJECT_ROOT,
    publicDir: false,
    logLevel: "error",
    // The lexicon has a hundred thousand words: as exports of a module they take a minute to bundle.
    json: { namedExports: false, stringify: true },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "es2023",
      lib: {
        entry: join(PROJECT_ROOT, "pipeline/web/build-worker.ts"),
        formats: ["es"],
        fileName: () => "build-worker.js",
      },
    },
  });
}
