import type { Choice } from "./event-rules.ts";

/**
 * The thirteen kinds under which the yearly status form counts welfare, and the rest. The form's list changes between years, so a rule file
 * may carry a list of its own; this one is used where it does not.
 */
export const statusFormKinds: readonly Choice[] = [
  { code: "birth", name: "เกิด / คลอดบุตร" },
  { code: "illness", name: "เจ็บป่วย" },
  { code: "old-age", name: "ผู้สูงอายุ" },
  { code: "death", name: "เสียชีวิต" },
  { code: "funeral", name: "งานศพ / ฌาปนกิจ" },
  { code: "disadvantaged", name: "ผู้ด้อยโอกาส / คนพิการ" },
  { code: "occupation", name: "ส่งเสริมอาชีพ" },
  { code: "education", name: "การศึกษา" },
  { code: "culture", name: "ประเพณีและวัฒนธรรม" },
  { code: "housing", name: "ที่อยู่อาศัย" },
  { code: "disaster", name: "ภัยพิบัติ" },
  { code: "public-benefit", name: "สาธารณประโยชน์" },
  { code: "environment", name: "สิ่งแวดล้อม" },
  { code: "other", name: "อื่น ๆ" },
];
