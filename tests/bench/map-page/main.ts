import { parse } from "valibot";
import { mapFileSchema } from "#pipeline/contract/map-file.ts";
import { countFrames } from "./count-work.ts";
import type { MapTimes } from "./map-times.ts";
import { measureOurs } from "./measure-ours.ts";
import { measurePlain } from "./measure-plain.ts";

declare global {
  interface Window {
    /** Draws a map with ours and with plain sigma, one after the other, and tells their times. */
    measureMap: (address: string, rounds: number) => Promise<Record<"ours" | "plain", MapTimes>>;
  }
}

countFrames();
window.measureMap = async (address, rounds) => {
  const file = parse(mapFileSchema, await (await fetch(address)).json());
  return {
    ours: await measureOurs(find("ours"), file, rounds),
    plain: await measurePlain(find("plain"), file, rounds),
  };
};

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}.`);
  return element;
}
