import { memberTypeNames } from "#core/rule-set/in-words/names.ts";
import { readSegment, type Segment } from "#core/broadcast/segment.ts";
import type { SegmentChoices } from "../../deeds/broadcast.ts";

const typeNames: Readonly<Record<string, string>> = memberTypeNames;

export const segmentWords = {
  th: {
    everyone: "สมาชิกทุกคน",
    committee: "คณะกรรมการ",
    arrears: "ผู้ที่มียอดต้องส่ง",
    villages: (names: string) => `หมู่ที่ ${names}`,
    plan: (name: string) => `ผู้ที่${name.startsWith("ส่ง") ? "" : "ส่งแบบ "}${name}`,
    memberType: (name: string) => `ประเภท ${name}`,
    /** Of a kind that another version wrote. */
    unknown: "สมาชิกที่เลือกไว้",
  },
};

const words = segmentWords.th;

/** For whom it is, as its writer and whoever agrees read it. Plans have their fund's names where these are at hand. */
export function segmentShown(segment: Segment | string, choices?: SegmentChoices): string {
  const read = typeof segment === "string" ? readSegment(segment) : segment;
  switch (read?.type) {
    case undefined:
      return words.unknown;
    case "everyone":
    case "committee":
    case "arrears":
      return words[read.type];
    case "villages":
      return words.villages(read.villages.join(", "));
    case "plan":
      return words.plan(choices?.plans.find(({ code }) => code === read.plan)?.name ?? read.plan);
    case "member-type":
      return words.memberType(typeNames[read.memberType] ?? read.memberType);
  }
}
