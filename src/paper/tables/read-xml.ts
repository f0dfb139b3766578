import { SaxesParser } from "saxes";

/** What is heard while an XML part goes by. Names come without their prefix: some programs write <x:row>. */
export interface XmlEar {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part piece by piece and gives whatever the ear has put into `found` since. Entities of the document's own are
 * not known to the reader and throw, so that none can unfold into millions.
 */
export async function* heardInXml<Found>(
  pieces: AsyncIterable<Uint8Array>,
  ear: XmlEar,
  found: Found[],
): AsyncGenerator<Found> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  parser.on("opentag", ({ name, attributes }) => ear.open?.(bare(name), attributes));
  parser.on("closetag", ({ name }) => ear.close?.(bare(name)));
  parser.on("text", (text) => ear.text?.(text));
  parser.on("cdata", (text) => ear.text?.(text));
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield* found.splice(0);
  }
  parser.write(decoder.decode()).close();
  yield* found.splice(0);
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);
