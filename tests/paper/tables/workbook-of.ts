import { zipSync } from "fflate";

/** Places in the `cellXfs` below. */
export const styled = { day: 1, dayAndTime: 2, buddhist: 3, thai: 4, red: 5 } as const;

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-107041E]d\\ mmm\\ bbbb;@"/><numFmt numFmtId="165" formatCode="[Red]#,##0.00&quot; bd &quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="71"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

export interface MadeWorkbook {
  /** The XML of its rows. */
  readonly sheet: string;
  readonly second?: string;
  readonly hidesFirst?: boolean;
  readonly from1904?: boolean;
  readonly prefix?: string;
  /** Further parts, by their names. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** A workbook as other programs write it. */
export function workbookOf(made: MadeWorkbook): Uint8Array {
  const { sheet, second, hidesFirst = false, from1904 = false, prefix = "", more = {} } = made;
  const inSheet = (rows: string): string =>
    `<${prefix}worksheet xmlns${prefix === "" ? "" : ":x"}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`;
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>
      <sheet name="ทะเบียน" sheetId="1" r:id="rId7"${hidesFirst ? ' state="hidden"' : ""}/>
      ${second === undefined ? "" : '<sheet name="ทะเบียน 2" sheetId="2" r:id="rId3"/>'}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId7" Target="worksheets/a.xml"/><Relationship Id="rId3" Target="/xl/worksheets/b.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst><si><t>อื่น</t></si><si><r><t>บัวผัน </t></r><r><t>ใจดี</t></r></si></sst>`,
    "xl/styles.xml": styles,
    "xl/worksheets/a.xml": inSheet(sheet),
    ...(second !== undefined && { "xl/worksheets/b.xml": inSheet(second) }),
  };
  const bytes = Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)] as const);
  return zipSync({ ...Object.fromEntries(bytes), ...more }, { mtime: "1990-01-01T12:00:00" });
}
