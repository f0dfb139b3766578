import type { ContributionState, FoundMember, Outcome, Receipt } from "#conversation/deed.ts";
import type { LinkedMember, Scene } from "#conversation/turn.ts";
import { bahtToSatang } from "#core/money.ts";

/** Made-up people and their scenes. */

export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

export const buaphan: FoundMember = {
  memberId: "0198a000-0000-7000-8000-000000000001",
  memberNo: "2-015",
  name: "นางบัวผัน ใจดี",
  villageNo: 2,
  paidUpTo: day("2026-01-31"),
  hasLeft: false,
};
export const somchai: FoundMember = {
  memberId: "0198a000-0000-7000-8000-000000000002",
  memberNo: "2-016",
  name: "นายสมชาย ใจดี",
  villageNo: 2,
  hasLeft: false,
};
export const treasurer: FoundMember = {
  memberId: "0198a000-0000-7000-8000-000000000003",
  memberNo: "1-001",
  name: "นางมาลี ตั้งตรง",
  villageNo: 1,
  hasLeft: false,
};

export const linkedAs = (
  { memberId, memberNo, name }: FoundMember,
  roles: LinkedMember["roles"] = [],
): LinkedMember => ({
  memberId,
  memberNo,
  name,
  roles,
});

export const stranger: Scene = {
  today: day("2026-02-14"),
  fund: { name: "กองทุนสวัสดิการชุมชนตำบลบ้านสุขใจ", phone: "045-711-123", isPractice: false },
  linked: [],
  roles: [],
  isNoticeGiven: true,
  freshId: "",
};

export function memberScene(...linked: readonly [LinkedMember, ...LinkedMember[]]): Scene {
  return { ...stranger, linked, chosen: linked[0], roles: linked.flatMap(({ roles }) => roles) };
}

export const stateOf = (change: Partial<ContributionState> = {}): Outcome => ({
  type: "contributions",
  state: {
    member: buaphan,
    planName: "ส่งรายเดือน",
    planPrice: bahtToSatang(30),
    joinedOn: day("2020-03-01"),
    paidUpTo: day("2026-01-31"),
    due: bahtToSatang(30),
    dueMonths: 1,
    paidThisYear: bahtToSatang(30),
    receiptsThisYear: 1,
    ...change,
  },
});

export const plans: Outcome = {
  type: "plans",
  entranceFee: bahtToSatang(10),
  plans: [
    { name: "ส่งรายเดือน", price: bahtToSatang(30) },
    { name: "ส่งราย 3 เดือน", price: bahtToSatang(90) },
    { name: "ส่งราย 6 เดือน", price: bahtToSatang(180) },
    { name: "ส่งรายปี", price: bahtToSatang(360) },
  ],
};

export const receiptOf = (change: Partial<Receipt> = {}): Receipt => ({
  book: "1",
  number: 124n,
  happenedOn: day("2026-02-14"),
  member: buaphan,
  receivedBy: treasurer.name,
  total: bahtToSatang(90),
  lines: [{ from: day("2026-02-01"), to: day("2026-04-30"), amount: bahtToSatang(90) }],
  paidUpTo: day("2026-04-30"),
  ...change,
});
