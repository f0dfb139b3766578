import { unreachable } from "#core/assert.ts";
import type { AnswerKind } from "../event-rules.ts";
import type {
  ApprovalFault,
  BooksFault,
  CapFault,
  ConditionFault,
  LeftoverFault,
  SenseFault,
  TierFault,
} from "../fault.ts";
import { showSpan } from "../span.ts";
import { namedNames, type FaultInWords } from "./file-words.ts";
import { capShown, listed, measureNames, roleNames, tierShown } from "./names.ts";

export function senseInWords(fault: SenseFault): FaultInWords {
  switch (fault.type) {
    case "tiers-overlap":
    case "tiers-gap":
    case "tiers-out-of-order":
    case "tiers-fall":
    case "tier-empty":
    case "tier-unreachable":
    case "tiers-start-late":
    case "tiers-stop":
      return tierInWords(fault);
    case "cap-never-binds":
    case "cap-without-nights":
    case "cap-of-one-event":
    case "pays-nothing":
      return capInWords(fault);
    case "policy-blocked":
    case "policies-in-a-ring":
    case "no-heir-rule":
      return approvalInWords(fault);
    case "shares-not-whole":
      return booksInWords(fault);
    case "unused":
    case "arrears-notice-too-late":
      return leftoverInWords(fault);
    case "answer-without-amount":
    case "answer-unreachable":
    case "nights-without-stay":
    case "ask-of-wrong-kind":
    case "age-empty":
    case "condition-never-true":
    case "concerns-nobody":
    case "no-documents":
      return conditionInWords(fault);
  }
}

function tierInWords(fault: TierFault): FaultInWords {
  const { clause } = fault;
  const counted = measureNames[fault.by];
  switch (fault.type) {
    case "tiers-overlap": {
      const { first, second } = fault;
      const orSecond = first.to === null ? "" : ` หรือแก้ช่วงหลังให้เริ่มที่ ${showSpan(first.to)}`;
      return {
        says:
          `“${clause}”: สองช่วงนี้ทับกัน คือ “${tierShown(first)}” กับ “${tierShown(second)}” ` +
          `คนที่${counted}มา ${showSpan(second.from)} จะเข้าทั้งสองช่วง ระบบบอกไม่ได้ว่าควรได้ยอดไหน`,
        proposes: `ให้ช่วงแรกจบตรงที่ช่วงหลังเริ่ม: แก้ช่วงแรกเป็นถึง ${showSpan(second.from)}${orSecond}`,
      };
    }
    case "tiers-gap": {
      const { first, second } = fault;
      const until = first.to === null ? "" : showSpan(first.to);
      return {
        says:
          `“${clause}”: มีช่องว่างระหว่าง “${tierShown(first)}” กับ “${tierShown(second)}” ` +
          `คนที่${counted}มา ${until} จะไม่เข้าช่วงไหนเลย`,
        proposes: `ให้ต่อกันพอดี: แก้ช่วงหลังให้เริ่มที่ ${until} หรือแก้ช่วงแรกเป็นถึง ${showSpan(second.from)}`,
      };
    }
    case "tiers-out-of-order":
      return {
        says: `“${clause}”: “${tierShown(fault.second)}” เขียนไว้หลัง “${tierShown(fault.first)}”`,
        proposes: "เรียงจากช่วงที่น้อยที่สุดลงไปหาช่วงที่มากที่สุด จะได้ตรวจกันง่าย",
      };
    case "tiers-fall":
      return {
        says: `“${clause}”: ช่วง “${tierShown(fault.second)}” ได้น้อยกว่าช่วงก่อนหน้า “${tierShown(fault.first)}”`,
        proposes: "ถ้าตั้งใจก็ใช้ได้ ถ้าไม่ ช่วยตรวจยอดเงินของสองช่วงนี้อีกครั้ง",
      };
    case "tier-empty":
      return {
        says: `“${clause}”: ช่วง “${tierShown(fault.tier)}” ไม่มีวันใดอยู่ในช่วงเลย`,
        proposes: "ให้ to มากกว่า from",
      };
    case "tier-unreachable":
      return {
        says: `“${clause}”: ไม่มีใครได้ช่วง “${tierShown(fault.tier)}” เพราะสิทธิเริ่มเมื่อครบ ${showSpan(fault.rightsFrom)}`,
        proposes: "ลบช่วงนี้ หรือให้สิทธิเริ่มเร็วขึ้น",
      };
    case "tiers-start-late":
      return {
        says:
          `“${clause}”: สิทธิเริ่มเมื่อครบ ${showSpan(fault.rightsFrom)} แต่ช่วงแรกเริ่มที่ ${showSpan(fault.from)} ` +
          "ระหว่างนั้นมีสิทธิแต่ได้ 0 บาท",
        proposes: `ให้ช่วงแรกเริ่มที่ ${showSpan(fault.rightsFrom)} หรือให้รอสิทธิ ${showSpan(fault.from)}`,
      };
    case "tiers-stop":
      return {
        says: `“${clause}”: คนที่${counted}มาตั้งแต่ ${showSpan(fault.to)}จะไม่ได้เลย เพราะช่วงสุดท้ายจบตรงนั้น`,
        proposes: "ถ้าต้องการให้ได้ต่อไป ลบ to ของช่วงสุดท้าย",
      };
    default:
      return unreachable(fault);
  }
}

function capInWords(fault: CapFault): FaultInWords {
  const { clause } = fault;
  switch (fault.type) {
    case "cap-never-binds": {
      const because =
        fault.because.per.length === 0
          ? `ยอดที่ได้${capShown(fault.because)}อยู่แล้ว`
          : `“${capShown(fault.because)}”`;
      return {
        says:
          `“${clause}”: เพดาน “${capShown(fault.cap)}” ไม่เคยมีผล เพราะ${because} ต่ำกว่า` +
          (fault.unlessOverYears ? " (มีผลเฉพาะเมื่อนอนคร่อมปี)" : ""),
        proposes: "ลบเพดานนี้ หรือตรวจว่าตัวเลขสลับกันหรือไม่",
      };
    }
    case "cap-without-nights":
      return {
        says: `“${clause}”: มีเพดาน “${capShown(fault.cap)}” แต่ไม่ได้จ่ายเป็นรายคืน`,
        proposes: "เปลี่ยนเพดานเป็น baht หรือ times หรือให้จ่ายรายคืนด้วย each: night",
      };
    case "cap-of-one-event":
      return {
        says: `“${clause}”: เพดาน “${capShown(fault.cap)}” ไม่มีผล เพราะเหตุการณ์หนึ่งได้ครั้งเดียวอยู่แล้ว`,
        proposes: "ลบเพดานนี้ หรือเปลี่ยน per เป็น year, life หรือ person",
      };
    case "pays-nothing":
      return { says: `“${clause}”: ไม่มีใครได้เงินเลย`, proposes: "ใส่ยอดเงินและเพดานที่มากกว่า 0 หรือลบสวัสดิการนี้" };
    default:
      return unreachable(fault);
  }
}

const kindNames: Readonly<Record<AnswerKind["kind"], string>> = {
  choice: "ให้เลือก (choice)",
  number: "เป็นตัวเลข (number)",
  baht: "เป็นเงินบาท (baht)",
  "yes-no": "ใช่หรือไม่ (yes-no)",
  text: "เป็นข้อความ (text)",
};

function conditionInWords(fault: ConditionFault): FaultInWords {
  const { clause } = fault;
  switch (fault.type) {
    case "answer-without-amount":
      return {
        says: `“${clause}”: คำตอบ “${fault.answer}” ยังไม่มียอดเงิน ผู้ที่ตอบแบบนี้จะไม่ได้อะไร`,
        proposes: "เพิ่มยอดเงินของคำตอบนี้ หรือกำหนดเงื่อนไขให้ชัดว่าไม่ได้",
      };
    case "answer-unreachable":
      return {
        says: `“${clause}”: มียอดเงินของคำตอบ “${fault.answer}” แต่เงื่อนไขไม่เปิดให้คำตอบนี้`,
        proposes: "ลบยอดเงินนี้ หรือเพิ่มคำตอบนี้ใน oneOf",
      };
    case "nights-without-stay":
      return {
        says: `“${clause}”: จ่ายเป็นรายคืน แต่เหตุการณ์ “${fault.event}” ไม่ได้ถามวันเข้าและวันออก`,
        proposes: `เพิ่ม stay: true ที่เหตุการณ์ “${fault.event}”`,
      };
    case "ask-of-wrong-kind":
      return {
        says: `“${clause}”: คำถาม “${fault.ask}” ตอบ${kindNames[fault.is]} แต่ตรงนี้ต้องใช้คำถามที่ตอบ${listed(
          fault.needs.map((kind) => kindNames[kind]),
          "หรือ",
        )}`,
        proposes: "แก้ kind ของคำถาม หรือใช้คำถามอื่น",
      };
    case "age-empty":
      return {
        says: `“${clause}”: ไม่มีใครอายุตั้งแต่ ${showSpan(fault.from)}และต่ำกว่า ${showSpan(fault.under)}พร้อมกัน`,
        proposes: "ให้ under มากกว่า from",
      };
    case "condition-never-true":
      return {
        says: `“${clause}”: เงื่อนไขของ “${fault.ask}” ไม่มีคำตอบใดผ่านได้`,
        proposes: "ตรวจตัวเลขของเงื่อนไขกับ from และ to ของคำถาม",
      };
    case "concerns-nobody":
      return {
        says: `“${clause}”: ผู้ที่ระบุไว้ใน concerns ไม่ใช่ผู้ที่เหตุการณ์ “${fault.event}” เปิดให้`,
        proposes: `เพิ่มความเกี่ยวข้องนี้ที่เหตุการณ์ “${fault.event}” หรือแก้ concerns`,
      };
    case "no-documents":
      return {
        says: `“${clause}”: ไม่ต้องใช้เอกสารใดเลย`,
        proposes: "ถ้าตั้งใจก็ใช้ได้ ถ้าไม่ เพิ่มรหัสเอกสารใน documents",
      };
    default:
      return unreachable(fault);
  }
}

const stepNames = {
  certify: "การรับรอง",
  approve: "การอนุมัติ",
  payment: "การจ่ายเงิน",
  urgent: "การจ่ายเร่งด่วน",
  heir: "การลงมติเรื่องทายาท",
} as const;

function approvalInWords(fault: ApprovalFault): FaultInWords {
  switch (fault.type) {
    case "policy-blocked": {
      const roles = listed(
        fault.roles.map((role) => roleNames[role]),
        "หรือ",
      );
      const of = fault.policy === "" ? "" : `ของ “${fault.policy}” `;
      return fault.conflicted === null
        ? {
            says: `${stepNames[fault.step]}${of}ต้องใช้ ${roles} ${fault.need} คน แต่มีเพียง ${fault.left} คน`,
            proposes: "ลดจำนวนคน เพิ่มตำแหน่งที่ทำได้ หรือแก้จำนวน seats",
          }
        : {
            says:
              `ถ้า${roleNames[fault.conflicted]}เป็นผู้ยื่นเองหรือเป็นญาติของผู้ยื่น ` +
              `${stepNames[fault.step]}${of}จะเหลือคนไม่พอ (ต้องใช้ ${fault.need} คน เหลือ ${fault.left} คน)`,
            proposes: "เพิ่มผู้ทำแทนใน substitutes หรือเพิ่มตำแหน่งใน of",
          };
    }
    case "policies-in-a-ring":
      return {
        says: `วิธีอนุมัติ “${fault.policy}” ส่งต่อเป็นวงกลม วนกลับมาที่ตัวเอง`,
        proposes: "ให้ above ชี้ไปยังวิธีที่ใช้กับยอดสูงกว่าเท่านั้น",
      };
    case "no-heir-rule":
      return {
        says: `“${fault.clause}” จ่ายให้ผู้รับผลประโยชน์ แต่ไม่ได้บอกว่าถ้าไม่มีผู้รับผลประโยชน์ที่ยังมีชีวิต ใครเป็นผู้ลงมติ`,
        proposes: "เพิ่ม heir ใน approval: ใครลงมติ กี่คน และใช้เอกสารใด",
      };
    default:
      return unreachable(fault);
  }
}

const booksInWords = ({ sum }: BooksFault): FaultInWords => ({
  says: `ส่วนแบ่งของกองทุนย่อยรวมกันได้ ${sum}% ต้องรวมกันได้ 100% พอดี`,
  proposes: sum > 100 ? `ลด share ของกองทุนย่อยลงรวม ${sum - 100}` : `เพิ่ม share ของกองทุนย่อยขึ้นรวม ${100 - sum}`,
});

function leftoverInWords(fault: LeftoverFault): FaultInWords {
  if (fault.type === "unused") {
    return {
      says: `${namedNames[fault.what]} “${fault.name}” ไม่มีข้อใดใช้`,
      proposes: "ลบออก หรือเพิ่มในสวัสดิการที่ควรใช้",
    };
  }
  return {
    says: `เตือนเมื่อขาดส่ง ${fault.notice} เดือน แต่พ้นสมาชิกภาพเมื่อขาดส่ง ${fault.ends} เดือน สมาชิกจะไม่ได้รับการเตือนก่อน`,
    proposes: `ให้ noticeAfterMissedMonths น้อยกว่า ${fault.ends}`,
  };
}
