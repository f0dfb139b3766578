/**
 * The program of the thread that looks for codes: points in, texts out, one picture after another. The library is
 * WebAssembly and holds its thread until it is done, which must not be the server's; `code-reader.ts` starts and ends it.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Pixels } from "./looks.ts";

/** From our own disk: left alone, the library fetches its program from somebody's server. */
const program = await readFile(fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm")));
await prepareZXingModule({ overrides: { wasmBinary: program.buffer }, fireImmediately: true });

/** A page full of codes is no slip; the first few are enough to say so. */
const mostCodes = 8;

async function textsIn({ rgba, width, height }: Pixels): Promise<readonly string[]> {
  const found = await readBarcodes(
    { data: new Uint8ClampedArray(rgba), width, height, colorSpace: "srgb" },
    { formats: ["QRCode"], tryHarder: true, tryRotate: true, tryInvert: true, maxNumberOfSymbols: mostCodes },
  );
  return found.map(({ text }) => text);
}

async function answer(picture: Pixels): Promise<void> {
  const texts = await textsIn(picture);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, only a window has
  parentPort?.postMessage(texts);
}

// What goes wrong ends the thread, and reaches whoever waits for it as an error.
parentPort?.on("message", (picture: Pixels) => void answer(picture));
