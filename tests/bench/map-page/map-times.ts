import * as v from "valibot";

const ms = v.number();

/** Milliseconds of script on the main thread. */
export const mapTimesSchema = v.object({
  /** From the model to the first picture. */
  start: ms,
  /** One camera move, from side to side. */
  move: ms,
  /** One step nearer with the whole map in view. */
  zoom: ms,
  /** One step nearer where few dots are left. */
  near: ms,
  /** Pointing at a dot: it and its neighbours stand out. */
  hover: ms,
  select: ms,
  colour: ms,
  /** Labels in one frame of a moving camera. */
  labels: ms,
  /** Finding places for labels once the camera rests; null where they have none of their own. */
  lettering: v.nullable(ms),
  /** The same with a fifth of the map in view. */
  letteringNear: v.nullable(ms),
});

export type MapTimes = v.InferOutput<typeof mapTimesSchema>;
