import { receiptReply } from "#conversation/wording/receipt.ts";
import type {
  ContributionProposal,
  ContributionRefusal as ToldRefusal,
  Receipt as ToldReceipt,
} from "#conversation/deed.ts";
import { paidUpTo, type Payer } from "#core/contribution/coverage.ts";
import {
  decideContribution,
  type Contribution,
  type ContributionFacts,
  type ContributionRefusal,
  type DecidedContribution,
} from "#core/contribution/decide-contribution.ts";
import { receiptCodeFrom } from "#core/ledger/receipt-code.ts";
import { fullName, type Member } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { FundTx } from "#store/database.ts";
import { closedThrough } from "#store/funds.ts";
import { entryOf, recordEntry, writtenUnder, type IdempotencyKey } from "#store/ledger.ts";
import { accountsLinkedTo, type LinkedAccount } from "#store/links.ts";
import { lockStanding, memberById, setPaidUpTo } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { leaveMessages } from "#store/outgoing.ts";
import { addReceipt, coverageOf, receiptOfEntry } from "#store/receipts.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { foundMember, toldReceipts } from "./describe.ts";
import type { Moment } from "./perform.ts";

export interface RecordContribution extends Contribution {
  /** The caller's own id of this wish: repeated, it gives the first receipt again and writes nothing. */
  readonly key: string;
  readonly memberId: string;
  readonly receivedBy: string;
  /** Everybody for whom the receiver acts or ever acted on LINE; their own number is counted anyway. */
  readonly receiverActsFor: readonly string[];
}

export interface Recorded {
  readonly receipt: ToldReceipt;
  /** This key had its receipt before. */
  readonly again: boolean;
}

/**
 * Takes a contribution: entry, numbered receipt and coverage in one transaction, and the receipt to whoever follows the
 * member on LINE. Refuses as `ContributionRefusal` says, and a key that was used for something else.
 */
export async function recordContribution(
  moment: Moment,
  command: RecordContribution,
): Promise<Result<Recorded, ToldRefusal>> {
  const { fund } = moment;
  // The member's row before the fund's head row, as everywhere: no two receipts give the same month.
  await lockStanding(fund, command.memberId);
  const key = keyOf(fund, command);
  const before = await recordedBefore(fund, command, key);
  if (before !== undefined) return before;
  const member = await memberById(fund, command.memberId);
  if (member === undefined) return refused({ type: "no-such-member" });
  const facts = await factsOf(moment, member, command);

  const decided = decideContribution(command, facts);
  if (!decided.ok) return refused(told(decided.refusal, member));

  return (
    (await save(moment, { command, key, facts, decided: decided.value })) ??
    refused({ type: "same-key-other-contribution" })
  );
}

/** The periods that an amount would cover now, for the question before the confirmation. Writes nothing. */
export async function proposeContribution(
  moment: Moment,
  command: Pick<RecordContribution, "memberId" | "amount" | "receivedBy" | "receiverActsFor">,
): Promise<Result<ContributionProposal, ToldRefusal>> {
  const member = await memberById(moment.fund, command.memberId);
  if (member === undefined) return refused({ type: "no-such-member" });
  const facts = await factsOf(moment, member, command);
  const decided = decideContribution(
    { amount: command.amount, method: "cash", happenedOn: moment.today },
    facts,
  );
  if (!decided.ok) return refused(told(decided.refusal, member));
  return ok({ member: foundMember(member), amount: command.amount, lines: decided.value.lines });
}

/** The receipt that a draft of one of these receivers became; undefined where it never became one. */
export async function receiptOfDraft(
  { fund }: Moment,
  key: string,
  receivers: readonly string[],
): Promise<ToldReceipt | undefined> {
  const entryId = await entryOf(fund, key, receivers);
  if (entryId === undefined) return undefined;
  const memberId = (await receiptOfEntry(fund, entryId))?.lines[0]?.memberId;
  return memberId === undefined ? undefined : toldReceiptOf(fund, entryId, memberId);
}

/** How a member's contributions are counted: their plan, what is covered, and the rules of each time. */
export async function payerOf(fund: FundTx, member: Member): Promise<Payer> {
  const rules = await rulesByDay(fund);
  return {
    planCode: member.planCode,
    joinedOn: member.joinedOn,
    covered: await coverageOf(fund, member.memberId),
    rulesOn: (day) => rules(day).contributions,
  };
}

async function factsOf(
  { fund, today }: Moment,
  member: Member,
  command: Pick<RecordContribution, "receivedBy" | "receiverActsFor">,
): Promise<ContributionFacts> {
  const { receivedBy, receiverActsFor } = command;
  return {
    today,
    member,
    payer: await payerOf(fund, member),
    receiver: {
      memberId: receivedBy,
      roles: (await rolesOn(fund, [receivedBy], today)).get(receivedBy) ?? [],
    },
    receiverActsFor,
    closedThrough: await closedThrough(fund),
  };
}

interface ToSave {
  readonly command: RecordContribution;
  readonly key: IdempotencyKey;
  readonly facts: ContributionFacts;
  readonly decided: DecidedContribution;
}

/** Undefined where the key was taken by somebody else's entry since it was looked for. */
async function save(
  { fund, at, newId, random }: Moment,
  { command, key, facts, decided }: ToSave,
): Promise<Result<Recorded, never> | undefined> {
  const entryId = newId();
  const { memberId, receivedBy, method, happenedOn } = command;
  const isWritten = await recordEntry(fund, {
    entryId,
    entry: decided.entry,
    key,
    writtenBy: receivedBy,
    writtenAt: at,
  });
  if (!isWritten) return undefined;
  const upTo = paidUpTo({ ...facts.payer, covered: [...facts.payer.covered, ...decided.lines] });
  await setPaidUpTo(fund, memberId, upTo);
  const lines = decided.lines.map((line) => ({ kind: "contribution" as const, ...line, memberId }));
  const receiptId = newId();
  const receiver = await memberById(fund, receivedBy);
  const payer = fullName(facts.member);
  const words = {
    payers: lines.map(() => payer),
    receiver: receiver === undefined ? "" : fullName(receiver),
  };
  const code = receiptCodeFrom(random(32));
  // Last, because from here on the fund's other receipts wait for this one's commit.
  await addReceipt(fund, {
    receiptId,
    entryId,
    code,
    receivedBy,
    method,
    happenedOn,
    writtenAt: at,
    lines,
    words,
  });
  const receipt = await toldReceiptOf(fund, entryId, facts.member.memberId);
  await tellReceipt({ fund, at, newId }, memberId, { receiptId, receipt });
  return ok({ receipt, again: false });
}

async function tellReceipt(
  { fund, at, newId }: Pick<Moment, "fund" | "at" | "newId">,
  memberId: string,
  { receiptId, receipt }: { readonly receiptId: string; readonly receipt: ToldReceipt },
): Promise<void> {
  const messages = newsReaders(await accountsLinkedTo(fund, [memberId])).map(({ lineUserId, channelId }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply: receiptReply(receipt),
    mustLearn: true,
    onceKey: `receipt:${receiptId}:${lineUserId}`,
  }));
  await leaveMessages(fund, messages, at);
}

/** Those marked for news. Where they have gone or cannot be reached, whoever was linked first: somebody must learn of it. */
function newsReaders(linked: readonly LinkedAccount[]): readonly LinkedAccount[] {
  const marked = linked.filter(({ hearsNews }) => hearsNews);
  return marked.length > 0 ? marked : linked.slice(0, 1);
}

async function recordedBefore(
  fund: FundTx,
  { memberId }: RecordContribution,
  key: IdempotencyKey,
): Promise<Result<Recorded, ToldRefusal> | undefined> {
  const written = await writtenUnder(fund, key);
  if (written === undefined) return undefined;
  if (!written.isSameWish) return refused({ type: "same-key-other-contribution" });
  return ok({ receipt: await toldReceiptOf(fund, written.entryId, memberId), again: true });
}

async function toldReceiptOf(fund: FundTx, entryId: string, memberId: string): Promise<ToldReceipt> {
  const [receipt, member] = [await receiptOfEntry(fund, entryId), await memberById(fund, memberId)];
  const [told] = receipt && member ? await toldReceipts(fund, member, [receipt]) : [];
  if (told === undefined) throw new Error("an entry of a contribution has no receipt");
  return told;
}

function keyOf({ cipher }: FundTx, command: RecordContribution): IdempotencyKey {
  const { key, memberId, amount, method, happenedOn, receivedBy } = command;
  const wish = JSON.stringify([memberId, amount.toString(), method, happenedOn.toString(), receivedBy]);
  return { key, commandHash: cipher.hash(wish, "command") };
}

function told(refusal: ContributionRefusal, member: Member): ToldRefusal {
  switch (refusal.type) {
    case "own-contribution":
    case "member-has-left":
      return { type: refusal.type, member: foundMember(member) };
    case "not-allowed-to-receive":
    case "day-to-come":
    case "day-before-joining":
    case "no-whole-period":
    case "too-far-ahead":
      return refusal;
  }
}
