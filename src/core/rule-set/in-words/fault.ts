import { unreachable } from "#core/assert.ts";
import type { NameFault, RuleSetFault, ShapeFault } from "../fault.ts";
import { expectedNames, namedNames, placeShown, writeShown, type FaultInWords } from "./file-words.ts";
import { senseInWords } from "./sense.ts";

export function faultInWords(fault: RuleSetFault): FaultInWords {
  if (fault.type === "unknown-name" || fault.type === "named-twice") return nameInWords(fault);
  if (
    fault.type === "unknown-word" ||
    fault.type === "missing-word" ||
    fault.type === "unknown-choice" ||
    fault.type === "wrong-shape" ||
    fault.type === "out-of-range"
  ) {
    return shapeInWords(fault, placeShown(fault.path));
  }
  return senseInWords(fault);
}

function shapeInWords(fault: ShapeFault, place: string): FaultInWords {
  switch (fault.type) {
    case "unknown-word":
      return {
        says: `ไม่รู้จักคำว่า “${fault.word}” ใน${place}`,
        proposes:
          fault.meant === null
            ? "ลบบรรทัดนี้ หรือดูคำที่ใช้ได้ในคู่มือระเบียบ"
            : `น่าจะหมายถึง “${fault.meant}” ลองแก้เป็นคำนี้ค่ะ`,
      };
    case "missing-word":
      return { says: `ใน${place} ยังไม่ได้บอก “${fault.word}”`, proposes: `เพิ่มบรรทัด ${writeShown(fault.word)}` };
    case "unknown-choice":
      return {
        says: `“${fault.found}” ใช้ตรงนี้ไม่ได้ (${place})`,
        proposes:
          fault.meant === null
            ? `เลือกคำใดคำหนึ่ง: ${fault.choices.join(", ")}`
            : `น่าจะหมายถึง “${fault.meant}” ลองแก้เป็นคำนี้ค่ะ`,
      };
    case "wrong-shape": {
      const { is, example } = expectedNames[fault.expected];
      const written = fault.found === "" ? "" : ` แต่เขียนไว้ว่า “${shortened(fault.found)}”`;
      return { says: `ที่${place} ต้อง${is}${written}`, proposes: example };
    }
    case "out-of-range":
      return fault.least === null
        ? { says: `“${shortened(fault.found)}” ที่${place} มากเกินไป`, proposes: `ใส่ได้ไม่เกิน ${fault.most}` }
        : { says: `“${shortened(fault.found)}” ที่${place} น้อยเกินไป`, proposes: `ต้องมีอย่างน้อย ${fault.least}` };
    default:
      return unreachable(fault);
  }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function nameInWords(fault: NameFault): FaultInWords {
  const what = namedNames[fault.what];
  if (fault.type === "named-twice") {
    return { says: `${what} “${fault.name}” มีสองครั้ง`, proposes: "ลบอันหนึ่ง หรือเปลี่ยนรหัสให้ต่างกัน" };
  }
  return {
    says: `มีการอ้างถึง${what} “${fault.name}” แต่ในระเบียบนี้ไม่มี`,
    proposes:
      fault.meant === null
        ? `เพิ่ม${what}นี้ในระเบียบ หรือแก้เป็นรหัสที่มีอยู่`
        : `น่าจะหมายถึง “${fault.meant}” ลองแก้เป็นคำนี้ค่ะ`,
  };
}
