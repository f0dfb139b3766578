import { perform } from "#actions/perform.ts";
import { showMember, type ShownMember } from "#actions/register/show-member.ts";
import { contributionState } from "#actions/show-contributions.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht, type Answer } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import { whoSentence } from "../../registration.ts";
import { columns, dayShown } from "../../show.ts";

export const memberShow = command({
  name: "member show",
  summary: "Shows a member's page of the register, what is paid up to and what is due today",
  notes: [
    "Citizen id and phone are masked. With --unmask and --by they are shown, and the log says to whom.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    unmask: flag("shows citizen id and phone whole"),
    by: optional(text("NO"), "for --unmask: the number of the registrar, secretary, chair or deputy"),
  },
  examples: [{ line: "member show --fund ban-na --member 1-001" }],
  run: ({ fund, member, unmask, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      if (unmask && by === undefined) return refused("--unmask needs --by: the log says who has seen it.");
      const found = await perform(house, fundId, showMember, {
        memberNo: member,
        ...(unmask && onlyGiven({ unmaskedForNo: by })),
      });
      if (!found.ok) return refused(whoSentence(found.refusal));
      const state = await perform(house, fundId, contributionState, found.value.memberId);
      return state === undefined ? refused(noMember(member)) : ok(shown(found.value, state));
    }),
});

type State = NonNullable<Awaited<ReturnType<typeof contributionState>>>;

function shown(member: ShownMember, state: State): Answer {
  return {
    json: { ...pageJson(member), ...moneyJson(state) },
    lines: [
      `${member.page.memberNo} ${member.name}`,
      ...columns(
        [...pageRows(member), ...moneyRows(member, state)].map(([name, value]) => [`  ${name}`, value]),
      ),
    ],
  };
}

function pageJson({ memberId, name, page, village, roles, earlier, kin, beneficiaries }: ShownMember) {
  return {
    memberId,
    name,
    ...page,
    villageName: village?.name,
    centre: village?.centre,
    roles,
    earlierMemberships: earlier.map((one) => ({ ...one })),
    kin: kin.map(({ name, relation, isCaretaker }) => ({ name, relation, isCaretaker })),
    beneficiaries: beneficiaries && {
      version: beneficiaries.version,
      writtenOn: beneficiaries.writtenOn,
      named: beneficiaries.named.map((one) => ({ ...one })),
    },
  };
}

const moneyJson = ({ planName, planPrice, paidUpTo, due, dueMonths, ...state }: State) => ({
  plan: { name: planName, price: inBaht(planPrice) },
  paidUpTo,
  due: inBaht(due),
  dueMonths,
  paidThisYear: inBaht(state.paidThisYear),
  receiptsThisYear: state.receiptsThisYear,
});

type Row = readonly [name: string, value: string];

function pageRows({ page, village, roles, kin, beneficiaries }: ShownMember): Row[] {
  const { sex, birthOn, citizenId, phone, houseNo, villageNo, addressRest, occupation, memberType } = page;
  const house = houseNo === undefined ? [] : [houseNo];
  const inVillage =
    villageNo === undefined ? [] : [`village ${villageNo}${village ? ` ${village.name}` : ""}`];
  const address = [...house, ...inVillage, ...(addressRest === undefined ? [] : [addressRest])].join(", ");
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["type", memberType],
    ["sex", sex],
    ["born", birthOn && dayShown(birthOn)],
    ["citizen id", citizenId && `${citizenId}${page.citizenIdFault ? " (does not check)" : ""}`],
    ["phone", phone],
    ["address", address || undefined],
    ["centre", village?.centre],
    ["occupation", occupation],
    ["offices", roles.join(", ") || undefined],
    ["kin", kin.map(({ name, relation }) => `${name} (${relation})`).join(", ") || undefined],
    ["caretaker", kin.find(({ isCaretaker }) => isCaretaker)?.name],
    ["beneficiaries", beneficiaries?.named.map(beneficiaryShown).join(", ")],
  ];
  return rows.flatMap(([name, value]): Row[] => (value === undefined ? [] : [[name, value]]));
}

const beneficiaryShown = (one: {
  readonly name: string;
  readonly relation: string;
  readonly sharePercent?: number;
}): string =>
  `${one.name} (${one.relation}${one.sharePercent === undefined ? "" : `, ${one.sharePercent}%`})`;

function moneyRows({ earlier }: ShownMember, state: State): Row[] {
  const { planName, planPrice, joinedOn, leftOn, leftReason, paidUpTo, due, dueMonths } = state;
  return [
    ["plan", `${planName} ${showBaht(planPrice)}`],
    ...earlier.map((one): Row => [
      "was a member",
      `${dayShown(one.joinedOn)} to ${dayShown(one.leftOn)}, ${one.leftReason}`,
    ]),
    ["joined", dayShown(joinedOn)],
    ...(leftOn ? [["left", `${dayShown(leftOn)}, ${leftReason ?? ""}`] as const] : []),
    ["paid up to", paidUpTo ? dayShown(paidUpTo) : "nothing yet"],
    ["due today", `${showBaht(due)}${dueMonths > 0 ? `, ${counted(dueMonths, "month")}` : ""}`],
    ["this year", `${showBaht(state.paidThisYear)} in ${counted(state.receiptsThisYear, "receipt")}`],
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
