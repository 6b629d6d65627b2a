import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { addWord, createWordIndex, type WordIndex } from "./word-index.ts";
import type { UsualMeans, WordVectors } from "./word-vectors.ts";

/** The files of the word vectors, by what they hold; in the order their digest takes them. */
export const WORD_VECTOR_FILES = {
  /** A word a line, in the order of the rows. */
  vocabulary: "vocabulary.txt",
  /** int8, row-major. */
  vectors: "vectors.i8",
  /** float32, little-endian: one a row. */
  scales: "scales.f32",
  /** float32, little-endian: the usual mean of whole papers, then of their sentences. */
  usual: "usual-means.f32",
} as const;

export type WordVectorFile = keyof typeof WORD_VECTOR_FILES;

export type WordVectorBytes = Readonly<Record<WordVectorFile, Uint8Array>>;

const REMEDY = "Restore data/word-vectors from the release, or build with --vectors off.";
const [LINE_FEED, FLOAT_BYTES] = [10, 4];

/**
 * Word vectors from the bytes of their files, checked: every word once, sizes that agree, finite
 * scales and means.
 * @throws IsothemeError word-vectors-damaged, naming the file.
 */
export function readWordVectors(bytes: WordVectorBytes): WordVectors {
  const words = readVocabulary(bytes.vocabulary);
  const count = words.starts.length - 1;
  const scales = readFloats("scales", bytes.scales);
  if (scales.length !== count) {
    throw damaged("scales", `has ${scales.length} scales for ${count} words`);
  }
  const dimension = bytes.vectors.length / count;
  if (!Number.isInteger(dimension) || dimension === 0) {
    throw damaged("vectors", `has ${bytes.vectors.length} bytes, no whole row for ${count} words`);
  }
  const { buffer, byteLength, byteOffset } = bytes.vectors;
  return {
    dimension,
    words,
    values: new Int8Array(buffer, byteOffset, byteLength),
    scales,
    usual: readMeans(bytes.usual, dimension),
    sha256: digest(bytes),
  };
}

function readVocabulary(letters: Uint8Array): WordIndex {
  const starts: number[] = [0];
  const plain: number[] = [];
  for (const code of letters) {
    if (code === LINE_FEED) starts.push(plain.length);
    else plain.push(code);
  }
  if (letters.at(-1) !== LINE_FEED) throw damaged("vocabulary", "ends inside a line");
  const index = createWordIndex(Uint8Array.from(plain), Int32Array.from(starts));
  for (let number = 0; number < starts.length - 1; number++) checkWord(index, number);
  return index;
}

function checkWord(index: WordIndex, number: number): void {
  const [start = 0, end = 0] = index.starts.subarray(number, number + 2);
  const word = String.fromCharCode(...index.letters.subarray(start, end));
  if (!/^[a-z][a-z0-9]*$/u.test(word)) {
    throw damaged("vocabulary", `has no word of a-z and digits in line ${number + 1}`);
  }
  if (!addWord(index, number)) {
    throw damaged("vocabulary", `repeats the word "${word}" in line ${number + 1}`);
  }
}

function readMeans(bytes: Uint8Array, dimension: number): UsualMeans {
  const means = readFloats("usual", bytes);
  if (means.length !== 2 * dimension) {
    throw damaged("usual", `has ${means.length} numbers, not two rows of ${dimension}`);
  }
  return { whole: means.slice(0, dimension), sentences: means.slice(dimension) };
}

function readFloats(file: WordVectorFile, bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const floats = new Float32Array(Math.floor(bytes.length / FLOAT_BYTES));
  for (let i = 0; i < floats.length; i++) floats[i] = view.getFloat32(i * FLOAT_BYTES, true);
  const bad = floats.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw damaged(file, `has a number that is not finite at place ${bad + 1}`);
  return floats;
}

function digest(bytes: WordVectorBytes): string {
  const hash = sha256.create();
  hash.update(bytes.vocabulary).update(bytes.vectors).update(bytes.scales).update(bytes.usual);
  return bytesToHex(hash.digest());
}

/** What is wrong with a file of the word vectors, as an error that names the remedy. */
export function damaged(file: WordVectorFile, what: string): IsothemeError {
  const sentence = `The word vectors cannot be used: ${WORD_VECTOR_FILES[file]} ${what}. ${REMEDY}`;
  return new IsothemeError("word-vectors-damaged", sentence);
}
