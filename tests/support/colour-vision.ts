import type { LinearRgb } from "#src/ui/colour-math.ts";

/** What an eye makes of a colour. */
export type Eye = (colour: LinearRgb) => LinearRgb;

type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const DEUTERANOPIA: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];
const PROTANOPIA: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];

export const EYES: Readonly<Record<"normal" | "deuteranope" | "protanope", Eye>> = {
  normal: (colour) => colour,
  deuteranope: (colour) => see(DEUTERANOPIA, colour),
  protanope: (colour) => see(PROTANOPIA, colour),
};

function see(matrix: Matrix, [red, green, blue]: LinearRgb): LinearRgb {
  const row = ([r, g, b]: LinearRgb): number =>
    Math.min(1, Math.max(0, r * red + g * green + b * blue));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}
