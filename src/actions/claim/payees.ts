import type { Happening } from "#core/benefit/facts.ts";
import type { PayeeNamed } from "#core/claim/filing.ts";
import { listInForce } from "#core/member/beneficiary.ts";
import { fullName, type Member } from "#core/member/member.ts";
import { nameKey } from "#core/member/name-key.ts";
import type { Payee } from "#core/rule-set/benefit-rules.ts";
import { beneficiaryListsOf } from "#store/beneficiaries.ts";
import { kinOf, type Kin } from "#store/kin.ts";
import { dayIn, type Moment } from "../perform.ts";

/** Everybody whom a payee may mean, so that one event asks for them once. */
export interface PossiblePayees {
  readonly member: Member;
  readonly happening: Happening;
  readonly beneficiaries: readonly PayeeNamed[];
  readonly caretakers: readonly PayeeNamed[];
}

/** `diedOn` where the event is the member's death: the list that was written before that day counts (decisions.md 23). */
export async function possiblePayees(
  { fund }: Pick<Moment, "fund">,
  member: Member,
  { happening, diedOn }: { readonly happening: Happening; readonly diedOn: Temporal.PlainDate | undefined },
): Promise<PossiblePayees> {
  const kin = await kinOf(fund, member.memberId);
  const lists = (await beneficiaryListsOf(fund, member.memberId)).map((list) => ({
    ...list,
    writtenOn: dayIn(list.writtenAt),
  }));
  const named = listInForce(lists, diedOn)?.named ?? [];
  return {
    member,
    happening,
    beneficiaries: named.map((one) => withNumber(one, kin)),
    caretakers: kin.filter(({ isCaretaker }) => isCaretaker).map((one) => withNumber(one, [one])),
  };
}

/** Who gets the money of one claim. Nobody, where a meeting has to say who. */
export function payeesOf(payee: Payee, possible: PossiblePayees): readonly PayeeNamed[] {
  const { member, happening, beneficiaries, caretakers } = possible;
  const self = { name: fullName(member), memberId: member.memberId };
  switch (payee) {
    case "member":
      return [self];
    case "beneficiary":
      return beneficiaries;
    case "caretaker":
      return caretakers.length > 0 ? caretakers : beneficiaries;
    case "concerned": {
      const { person, relation } = happening.concerns;
      // The member takes it for a child who cannot, or for somebody whose name nobody said.
      if (relation === "self" || person === null) return [self];
      return [{ name: person, relation }, self];
    }
  }
}

function withNumber(
  one: { readonly name: string; readonly relation: string; readonly sharePercent?: number },
  kin: readonly Kin[],
): PayeeNamed {
  const { name, relation, sharePercent } = one;
  const known = kin.find((other) => nameKey(other.name) === nameKey(name));
  return {
    name,
    relation,
    ...(sharePercent !== undefined && { sharePercent }),
    ...(known?.kinMemberId !== undefined && { memberId: known.kinMemberId }),
  };
}
