import type { Payer } from "#core/contribution/coverage.ts";
import type { Paying } from "#core/contribution/first-payment.ts";
import type { Member } from "#core/member/member.ts";
import type { FundTx } from "#store/database.ts";
import { firstPaymentsOf } from "#store/first-payments.ts";
import { membersById } from "#store/members.ts";
import { coverageOfEach } from "#store/receipts.ts";
import { rulesByDay } from "#store/rule-sets.ts";

export type PayingMember = Paying;

/** How a member's contributions are counted: their plan, what is covered, and the rules of each time. */
export async function payerOf(fund: FundTx, { memberId, planCode, joinedOn }: Member): Promise<Payer> {
  const rules = await rulesByDay(fund);
  const covered = (await coverageOfEach(fund, [memberId])).get(memberId) ?? [];
  return { planCode, joinedOn, covered, rulesOn: (day) => rules(day).contributions };
}

/** The same for many, with as many questions as for one; whoever is not in the register is left out. */
export async function payersById(
  fund: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, PayingMember>> {
  const [members, rules, coverage, firsts] = await Promise.all([
    membersById(fund, memberIds),
    rulesByDay(fund),
    coverageOfEach(fund, memberIds),
    firstPaymentsOf(fund, memberIds),
  ]);
  return new Map(
    members.map((member) => {
      const { memberId, planCode, joinedOn } = member;
      const covered = coverage.get(memberId) ?? [];
      const payer = {
        planCode,
        joinedOn,
        covered,
        rulesOn: (day: Temporal.PlainDate) => rules(day).contributions,
      };
      const first = firsts.get(memberId);
      return [memberId, { member, payer, ...(first && { first }) }];
    }),
  );
}
