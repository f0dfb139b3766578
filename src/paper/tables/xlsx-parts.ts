import type { Column } from "./table.ts";
import { escapeXml } from "./xml-text.ts";

/** The parts of a spreadsheet file that are not rows. Places and names are those of ECMA-376, parts 1 and 2. */
const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageParts = "http://schemas.openxmlformats.org/package/2006";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const contentTypes = `${head}<Types xmlns="${packageParts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;

export const relations = `${head}<Relationships xmlns="${packageParts}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbook = (title: string): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets><sheet name="${escapeXml(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

export const workbookRelations = `${head}<Relationships xmlns="${packageParts}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

/** Places in `cellXfs` below. Texts are marked as such (@), or Excel turns a member's number 1-001 into a day when it is edited. */
export const styleOf = { text: 1, head: 2, baht: 3, day: 4, number: 5 } as const;

/** Tahoma has Thai on every Windows and Mac; 107041E shows a day with Thai months, the Buddhist year and Arabic digits. */
export const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-107041E]d\\ mmm\\ yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Tahoma"/></font><font><b/><sz val="11"/><name val="Tahoma"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>`,
  `<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
].join("")}</cellXfs></styleSheet>`;

const widths: Readonly<Record<Column["kind"], number>> = { text: 20, baht: 14, day: 14, number: 10 };

/** The first row stays in sight while one scrolls. */
export const sheetBeginning = (columns: readonly Column[]): string => {
  const cols = columns.map(
    ({ kind, header }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.max(widths[kind], header.length + 2)}" customWidth="1"/>`,
  );
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>`;
};
export const sheetEnd = "</sheetData></worksheet>";

/** Excel opens no file whose sheet's name is longer than 31 letters or has one of these. */
const sheetName = (title: string): string =>
  title
    .replaceAll(/[[\]:*?/\\']/gu, " ")
    .trim()
    .slice(0, 31) || "1";
