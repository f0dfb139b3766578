import type { TableFile } from "./table-file.ts";

/** How a CSV file is written: nothing in it says so, so its bytes are asked. */
export interface Dialect {
  readonly encoding: "utf-8" | "utf-16le" | "windows-874";
  readonly delimiter: "," | ";" | "\t";
}

const beginningLength = 64 * 1024;

/** Undefined where the bytes are no text at all. The whole file is looked through once, piece by piece. */
export async function dialectOf(file: TableFile): Promise<Dialect | undefined> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let encoding: Dialect["encoding"] = "utf-8";
  let beginning = Buffer.alloc(0);
  for await (const piece of file.bytes()) {
    if (beginning.length < beginningLength) beginning = Buffer.concat([beginning, piece]);
    if (beginning[0] === 0xff && beginning[1] === 0xfe) encoding = "utf-16le";
    else if (piece.includes(0)) return undefined;
    if (encoding === "utf-8" && !decodes(utf8, piece)) encoding = "windows-874";
  }
  // A file that ends within a letter is none of UTF-8 either.
  if (encoding === "utf-8" && !decodes(utf8)) encoding = "windows-874";
  return dialect(encoding, beginning);
}

function decodes(decoder: TextDecoder, piece?: Uint8Array): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined });
    return true;
  } catch {
    return false;
  }
}

function dialect(encoding: Dialect["encoding"], beginning: Uint8Array): Dialect {
  const text = new TextDecoder(encoding).decode(beginning);
  return { encoding, delimiter: delimiterOf(text) };
}

/** The mark that stands most often in the first line that has any, not counted between quotation marks. */
function delimiterOf(text: string): Dialect["delimiter"] {
  const bare = text.replaceAll(/"(?:[^"]|"")*"/gu, "");
  for (const line of bare.split(/\r\n|\r|\n/u)) {
    const [best] = ([",", ";", "\t"] as const)
      .map((mark) => ({ mark, times: line.split(mark).length - 1 }))
      .toSorted((a, b) => b.times - a.times);
    if (best !== undefined && best.times > 0) return best.mark;
  }
  return ",";
}
