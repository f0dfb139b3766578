import type { Beneficiary } from "#core/member/beneficiary.ts";
import { familyNames, mensNames, womensNames } from "./names.ts";

/** Made-up villages of a made-up tambon, in the order of their numbers. */
export const villages = [
  { villageNo: 1, name: "บ้านฝึกหัด", centre: "ศาลาวัดกลางบ้าน" },
  { villageNo: 2, name: "บ้านโนนสวรรค์", centre: "ศาลาประชาคม" },
  { villageNo: 3, name: "บ้านหนองบัวทอง", centre: "ร้านค้าชุมชน" },
  { villageNo: 4, name: "บ้านดอนแก้ว", centre: "ศาลาวัดดอนแก้ว" },
  { villageNo: 5, name: "บ้านท่าสมมุติ", centre: "โรงเรียนบ้านท่าสมมุติ" },
  { villageNo: 6, name: "บ้านคำน้อย", centre: "ศาลากลางบ้าน" },
  { villageNo: 7, name: "บ้านนาสมบูรณ์", centre: "อาคารอเนกประสงค์" },
  { villageNo: 8, name: "บ้านสุขใจ", centre: "ที่ทำการผู้ใหญ่บ้าน" },
] as const;

const occupations = ["ทำนา", "ทำสวน", "รับจ้าง", "ค้าขาย", "ทอผ้า", "เลี้ยงสัตว์"] as const;

/** Where somebody lives and what from: by their place in the plan, so that the plan's own chance stays as it was. */
export const homeOf = (index: number) => ({
  // Three of a village's members to a house.
  houseNo: `${Math.floor(index / 3) + 11}/${(index % 4) + 1}`,
  ...(index % 5 !== 2 && { occupation: occupations[index % occupations.length]! }),
});

/** Most have named somebody, children their mother; every tenth has yet to be asked. */
export function beneficiariesOf(index: number, familyName: string, age: number): readonly Beneficiary[] {
  if (index % 10 === 7) return [];
  const woman = `${womensNames[(index * 11 + 3) % womensNames.length]!} ${familyName}`;
  if (age < 18) return [{ name: woman, relation: "mother" }];
  if (index % 3 !== 0) return [{ name: woman, relation: "child" }];
  const otherFamily = familyNames[(index * 7 + 2) % familyNames.length]!;
  const spouse = `${mensNames[(index * 13 + 5) % mensNames.length]!} ${otherFamily}`;
  return [
    { name: woman, relation: "child", sharePercent: 50 },
    { name: spouse, relation: "spouse", sharePercent: 50 },
  ];
}
