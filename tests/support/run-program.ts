import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NODE_FLAGS } from "#pipeline/node/bootstrap/node-flags.mjs";
import { PROJECT_ROOT } from "#pipeline/node/bootstrap/project-root.mjs";

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Arguments of Node that run a TypeScript file of the project, from any folder. */
export function nodeArguments(file: string, args: readonly string[]): string[] {
  return [...NODE_FLAGS, "--import", TSX, join(PROJECT_ROOT, file), ...args];
}

/** Arguments of Node that run the command line program as `npm run isotheme` does. */
export function programArguments(args: readonly string[]): string[] {
  return [...NODE_FLAGS, join(PROJECT_ROOT, "pipeline/node/bootstrap/isotheme.mjs"), ...args];
}

export interface ProgramEnd {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line program, as a process of its own, to its end. */
export async function runProgram(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ProgramEnd> {
  const child = spawn(process.execPath, programArguments(args), {
    cwd: options.cwd ?? PROJECT_ROOT,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { status, stdout: await stdout, stderr: await stderr };
}

async function collect(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) {
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
