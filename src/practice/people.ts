/** Those who sit in front of the pretend phones of practice mode. Their LINE ids are made up and always the same. */
export interface PracticePerson {
  readonly userId: string;
  readonly name: string;
  /** Members for whom they act, linked in this order, so that the last one is chosen; none: somebody who has yet to link. */
  readonly actsFor: readonly string[];
}

const lineId = (number: number): string => `U${number.toString(16).padStart(32, "0")}`;

export const practicePeople: readonly PracticePerson[] = [
  { userId: lineId(1), name: "ผู้มาใหม่", actsFor: [] },
  { userId: lineId(2), name: "สมาชิก (ดูแลหลาน)", actsFor: ["1-024", "1-010"] },
  { userId: lineId(3), name: "เหรัญญิก", actsFor: ["2-001"] },
  { userId: lineId(4), name: "ผู้เก็บเงิน", actsFor: ["1-002"] },
  { userId: lineId(5), name: "ทะเบียน", actsFor: ["4-001"] },
];

/** The member whom the newcomer may link to, with the code that practice mode prints. */
export const newcomersMemberNo = "2-012";
/** Who issues codes in practice mode: the chair, who has no phone here and so redeems none. */
export const issuerNo = "1-001";
