import { heardInXml } from "./read-xml.ts";
import type { Parts } from "./unpack.ts";

/** Formats that every spreadsheet program knows by number: days, also those of Thai and East Asian editions (ECMA-376, 18.8.30). */
const builtIn = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73, 74, 77, 81,
]);

/** For each style of cell, in their order: whether its numbers are days. */
export async function dateStyles(parts: Parts): Promise<boolean[]> {
  const own = new Map<string, string>();
  const found: boolean[] = [];
  let inCellStyles = false;
  const ear = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      const id = attributes["numFmtId"] ?? "0";
      if (name === "numFmt") own.set(id, attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCellStyles = true;
      if (name !== "xf" || !inCellStyles) return;
      const code = own.get(id);
      found.push(code === undefined ? builtIn.has(Number(id)) : showsDay(code));
    },
    close(name: string) {
      if (name === "cellXfs") inCellStyles = false;
    },
  };
  return parts.has("xl/styles.xml")
    ? Array.fromAsync(heardInXml(parts.bytes("xl/styles.xml"), ear, found))
    : [];
}

/** A format with a day, a year (y, Buddhist b) or a month in letters; what is quoted, escaped or in brackets shows nothing of the number. */
const showsDay = (code: string): boolean =>
  /[dyb]|mmm/iu.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, "").replaceAll(/general/giu, ""));
