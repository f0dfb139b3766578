import { dateStyles } from "./date-styles.ts";
import { heardInXml } from "./read-xml.ts";
import type { Parts } from "./unpack.ts";

/** What must be known of a workbook before the rows of a sheet can be read. */
export interface Workbook {
  /** In the workbook's order, hidden ones last. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly countsFrom1904: boolean;
  readonly sharedTexts: readonly string[];
  /** By a cell's style number: its number is a day. */
  readonly isDate: readonly boolean[];
}

export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const targets = await targetsOf(parts);
  const { found, countsFrom1904 } = await sheetsOf(parts);
  return {
    sheets: found
      .toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
      .flatMap(({ name, relation }) => {
        const part = targets.get(relation);
        return part === undefined ? [] : [{ name, part }];
      }),
    countsFrom1904,
    sharedTexts: await sharedTextsOf(parts),
    isDate: await dateStyles(parts),
  };
}

interface SheetFound {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

async function sheetsOf(parts: Parts): Promise<{ found: SheetFound[]; countsFrom1904: boolean }> {
  const sheets: SheetFound[] = [];
  let countsFrom1904 = false;
  const ear = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === "workbookPr") countsFrom1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      sheets.push({ name: attributes["name"] ?? "", relation, hidden });
    },
  };
  const found = await Array.fromAsync(heardInXml(parts.bytes("xl/workbook.xml"), ear, sheets));
  return { found, countsFrom1904 };
}

async function targetsOf(parts: Parts): Promise<Map<string, string>> {
  const targets: [string, string][] = [];
  const ear = {
    open(name: string, { Id: id = "", Target: target = "" }: Readonly<Record<string, string>>) {
      if (name === "Relationship")
        targets.push([id, target.startsWith("/") ? target.slice(1) : `xl/${target}`]);
    },
  };
  return new Map(await Array.fromAsync(heardInXml(parts.bytes("xl/_rels/workbook.xml.rels"), ear, targets)));
}

/** Texts that several cells share, by their number. The hints of how to speak a text (rPh) are not part of it. */
async function sharedTextsOf(parts: Parts): Promise<string[]> {
  const found: string[] = [];
  if (!parts.has("xl/sharedStrings.xml")) return found;
  const ear = textEar("si", (text) => found.push(text));
  return Array.fromAsync(heardInXml(parts.bytes("xl/sharedStrings.xml"), ear, found));
}

/** Hears the text of each element of a name: its `t`s put together, however many runs of letters they are cut into. */
export function textEar(element: string, heard: (text: string) => void) {
  let text = "";
  let [inElement, inText, aside] = [false, false, false];
  return {
    open(name: string) {
      if (name === element) [text, inElement] = ["", true];
      else if (name === "rPh") aside = true;
      else if (name === "t") inText = inElement && !aside;
    },
    text(piece: string) {
      if (inText) text += piece;
    },
    close(name: string) {
      if (name === "t") inText = false;
      else if (name === "rPh") aside = false;
      else if (name === element) {
        inElement = false;
        heard(text);
      }
    },
  };
}
