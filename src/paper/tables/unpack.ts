import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { ok, refused, type Result } from "#core/result.ts";
import type { TableFault } from "./table-fault.ts";

/** What a register of 100,000 members stays far below, and a server still reads without a thought. */
export const mostFileMegabytes = 25;
export const mostUnpackedMegabytes = 200;
const mostParts = 1000;
const megabyte = 1024 * 1024;

/** The parts of a zip file by their names. */
export interface Parts {
  has(name: string): boolean;
  /** Nothing, where there is no such part. Throws where the bytes are not what the zip's directory promises. */
  bytes(name: string): AsyncIterable<Uint8Array>;
}

/**
 * Sizes are asked before anything is unpacked. A directory may lie: yauzl counts while it unpacks, and stops at the first
 * byte beyond what was promised, so no more ever comes out than was admitted here.
 */
export async function openParts(file: Buffer): Promise<Result<Parts, TableFault>> {
  const opened = await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
  if (opened.entryCount > mostParts) return refused({ type: "too-many-parts", most: mostParts });
  const entries = new Map<string, Entry>();
  let promised = 0;
  for await (const entry of opened.eachEntry()) {
    promised += entry.uncompressedSize;
    entries.set(nameOf(entry.fileName), entry);
  }
  if (promised > mostUnpackedMegabytes * megabyte)
    return refused({ type: "unpacks-too-large", mostMegabytes: mostUnpackedMegabytes });
  return ok(partsOf(opened, entries));
}

const partsOf = (zip: ZipFile, entries: ReadonlyMap<string, Entry>): Parts => ({
  has: (name) => entries.has(nameOf(name)),
  async *bytes(name) {
    const entry = entries.get(nameOf(name));
    if (entry !== undefined) yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
  },
});

/** Some programs write a part's name with a slash before it or in other letters. */
const nameOf = (name: string): string => name.replace(/^\//u, "").toLowerCase();

/** The whole file in memory, for a zip's directory stands at its end; refused as soon as it grows too large. */
export async function wholeFile(pieces: AsyncIterable<Uint8Array>): Promise<Result<Buffer, TableFault>> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > mostFileMegabytes * megabyte)
      return refused({ type: "file-too-large", mostMegabytes: mostFileMegabytes });
    kept.push(piece);
  }
  return ok(Buffer.concat(kept));
}
