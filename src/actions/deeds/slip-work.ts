import type { FoundMember } from "#conversation/deed.ts";
import type { PayOutcome } from "#conversation/deeds/paying.ts";
import type { SlipAtWork, SlipFile, SlipWorkDeed, SlipWorkRefusal } from "#conversation/deeds/slip-work.ts";
import { mayKeepMoney, maySettle } from "#core/fund/office.ts";
import { sumSatang } from "#core/money.ts";
import { fullName } from "#core/member/member.ts";
import { membersById } from "#store/members.ts";
import { slipById, slipsWaiting, type Slip } from "#store/slips.ts";
import { foundMember } from "../describe.ts";
import { proposePayments } from "../pay/propose-payments.ts";
import { dayIn, type Moment } from "../perform.ts";
import { confirmSlip, type ConfirmRefusal } from "../slips/confirm-slips.ts";
import { confirmSureSlips } from "../slips/confirm-sure.ts";
import { judging, type Judging } from "../slips/judge.ts";
import { checkSeen } from "../slips/note-check.ts";
import { refuseSlip, type RefuseSlipRefusal } from "../slips/refuse-slip.ts";
import { linesOfSlips, type SlipLines } from "../slips/slip-lines.ts";
import { slipPicture } from "../slips/slip-picture.ts";
import { slipsSeen } from "../slips/slips-seen.ts";
import { inOffice, type Speaker } from "./speaker.ts";

type Deed<Type extends SlipWorkDeed["type"]> = Extract<SlipWorkDeed, { type: Type }>;

const mostShown = 6;
const mostTogether = 12;

const refusedWith = (refusal: SlipWorkRefusal, member?: FoundMember): PayOutcome => ({
  type: "slip-work-refused",
  refusal,
  ...(member && { member }),
});

/** In whose name the speaker judges: the treasurer's, or a second person's where the treasurer may not. */
async function judgeOf(moment: Moment, speaker: Speaker): Promise<Judging | undefined> {
  const officer = await inOffice(moment, speaker, (held) => mayKeepMoney(held) || maySettle(held));
  return officer && { by: officer.by, byActsFor: officer.byActsFor, fromLine: speaker.lineUserId };
}

interface WaitingSlips {
  readonly slips: readonly Slip[];
  readonly lines: SlipLines;
}

/** Those that wait for this person. Which line is whose is asked of all that wait, because one line is one slip's. */
async function waitingFor(moment: Moment, judge: Judging): Promise<WaitingSlips> {
  const all = await slipsWaiting(moment.fund);
  const may = await judging(moment, all, judge);
  return { slips: all.filter((slip) => may(slip).ok), lines: await linesOfSlips(moment, all) };
}

/** How many slips wait for whoever is speaking. */
export async function slipsAtWork(moment: Moment, speaker: Speaker): Promise<number> {
  const judge = await judgeOf(moment, speaker);
  if (judge === undefined) return 0;
  const all = await slipsWaiting(moment.fund);
  const may = await judging(moment, all, judge);
  return all.filter((slip) => may(slip).ok).length;
}

export async function showSlipWork(moment: Moment, speaker: Speaker, after: number): Promise<PayOutcome> {
  const judge = await judgeOf(moment, speaker);
  if (judge === undefined) return refusedWith({ type: "not-treasurer" });
  const { slips, lines } = await waitingFor(moment, judge);
  const isSure = ({ slipId }: Slip): boolean => lines.get(slipId)?.isSure === true;
  const from = after < slips.length ? after : 0;
  return {
    type: "slip-work",
    work: {
      slips: await atWork(moment, slips.slice(from, from + mostShown), lines),
      after: from,
      count: slips.length,
      sure: await atWork(moment, slips.filter(isSure).slice(0, mostTogether), lines),
    },
  };
}

async function atWork(moment: Moment, slips: readonly Slip[], lines: SlipLines): Promise<SlipAtWork[]> {
  const seen = await slipsSeen(moment, slips);
  return seen.map(({ slipId, members, amount, sentOn, hasCode = false }) => ({
    slipId,
    members,
    amount,
    sentOn,
    hasCode,
    isSure: lines.get(slipId)?.isSure === true,
  }));
}

export async function openSlip(moment: Moment, speaker: Speaker, slipId: string): Promise<PayOutcome> {
  const judge = await judgeOf(moment, speaker);
  const slip = await slipById(moment.fund, slipId);
  if (judge === undefined) return refusedWith({ type: "not-treasurer" });
  if (slip === undefined) return refusedWith({ type: "no-such-slip" });
  const may = (await judging(moment, [slip], judge))(slip);
  if (!may.ok) return refusedWith(may.refusal);
  if (slip.stage === "reading") return refusedWith({ type: "still-reading" });
  if (slip.stage !== "waiting") return judged(moment, slip);
  return { type: "slip-to-judge", file: await fileOf(moment, speaker, slip) };
}

async function judged(moment: Moment, slip: Slip): Promise<PayOutcome> {
  const [seen] = await slipsSeen(moment, [slip]);
  return seen === undefined ? refusedWith({ type: "no-such-slip" }) : { type: "slip-judged", slip: seen };
}

async function fileOf(moment: Moment, speaker: Speaker, slip: Slip): Promise<SlipFile> {
  const { slipId, payments, amount, sentBy, sentAt } = slip;
  const lines = await linesOfSlips(moment, await slipsWaiting(moment.fund));
  const { line, isSure = false } = lines.get(slipId) ?? {};
  const [seen] = await slipsSeen(moment, [slip]);
  if (seen === undefined) throw new Error("a slip is seen as one");
  const proposed = await proposePayments(moment, payments);
  const check = checkSeen(slip);
  const [sender] = sentBy === undefined ? [] : await membersById(moment.fund, [sentBy]);
  const { viewer, isSeenBefore } = await slipPicture(moment, { slipId, lineUserId: speaker.lineUserId });
  return {
    slip: seen,
    // Sums that make no whole periods are shown without any: they are put right before they count.
    payments: proposed.ok ? proposed.value : await withoutPeriods(moment, slip),
    amount,
    on: line?.day ?? check?.on ?? dayIn(sentAt),
    sentBy: sender === undefined ? "" : fullName(sender),
    ...(viewer !== undefined && { viewer }),
    ...(line !== undefined && {
      line: {
        account: line.account,
        lineNo: line.lineNo,
        on: line.day,
        amount: line.amount,
        words: line.words,
        isSure,
      },
    }),
    ...(check !== undefined && { check }),
    isSeenBefore,
  };
}

async function withoutPeriods({ fund }: Moment, { payments }: Slip): Promise<SlipFile["payments"]> {
  const members = await membersById(
    fund,
    payments.map(({ memberId }) => memberId),
  );
  return payments.flatMap(({ memberId, amount }) => {
    const member = members.find((one) => one.memberId === memberId);
    return member === undefined ? [] : [{ member: foundMember(member), amount, lines: [] }];
  });
}

export async function confirmAsTold(
  moment: Moment,
  speaker: Speaker,
  { slipId, payments, on, line }: Deed<"confirm-slip">,
): Promise<PayOutcome> {
  const judge = await judgeOf(moment, speaker);
  if (judge === undefined) return refusedWith({ type: "not-treasurer" });
  const wish = { slipId, payments, on, ...(line !== undefined && { line }) };
  const confirmed = await confirmSlip(moment, { ...judge, wish });
  if (!confirmed.ok) return refusedAsTold(moment, slipId, confirmed.refusal);
  const { receipts, again } = confirmed.value;
  return { type: "slip-confirmed", receipts, again };
}

/** Each by itself: one that is not sure any more holds up none of the others, and waits on. */
export async function confirmManyAsTold(
  moment: Moment,
  speaker: Speaker,
  slipIds: readonly string[],
): Promise<PayOutcome> {
  const judge = await judgeOf(moment, speaker);
  if (judge === undefined) return refusedWith({ type: "not-treasurer" });
  const done = [...(await confirmSureSlips(moment, { ...judge, slipIds })).values()];
  const confirmed = done.flatMap((one) => (one.ok ? [one.value] : []));
  return {
    type: "slips-confirmed",
    confirmed: confirmed.length,
    total: sumSatang(confirmed.map(({ total }) => total)),
    left: done.length - confirmed.length,
  };
}

export async function refuseAsTold(
  moment: Moment,
  speaker: Speaker,
  { slipId, reason, words }: Deed<"refuse-slip">,
): Promise<PayOutcome> {
  const judge = await judgeOf(moment, speaker);
  if (judge === undefined) return refusedWith({ type: "not-treasurer" });
  const done = await refuseSlip(moment, { ...judge, slipId, reason, words });
  if (!done.ok) return refusedAsTold(moment, slipId, done.refusal);
  const [seen] = await slipsSeen(moment, [done.value.slip]);
  return seen === undefined
    ? refusedWith({ type: "no-such-slip" })
    : { type: "slip-refused", slip: seen, again: done.value.again };
}

/** As the talk tells it, with the name of whom it is about. */
async function refusedAsTold(
  moment: Moment,
  slipId: string,
  refusal: ConfirmRefusal | RefuseSlipRefusal,
): Promise<PayOutcome> {
  const { fund } = moment;
  const [known] = "memberId" in refusal ? await membersById(fund, [refusal.memberId]) : [];
  const member = known && foundMember(known);
  switch (refusal.type) {
    case "judged": {
      const slip = await slipById(fund, slipId);
      return slip === undefined ? refusedWith({ type: "no-such-slip" }) : judged(moment, slip);
    }
    case "member-has-left":
      return member === undefined
        ? refusedWith({ type: "no-such-member" })
        : refusedWith({ type: refusal.type, member }, member);
    case "own-contribution":
      return refusedWith({ type: "own-slip" }, member);
    case "not-treasurer":
    case "own-slip":
    case "no-such-slip":
    case "still-reading":
    case "reason-missing":
    case "line-taken":
    case "unknown-deposit":
    case "no-such-member":
    case "not-allowed-to-receive":
    case "day-to-come":
    case "day-before-joining":
    case "no-whole-period":
    case "too-far-ahead":
      return refusedWith(refusal, member);
    case "no-such-line":
    case "other-sum":
      return refusedWith({ type: "line-taken" });
    case "same-key-other-wish":
      return refusedWith({ type: "same-key-other-contribution" });
    case "more-than-unknown":
    case "no-such-place":
    case "paper-number-taken":
    case "paper-number-wrong":
    case "paper-book-is-ours":
      throw new Error(`a slip's receipt names neither place nor paper, yet ${refusal.type}`);
  }
}
