import { listed } from "#core/rule-set/in-words/names.ts";
import { rowsBeforeHeader, type HeaderFault } from "../header.ts";

/** Why a table cannot be read at all, in both languages: it is met before any row is. */
export function headerFaultWords(fault: HeaderFault): { readonly th: string; readonly en: string } {
  switch (fault.type) {
    case "no-header":
      return {
        th: `ไม่พบแถวหัวตารางใน ${rowsBeforeHeader} แถวแรก ต้องมีช่อง ${listed(fault.missing)}`,
        en: `None of the first ${rowsBeforeHeader} rows is a header: it must have the columns ${listed(fault.missing, "and ")}.`,
      };
    case "column-missing":
      return {
        th: `หัวตารางในแถวที่ ${fault.row} ขาดช่อง ${listed(fault.missing)}`,
        en: `The header in row ${fault.row} lacks the column ${listed(fault.missing, "and ")}.`,
      };
    case "column-twice":
      return {
        th: `หัวตารางในแถวที่ ${fault.row} มีช่อง “${fault.name}” ซ้ำกัน: ${listed(fault.columns)} กรุณาเหลือไว้ช่องเดียว`,
        en: `The header in row ${fault.row} has "${fault.name}" twice, in columns ${listed(fault.columns, "and ")}: keep one.`,
      };
  }
}
