/** Red, green, blue as light, each 0 to 1: not the numbers of a hex code. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

const CHROMA_STEP = 0.002;

/**
 * The hex code nearest to a colour given in OKLCH (Ottosson 2020); chroma is lowered until the
 * screen can show it. Lightness and chroma 0 to 1, hue in degrees.
 */
export function toHex(lightness: number, chroma: number, hue: number): string {
  for (let reached = chroma; reached > 0; reached -= CHROMA_STEP) {
    const rgb = toLinearRgb(lightness, reached, hue);
    if (rgb.every((part) => part >= 0 && part <= 1)) return encode(rgb);
  }
  return encode(toLinearRgb(lightness, 0, hue));
}

/** A solid colour between two: `share` 0 gives the first, 1 the second. Mixed in OKLab. */
export function mixColours(from: string, to: string, share: number): string {
  const [a, b] = [toOklab(decodeHex(from)), toOklab(decodeHex(to))];
  return encode(
    fromOklab(
      a[0] + (b[0] - a[0]) * share,
      a[1] + (b[1] - a[1]) * share,
      a[2] + (b[2] - a[2]) * share,
    ),
  );
}

/** WCAG 2 contrast of two hex colours, 1 to 21. */
export function contrastRatio(first: string, second: string): number {
  const [a, b] = [luminance(decodeHex(first)), luminance(decodeHex(second))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Distance of two colours in OKLab; about 0.02 is just noticeable side by side. */
export function colourDistance(first: LinearRgb, second: LinearRgb): number {
  const [a, b] = [toOklab(first), toOklab(second)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The light of a `#rrggbb` code. */
export function decodeHex(hex: string): LinearRgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [decodePart(value >> 16), decodePart((value >> 8) & 255), decodePart(value & 255)];
}

function toLinearRgb(lightness: number, chroma: number, hue: number): LinearRgb {
  const angle = (hue * Math.PI) / 180;
  return fromOklab(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
}

function fromOklab(lightness: number, a: number, b: number): LinearRgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toOklab([red, green, blue]: LinearRgb): LinearRgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function encode(rgb: LinearRgb): string {
  return `#${rgb.map((part) => encodePart(part).toString(16).padStart(2, "0")).join("")}`;
}

function encodePart(light: number): number {
  const bounded = Math.min(1, Math.max(0, light));
  const part = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055;
  return Math.round(part * 255);
}

function decodePart(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
