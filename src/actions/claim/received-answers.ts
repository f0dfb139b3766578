import type { Satang } from "#core/money.ts";
import { actsOf, claimsInStages, type Act, type Claim } from "#store/claims.ts";
import { membersById } from "#store/members.ts";
import { fullName } from "#core/member/member.ts";
import type { Moment } from "../perform.ts";

/** A payment that stands, and what came of "ได้รับเงินแล้วหรือยัง". */
export interface ReceivedAnswer {
  readonly reference: string;
  readonly memberNo: string;
  readonly name: string;
  readonly amount: Satang;
  readonly voucher: string;
  readonly paidAt: Temporal.Instant;
  /** Chance picked it: the member was asked outright. */
  readonly isAsked: boolean;
  /** Undefined where nobody has said anything. */
  readonly said?: {
    readonly isReceived: boolean;
    readonly at: Temporal.Instant;
    /** Not from the claimant's telephone: a committee member wrote it down. */
    readonly writtenDown: boolean;
    readonly words?: string;
  };
}

/** For the auditor: first who says that nothing came, then who was asked and is silent, then the others. */
export async function receivedAnswers(moment: Moment): Promise<ReceivedAnswer[]> {
  const claims = await claimsInStages(moment.fund, ["paid"]);
  const acts = await actsOf(
    moment.fund,
    claims.map(({ claimId }) => claimId),
  );
  const members = await membersById(moment.fund, [...new Set(claims.map(({ memberId }) => memberId))]);
  const answers = claims.flatMap((claim) => {
    const member = members.find(({ memberId }) => memberId === claim.memberId);
    const who = { memberNo: member?.memberNo ?? "", name: member === undefined ? "" : fullName(member) };
    return answerOf(claim, acts.get(claim.claimId) ?? [], who);
  });
  return answers.toSorted((a, b) => rank(a) - rank(b) || Temporal.Instant.compare(a.paidAt, b.paidAt));
}

function answerOf(
  { reference, amount }: Claim,
  acts: readonly Act[],
  who: Pick<ReceivedAnswer, "memberNo" | "name">,
): ReceivedAnswer[] {
  const paid = acts.findLast(({ kind }) => kind === "paid" || kind === "paid-urgently");
  if (paid === undefined) return [];
  const said = acts.findLast(
    ({ kind, actNo }) => actNo > paid.actNo && (kind === "received" || kind === "not-received"),
  );
  return [
    {
      reference,
      ...who,
      amount,
      voucher: paid.facts.voucher ?? "",
      paidAt: paid.at,
      isAsked: paid.facts.isAsked === true,
      ...(said && {
        said: {
          isReceived: said.kind === "received",
          at: said.at,
          writtenDown: said.fromLine === undefined,
          ...(said.words !== undefined && { words: said.words }),
        },
      }),
    },
  ];
}

const rank = ({ said, isAsked }: ReceivedAnswer): number =>
  said?.isReceived === false ? 0 : said === undefined && isAsked ? 1 : 2;
