import { expect, test } from "vitest";
import type { LinkedMember } from "#conversation/turn.ts";
import { linkedMeant } from "#conversation/understand/linked-meant.ts";
import type { Kin } from "#core/understanding/vocabulary.ts";
import { day } from "../cast.ts";

const one = (memberId: string, more: Partial<LinkedMember>): LinkedMember => ({
  memberId,
  memberNo: memberId,
  name: memberId,
  roles: [],
  ...more,
});
const woman = one("woman", { sex: "female", birthOn: day("1960-01-01") });
const man = one("man", { sex: "male", birthOn: day("1958-01-01") });
const son = one("son", { sex: "male", birthOn: day("1985-01-01") });
const unknown = one("unknown", {});

test.each<[Kin, readonly LinkedMember[], string]>([
  ["mother", [son, woman], "woman"],
  ["mother", [son, woman, man], "woman"],
  ["father", [son, woman, man], "man"],
  ["father", [woman, son], "nobody"],
  ["child", [woman, man, son], "son"],
  ["grandparent", [son, woman, man], "woman or man"],
  // Old people speak so of themselves.
  ["mother", [woman], "woman"],
  ["other", [man], "man"],
  ["mother", [man], "nobody"],
  // What the register does not know rules nobody out.
  ["mother", [son, unknown], "unknown"],
  ["mother", [woman, unknown], "woman or unknown"],
  ["child", [woman, unknown], "woman or unknown"],
  ["mother", [], "nobody"],
  ["spouse", [woman, man], "woman or man"],
  ["spouse", [{ ...woman, kin: [{ memberId: "man", relation: "spouse" }] }, man], "man"],
])("%s among these linked members (row %#)", (kin, linked, expected) => {
  const meant = linkedMeant(kin, { linked, today: day("2026-02-14") });
  const among =
    meant.type === "one" ? [meant.member] : meant.type === "several" ? meant.among : [{ memberId: "nobody" }];
  expect(among.map(({ memberId }) => memberId).join(" or ")).toBe(expected);
});
