import * as fc from "fast-check";
import type { ContributionRefusal, Deed, LinkRefusal, Outcome } from "#conversation/deed.ts";
import { shortcutNames } from "#conversation/shortcuts.ts";
import type { Heard, LinkedMember, Scene } from "#conversation/turn.ts";
import { roles } from "#core/fund/office.ts";
import { satang } from "#core/money.ts";
import { booksOutcomeOf } from "./any-books.ts";
import { broadcastOutcomeOf } from "./any-broadcast.ts";
import { claimOutcomeOf } from "./any-claims.ts";
import { joiningOutcomeOf } from "./any-joining.ts";
import { payOutcomeOf } from "./any-paying.ts";
import { anyRights, anyWhatIf } from "./any-rights.ts";
import { anyReminding, anyTeaching } from "./any-teaching.ts";
import { anyReceipt, day, foundMember, line, memberIds, words } from "./any-words.ts";

/** Everything that can be heard, seen and come of a deed, for the properties of talks. */

const amount = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(satang);
const roleList = fc.oneof(fc.constant(["treasurer" as const]), fc.uniqueArray(fc.constantFrom(...roles)));
const linkedMember: fc.Arbitrary<LinkedMember> = fc.record({
  memberId: fc.constantFrom(...memberIds),
  memberNo: fc.constantFrom("1-001", "2-015", "๓-๑"),
  name: words(150),
  roles: roleList,
});

export const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    linked: fc.oneof(
      fc.array(linkedMember, { maxLength: 3 }),
      fc.array(linkedMember, { minLength: 14, maxLength: 20 }),
    ),
    today: day,
    fund: fc.record(
      {
        name: words(120),
        phone: fc.constantFrom("045-711-123", "๐๔๕ ๗๑๑ ๑๒๓", "ยังไม่มี"),
        isPractice: fc.boolean(),
      },
      { requiredKeys: ["name", "isPractice"] },
    ),
    isNoticeGiven: fc.boolean(),
    prefers: fc.record(
      { language: fc.constantFrom("th", "en"), answers: fc.constantFrom("short", "detailed") },
      { requiredKeys: [] },
    ),
    freshId: fc.uuid(),
  })
  .map((scene) => {
    const [chosen] = scene.linked;
    return { ...scene, roles: scene.linked.flatMap(({ roles }) => roles), ...(chosen && { chosen }) };
  });

const typed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "เช็คยอด",
      "รับเงิน",
      "เชื่อมสมาชิก",
      "เลิกเชื่อม",
      "ยกเลิก",
      "เมนู",
      "สมัคร",
      "สิทธิ",
      "ถ้านอนโรงพยาบาล 3 คืน",
      "ถ้าหิมะตก",
      "แม่ส่งถึงไหนแล้ว",
      "เช็คยอดให้หน่อยแล้วก็จะจ่ายเงินด้วย",
      "จ่ายไปแล้วทำไมยังขึ้นว่าค้าง",
      "ข้อความเตือนมาบ่อยไปรำคาญ",
      "แม่นอนโรงพยาบาลเบิกได้ไหม",
      "งานกองทุน",
      "ส่งมอบเงิน",
      "ฝากธนาคาร",
      "ถอนเงิน",
      "จ่ายเงิน",
      "จ่ายค่าใช้จ่าย",
      "โอนแล้ว",
      "คำที่ไม่เข้าใจ",
      "สลิปถึงไหนแล้ว",
      "สลิปรอตรวจ",
      "ประกาศ",
      "เขียนประกาศ",
      "นัดประชุม",
      "ประชุมที่นัดไว้",
      "บ่ายสองโมง",
      "หมู่ 1 และ 2",
      "ทั้งบ้าน",
      "ยกเลิกใบเสร็จ 123",
      "ปิดงวด",
      "คำขอรอยืนยัน",
      "ออกรหัส",
      "ใบเก็บเงินวันนี้",
      "เก็บเงินวันนี้",
      "ตรวจใบเสร็จ 123 K7M-QX3",
      "ยืนยัน",
      "ใช่",
      "ขอสวัสดิการ",
      "แม่นอนโรงพยาบาล",
      "พ่อเสียชีวิต",
      "ถึงไหนแล้ว",
      "งานของฉัน",
      "ร้องเรียน",
      "1-4 ก.พ. 69",
      "3 คืน",
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom("K7MQX3RT", "2-015", "บัวผัน", "90", "สามสิบบาท", "30-60", "0", "1234567890121"),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 4000, maxLength: 5000 }) },
);
const sent = fc.oneof(
  fc.constantFrom(
    ...shortcutNames,
    "member:choose?member=m1",
    "ask:about?topic=late",
    "rights:show?after=8",
    "rights:what-if?words=illness+nights%3D3",
    "ask:about?topic=__proto__",
    "requests:open?request=0198a000-0000-7000-8000-000000000011",
  ),
  fc.constantFrom(
    "receive:confirm?draft=x&stamp=y",
    "receive:confirm?stamp=y",
    "link:what",
    "constructor:name?stamp=%",
  ),
  fc.string({ unit: "binary", maxLength: 300 }),
);

/** Long before any question, or after all of them. */
const at = fc.constantFrom(1, 2 ** 41);

export const anyHeard: fc.Arbitrary<Heard> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("text"), at, text: typed }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("choice"), at, send: sent }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom("sticker", "picture", "video", "voice", "file", "location", "other"),
      at,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("added"), at, again: fc.boolean() }) },
);

const typeOf = <Type extends string>(type: Type) => fc.constant(type);
const linkRefusal: fc.Arbitrary<LinkRefusal> = fc.oneof(
  fc.record({ type: fc.constantFrom("code-not-accepted", "too-many-tries") }),
  fc.record({ type: typeOf("already-linked"), memberNo: words(20) }),
);
const contributionRefusal: fc.Arbitrary<ContributionRefusal> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      "no-such-member",
      "not-allowed-to-receive",
      "day-to-come",
      "same-key-other-contribution",
    ),
  }),
  fc.record({ type: fc.constantFrom("member-has-left", "own-contribution"), member: foundMember }),
  fc.record({ type: typeOf("day-before-joining"), joinedOn: day }),
  fc.record({ type: typeOf("no-whole-period"), price: amount, offers: fc.array(amount, { maxLength: 4 }) }),
  fc.record({ type: typeOf("too-far-ahead"), most: amount }),
);
const refused = fc.record({ type: typeOf("contribution-refused"), refusal: contributionRefusal });
const notLinked = fc.record({ type: typeOf("not-linked") });
const state = fc.record(
  {
    member: foundMember,
    planName: words(60),
    planPrice: amount,
    joinedOn: day,
    leftOn: day,
    leftReason: fc.constantFrom("died", "resigned", "arrears", "other"),
    paidUpTo: day,
    due: amount,
    dueMonths: fc.nat({ max: 400 }),
    paidThisYear: amount,
    receiptsThisYear: fc.nat({ max: 50 }),
  },
  {
    requiredKeys: [
      "member",
      "planName",
      "planPrice",
      "joinedOn",
      "due",
      "dueMonths",
      "paidThisYear",
      "receiptsThisYear",
    ],
  },
);
const plan = fc.record({ name: words(60), price: amount });

const bookedDraft: fc.Arbitrary<Outcome> = fc
  .record({
    kind: fc.constantFrom("hand-in", "transfer", "expense", "cancelled-receipt", "other"),
    amount,
    on: day,
  })
  .map((draft) => ({ type: "books", outcome: { type: "draft-booked", draft } }));

/** What may come of a deed. */
export function outcomeOf(deed: Deed): fc.Arbitrary<Outcome> {
  if (deed.type === "books")
    return booksOutcomeOf[deed.deed.type].map((outcome) => ({ type: "books", outcome }));
  if (deed.type === "joining")
    return joiningOutcomeOf[deed.deed.type].map((outcome) => ({ type: "joining", outcome }));
  if (deed.type === "claims")
    return claimOutcomeOf(deed.deed).map((outcome) => ({ type: "claims", outcome }));
  if (deed.type === "paying")
    return payOutcomeOf[deed.deed.type].map((outcome) => ({ type: "paying", outcome }));
  if (deed.type === "broadcast")
    return broadcastOutcomeOf[deed.deed.type].map((outcome) => ({ type: "broadcast", outcome }));
  return plainOutcomeOf[deed.type];
}

const plainOutcomeOf: {
  readonly [
    Type in Exclude<Deed["type"], "books" | "joining" | "claims" | "paying" | "broadcast">
  ]: fc.Arbitrary<Outcome>;
} = {
  "redeem-link-code": fc.oneof(
    fc.record({ type: typeOf("linked"), member: foundMember, others: fc.nat({ max: 9 }) }),
    fc.record({ type: typeOf("link-refused"), refusal: linkRefusal }),
  ),
  remind: anyReminding,
  words: anyTeaching,
  unlink: fc.oneof(fc.record({ type: typeOf("unlinked"), member: foundMember }), notLinked),
  prefer: fc.constantFrom<Outcome>(
    { type: "preferred", change: { language: "en" } },
    { type: "preferred", change: { answers: "short" } },
  ),
  "choose-member": fc.oneof(fc.record({ type: typeOf("chose-member"), member: foundMember }), notLinked),
  "show-contributions": fc.oneof(fc.record({ type: typeOf("contributions"), state }), notLinked),
  "show-history": fc.oneof(
    fc.record({
      type: typeOf("history"),
      member: foundMember,
      receipts: fc.array(anyReceipt, { maxLength: 15 }),
      more: fc.boolean(),
    }),
    notLinked,
  ),
  "show-rights": fc.oneof({ weight: 9, arbitrary: anyRights(foundMember, day) }, notLinked),
  "what-if": fc.oneof({ weight: 9, arbitrary: anyWhatIf(foundMember, day) }, notLinked),
  "show-plans": fc.record({
    type: typeOf("plans"),
    entranceFee: amount,
    plans: fc.array(plan, { maxLength: 9 }),
  }),
  "find-members": fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ type: typeOf("found"), members: fc.tuple(foundMember), more: fc.boolean() }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: typeOf("found"),
        members: fc.array(foundMember, { maxLength: 12 }),
        more: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: refused },
  ),
  "propose-contribution": fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        type: typeOf("proposed"),
        proposal: fc.record({
          member: foundMember,
          amount,
          lines: fc.array(line, { minLength: 1, maxLength: 6 }),
        }),
      }),
    },
    { weight: 1, arbitrary: refused },
  ),
  "record-contribution": fc.oneof(
    fc.record({ type: typeOf("recorded"), receipt: anyReceipt, again: fc.boolean() }),
    refused,
  ),
  "look-up-draft": fc.oneof(
    fc.record({ type: typeOf("draft-recorded"), receipt: anyReceipt }),
    fc.record({ type: typeOf("draft-not-recorded") }),
    bookedDraft,
  ),
};
