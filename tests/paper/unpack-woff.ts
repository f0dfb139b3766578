import { inflateSync } from "node:zlib";

/**
 * A WOFF (version 1) as the TTF it was made from: every table un-deflated, and the directory built anew
 * (https://www.w3.org/TR/WOFF/). The library that draws the rich menus reads TTF only and draws boxes otherwise, without
 * failing, so the fonts are kept unpacked.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF file");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, 44 + index * 20));
  const directory = Buffer.alloc(12 + count * 16);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  const log2 = Math.floor(Math.log2(count));
  directory.writeUInt16BE(2 ** log2 * 16, 6);
  directory.writeUInt16BE(log2, 8);
  directory.writeUInt16BE(count * 16 - 2 ** log2 * 16, 10);
  let offset = directory.length;
  const bodies = tables.map(({ tag, checksum, body }, index) => {
    const entry = 12 + index * 16;
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(body.length, entry + 12);
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([directory, ...bodies]);
}

function readTable(woff: Buffer, entry: number) {
  const offset = woff.readUInt32BE(entry + 4);
  const packedLength = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const packed = woff.subarray(offset, offset + packedLength);
  // A table that deflating would not make smaller is kept as it is.
  const body = packedLength === length ? packed : inflateSync(packed);
  return { tag: woff.toString("latin1", entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), body };
}
