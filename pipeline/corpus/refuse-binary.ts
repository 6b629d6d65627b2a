import { IsothemeError } from "#pipeline/contract/errors.ts";

/** Kinds of file that people give by mistake, by their first bytes. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: "a ZIP archive or an Office document" },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: "a PDF" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "a PNG image" },
  { bytes: [0xff, 0xd8, 0xff], what: "a JPEG image" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: "compressed with Zstandard" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: "compressed with xz" },
  { bytes: [0x42, 0x5a, 0x68], what: "compressed with bzip2" },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: "a Parquet file" },
];

/** Control characters, and their share, beyond which text is none. */
const MOST_CONTROLS = 8;
const LARGEST_CONTROL_SHARE = 0.05;

/** Tab, line ends and escape occur in text; a NUL is left to the line it stands on. */
const CONTROLS = /(?![\t\n\v\f\r\0])\p{Cc}/gu;

/** Passes the bytes on; throws `file-binary` when they begin as a known kind of file that is not text. */
export async function* refuseBinary(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst) {
      const known = SIGNATURES.find((kind) => kind.bytes.every((byte, at) => chunk[at] === byte));
      if (known !== undefined) throw fileBinary(file, `it is ${known.what}`);
      isFirst = false;
    }
    yield chunk;
  }
}

/** Throws `file-binary` when decoded text holds more control characters than text does. */
export function refuseControls(text: string, file: string): void {
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > Math.max(MOST_CONTROLS, text.length * LARGEST_CONTROL_SHARE))
    throw fileBinary(file, "it is full of control characters");
}

function fileBinary(file: string, what: string): IsothemeError {
  return new IsothemeError(
    "file-binary",
    `${file} is not text: ${what}. Give a text file, or one compressed with gzip.`,
  );
}
