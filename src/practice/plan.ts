import type { Role } from "#core/fund/office.ts";
import { checkDigit } from "#core/citizen-id.ts";
import { chanceFrom, type Chance } from "./chance.ts";
import type { Beneficiary } from "#core/member/beneficiary.ts";
import { beneficiariesOf, homeOf, villages } from "./homes.ts";
import { familyNames, mensNames, womensNames } from "./names.ts";

/** What the practice fund is to be, before any of it is done: people, offices and who paid when. All of it made up. */
export interface PracticePlan {
  readonly foundedOn: Temporal.PlainDate;
  readonly members: readonly PlannedMember[];
  readonly offices: readonly { readonly memberNo: string; readonly role: Role }[];
  /** In the order of their days. */
  readonly payments: readonly PlannedPayment[];
  readonly leaving: readonly {
    readonly memberNo: string;
    readonly on: Temporal.PlainDate;
    readonly reason: "died" | "resigned";
  }[];
}

export interface PlannedMember {
  readonly memberNo: string;
  readonly villageNo: number;
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: "female" | "male";
  readonly birthOn: Temporal.PlainDate;
  readonly joinedOn: Temporal.PlainDate;
  readonly memberType: string;
  readonly planCode: string;
  readonly citizenId: string;
  readonly phone?: string;
  readonly houseNo: string;
  readonly occupation?: string;
  readonly beneficiaries: readonly Beneficiary[];
}

export interface PlannedPayment {
  readonly memberNo: string;
  readonly on: Temporal.PlainDate;
  readonly baht: number;
  readonly method: "cash" | "bank";
  readonly byNo: string;
}

export interface PracticePrices {
  /** Plan code, months and baht, as the fund's rule set has them. */
  readonly plans: readonly { readonly code: string; readonly months: number; readonly baht: number }[];
}

const membersInVillage = 25;
export const practiceYears = 3;

/** Offices by member number; the two collectors have four villages each. */
const offices: PracticePlan["offices"] = [
  { memberNo: "1-001", role: "chair" },
  { memberNo: "2-001", role: "treasurer" },
  { memberNo: "3-001", role: "secretary" },
  { memberNo: "4-001", role: "registrar" },
  { memberNo: "5-001", role: "auditor" },
  { memberNo: "1-002", role: "collector" },
  { memberNo: "5-002", role: "collector" },
  ...villages.map(({ villageNo }) => ({
    memberNo: `${villageNo}-003`,
    role: "representative" as const,
  })),
];
const treasurerNo = "2-001";
const collectorOf = (villageNo: number): string => (villageNo <= villages.length / 2 ? "1-002" : "5-002");

/** Three years up to `today`: most have paid, some are behind, one has died, one has left. */
export function planPractice(today: Temporal.PlainDate, prices: PracticePrices): PracticePlan {
  const chance = chanceFrom(2569);
  const foundedOn = today.with({ day: 1 }).subtract({ years: practiceYears });
  const members = Array.from({ length: villages.length * membersInVillage }, (_, index) =>
    plannedMember(index, { chance, foundedOn, today, prices }),
  );
  const leaving = [
    { memberNo: "3-014", on: today.subtract({ months: 2, days: 3 }), reason: "died" as const },
    { memberNo: "6-009", on: today.subtract({ months: 5 }).with({ day: 28 }), reason: "resigned" as const },
  ];
  const lastOf = new Map(leaving.map(({ memberNo, on }) => [memberNo, on]));
  const payments = members
    .flatMap((member, index) =>
      paymentsOf(member, {
        chance,
        prices,
        last: lastOf.get(member.memberNo) ?? today,
        isBehind: index % 9 === 5,
      }),
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  return { foundedOn, members, offices, payments, leaving };
}

interface Making {
  readonly chance: Chance;
  readonly foundedOn: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly prices: PracticePrices;
}

function plannedMember(index: number, { chance, foundedOn, today, prices }: Making): PlannedMember {
  const villageNo = Math.floor(index / membersInVillage) + 1;
  const place = (index % membersInVillage) + 1;
  const sex = chance.number(10) < 6 ? "female" : "male";
  // The office holders and most others were there from the start; some joined later, a few of them children.
  const isFounder = place <= 15;
  const age = place > 22 ? 3 + chance.number(14) : 28 + chance.number(58);
  const joinedOn = isFounder
    ? foundedOn.add({ days: chance.number(20) })
    : foundedOn.add({ days: 30 + chance.number(900) });
  const birthOn = today.subtract({ years: age, days: chance.number(360) });
  const bornBefore =
    Temporal.PlainDate.compare(birthOn, joinedOn) < 0 ? birthOn : joinedOn.subtract({ days: 40 });
  const title = titleOf(sex, age, chance);
  const givenName = chance.oneOf(sex === "female" ? womensNames : mensNames);
  const familyName = chance.oneOf(familyNames);
  return {
    memberNo: `${villageNo}-${place.toString().padStart(3, "0")}`,
    villageNo,
    title,
    givenName,
    familyName,
    sex,
    birthOn: bornBefore,
    joinedOn,
    memberType: age < 18 ? "child" : age >= 60 ? "elderly" : "general",
    planCode: planFor(chance, prices).code,
    citizenId: madeUpCitizenId(index),
    ...(age >= 18 &&
      chance.number(10) < 7 && { phone: `08${(10_000_000 + index * 7919).toString().slice(0, 8)}` }),
    ...homeOf(index),
    beneficiaries: beneficiariesOf(index, familyName, age),
  };
}

/** Most pay for long periods at once, as most of a real fund's members do who are busy or far away. */
function planFor(chance: Chance, { plans }: PracticePrices): PracticePrices["plans"][number] {
  const byLength = plans.toSorted((a, b) => b.months - a.months);
  const longer = chance.number(10) < 7 ? byLength.slice(0, 2) : byLength;
  return chance.oneOf(longer);
}

function titleOf(sex: "female" | "male", age: number, chance: Chance): string {
  if (age < 15) return sex === "female" ? "ด.ญ." : "ด.ช.";
  if (sex === "male") return "นาย";
  return chance.number(4) === 0 ? "นางสาว" : "นาง";
}

/** Twelve digits that nobody was given, and their right check digit. */
function madeUpCitizenId(index: number): string {
  const twelve = `1999${index.toString().padStart(8, "0")}`;
  return `${twelve}${checkDigit(twelve)}`;
}

interface Paying {
  readonly chance: Chance;
  readonly prices: PracticePrices;
  readonly last: Temporal.PlainDate;
  readonly isBehind: boolean;
}

/** One payment per period of the member's plan; who is behind stopped some months ago. */
function paymentsOf(member: PlannedMember, { chance, prices, last, isBehind }: Paying): PlannedPayment[] {
  const plan = prices.plans.find(({ code }) => code === member.planCode);
  if (plan === undefined) return [];
  const until = isBehind ? last.subtract({ months: plan.months + 1 + chance.number(7) }) : last;
  const isReceiver = member.memberNo === treasurerNo || member.memberNo === collectorOf(member.villageNo);
  const payments: PlannedPayment[] = [];
  for (let period = member.joinedOn; ; period = period.with({ day: 1 }).add({ months: plan.months })) {
    // The collectors go round on the 5th; transfers and the treasurer's table come on any day.
    const isByBank = !isReceiver && chance.number(8) === 0;
    const onRound = period.day > 5 ? period : period.with({ day: 5 });
    const on = isByBank ? onRound.add({ days: chance.number(10) }) : onRound;
    if (Temporal.PlainDate.compare(on, until) > 0) return payments;
    const byNo =
      isByBank || (isReceiver && member.memberNo !== treasurerNo)
        ? treasurerNo
        : collectorOf(member.villageNo);
    payments.push({
      memberNo: member.memberNo,
      on,
      baht: plan.baht,
      method: isByBank ? "bank" : "cash",
      byNo,
    });
  }
}
