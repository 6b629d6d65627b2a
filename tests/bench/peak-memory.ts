import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

/** Watches how much memory the process takes, all its threads together. */
export interface MemoryGauge {
  /** Most bytes taken since the gauge was made or last read; since the start of the process where the system cannot say. */
  readonly readPeak: () => number;
}

const STATUS = "/proc/self/status";
/** Linux lowers the mark to the present size when 5 is written here. */
const CLEAR = "/proc/self/clear_refs";

export function createMemoryGauge(): MemoryGauge {
  clearMark();
  return {
    readPeak: () => {
      const peak = readMark() ?? process.resourceUsage().maxRSS * 1024;
      clearMark();
      return peak;
    },
  };
}

function readMark(): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(STATUS, "utf8"));
    return found?.[1] === undefined ? null : Number(found[1]) * 1024;
  } catch {
    return null; // not Linux
  }
}

function clearMark(): void {
  try {
    writeFileSync(CLEAR, "5");
  } catch {
    // Not Linux, or not allowed: peaks are then those of the process so far.
  }
}
