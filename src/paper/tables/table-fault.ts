/** Why a file cannot be read as a table. */
export type TableFault =
  | { readonly type: "file-too-large"; readonly mostMegabytes: number }
  | { readonly type: "unpacks-too-large"; readonly mostMegabytes: number }
  | { readonly type: "too-many-parts"; readonly most: number }
  | { readonly type: "damaged" }
  | { readonly type: "old-excel-or-locked" }
  | { readonly type: "not-a-table" }
  | { readonly type: "no-such-sheet"; readonly sheets: readonly string[] }
  | { readonly type: "quote-not-closed"; readonly row: number }
  | { readonly type: "row-too-long"; readonly row: number };

export interface InTwoLanguages {
  readonly th: string;
  readonly en: string;
}

/** What is the matter, and what to do. */
export function tableFaultWords(fault: TableFault): InTwoLanguages {
  switch (fault.type) {
    case "file-too-large":
      return {
        th: `ไฟล์ใหญ่เกิน ${fault.mostMegabytes} เมกะไบต์ กรุณาแบ่งเป็นหลายไฟล์ หรือบันทึกเป็น CSV แล้วลองใหม่`,
        en: `The file is larger than ${fault.mostMegabytes} MB: cut it into several, or save it as CSV.`,
      };
    case "unpacks-too-large":
      return {
        th: `ไฟล์นี้เมื่อคลายออกมาจะใหญ่เกิน ${fault.mostMegabytes} เมกะไบต์ จึงไม่เปิดเพื่อความปลอดภัย กรุณาคัดลอกเฉพาะตารางไปไว้ในไฟล์ใหม่ หรือบันทึกเป็น CSV`,
        en: `The file unpacks to more than ${fault.mostMegabytes} MB and is not opened: copy the table alone into a new file, or save it as CSV.`,
      };
    case "too-many-parts":
      return {
        th: `ในไฟล์นี้มีชิ้นส่วนเกิน ${fault.most} ชิ้น กรุณาคัดลอกเฉพาะตารางไปไว้ในไฟล์ใหม่`,
        en: `The file has more than ${fault.most} parts: copy the table alone into a new file.`,
      };
    case "damaged":
      return {
        th: "ไฟล์เสียหรือไม่สมบูรณ์ กรุณาเปิดด้วย Excel แล้วบันทึกเป็นไฟล์ .xlsx ใหม่อีกครั้ง",
        en: "The file is damaged or cut short: open it in Excel and save it as .xlsx anew.",
      };
    case "old-excel-or-locked":
      return {
        th: "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) หรือมีรหัสผ่าน กรุณาเปิดด้วย Excel เอารหัสผ่านออก แล้วบันทึกเป็น .xlsx",
        en: "This is an old Excel file (.xls) or has a password: open it in Excel, take the password off and save it as .xlsx.",
      };
    case "not-a-table":
      return {
        th: "ไฟล์นี้ไม่ใช่ตาราง กรุณาใช้ไฟล์ .xlsx หรือ .csv",
        en: "This file is no table: use an .xlsx or a .csv file.",
      };
    case "no-such-sheet":
      return {
        th: `ไม่มีแผ่นงานชื่อนี้ ในไฟล์มี ${fault.sheets.join(", ")}`,
        en: `There is no sheet of that name; the file has ${fault.sheets.join(", ")}.`,
      };
    case "quote-not-closed":
      return {
        th: `มีเครื่องหมายคำพูด (") ที่เปิดแล้วไม่ปิด ตั้งแต่ประมาณแถวที่ ${fault.row} กรุณาแก้แล้วลองใหม่`,
        en: `A quotation mark (") that opens near row ${fault.row} is never closed: correct it and try again.`,
      };
    case "row-too-long":
      return {
        th: `แถวที่ ${fault.row} ยาวผิดปกติ อาจมีเครื่องหมายคำพูด (") ที่เปิดแล้วไม่ปิด กรุณาตรวจดู`,
        en: `Row ${fault.row} is far too long: look for a quotation mark (") that is never closed.`,
      };
  }
}
