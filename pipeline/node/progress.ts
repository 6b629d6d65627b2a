import { PIPELINE_STAGES, type PipelineStage } from "#pipeline/effects.ts";

/** The part of a stream that progress needs; `process.stderr` is one. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

export interface Progress {
  /** `fraction` of the stage done, 0 to 1. */
  readonly onProgress: (stage: PipelineStage, fraction: number) => void;
  /** Removes the bar; what is written next starts on a line of its own. */
  readonly dispose: () => void;
}

const STAGE_WORDS: Readonly<Record<PipelineStage, string>> = {
  corpus: "Reading the corpus",
  keywords: "Finding keywords",
  links: "Linking keywords",
  themes: "Finding themes",
  layout: "Laying out the map",
  snapshot: "Writing the snapshot",
};

const BAR_WIDTH = 28;
const CLEAR_LINE = "\r\u001b[2K";

/** Shows how far a run has come: a bar on a terminal, one plain line a stage elsewhere. */
export function createProgress(stream: ProgressStream): Progress {
  return stream.isTTY === true ? createBar(stream) : createLines(stream);
}

function createBar(stream: ProgressStream): Progress {
  let shown = "";
  return {
    onProgress: (stage, fraction) => {
      const bar = drawBar(stage, fraction);
      if (bar !== shown) {
        shown = bar;
        stream.write(CLEAR_LINE + bar);
      }
    },
    dispose: () => {
      if (shown !== "") {
        stream.write(CLEAR_LINE);
      }
    },
  };
}

function drawBar(stage: PipelineStage, fraction: number): string {
  const part = Math.min(1, Math.max(0, fraction));
  const whole = (PIPELINE_STAGES.indexOf(stage) + part) / PIPELINE_STAGES.length;
  const filled = Math.round(whole * BAR_WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
  return `${bar} ${STAGE_WORDS[stage]} ${Math.floor(part * 100)} %`;
}

function createLines(stream: ProgressStream): Progress {
  const told = new Set<PipelineStage>();
  return {
    onProgress: (stage) => {
      if (!told.has(stage)) {
        told.add(stage);
        stream.write(`${STAGE_WORDS[stage]}\n`);
      }
    },
    dispose: () => {
      told.clear();
    },
  };
}
