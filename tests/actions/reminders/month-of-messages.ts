import { activateRules } from "#actions/activate-rules.ts";
import { setBudget } from "#actions/messages/budget.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { remindIfDue } from "#actions/reminders/queue-reminders.ts";
import { setReminders } from "#actions/reminders/set-reminders.ts";
import { dayIn } from "#core/fund/time-zone.ts";
import { bahtToSatang } from "#core/money.ts";
import type { ShortRule } from "#core/reminder/settings.ts";
import { openClaimFund, paper, stay, type ClaimFund } from "../claim/claim-fund.ts";
import { committeeAtWork, type CommitteeAtWork } from "../messages/committee-at-work.ts";
import { done, lineUser, yasothon } from "../small-fund.ts";
import { fillVillage, type Villager } from "./village.ts";
import { openPretendLine, type PretendLine } from "./pretend-line.ts";

/** A fund in a month of LINE's free plan. Shares are parts of one. */
export interface Village {
  readonly members: number;
  readonly onLine: number;
  readonly yearly: number;
  readonly claims: number;
  readonly whenShort?: ShortRule;
}

export interface Month {
  /** Who was to be reminded, who was at once, and whose reminder waits for their next message. */
  readonly toRemind: number;
  readonly reminded: number;
  readonly held: number;
  /** Of those near the end of their membership: reminded at once, and waiting. */
  readonly nearEnd: readonly [number, number];
  /** Calls to LINE that carried reminders, and the fewest that their texts and readers need. */
  readonly reminderCalls: number;
  readonly fewestCalls: number;
  /** By class: counted by LINE, and gone free with others or with an answer. */
  readonly paid: Readonly<Record<string, number>>;
  readonly free: Readonly<Record<string, number>>;
  readonly receipts: number;
  readonly receiptsWaiting: number;
  /** LINE's own count at the month's end. */
  readonly lineCounted: number;
  /** A message for each reminder of everybody, each receipt, each piece of work and each piece of news. */
  readonly without: number;
  readonly paidClaims: number;
}

const plan = 300;
const reserve = 40;
const first = Temporal.PlainDate.from("2026-03-01");
/**
 * Of those who pay by the month, six in ten have done so before the reminder day. Of the reminded, eight in ten write and pay in
 * the fortnight after it; of those whose reminder waits, three in ten write by themselves, and find it.
 */
const [before, after, unasked] = [0.6, 0.8, 0.3];

/** Plays a March: claims on five days, money at the month's beginning and after the reminder of the 5th, and counts. */
export async function playMonth(village: Village): Promise<Month> {
  const claims = await openClaimFund();
  const line = await openPretendLine(claims.fund, plan);
  try {
    const work = await committee(claims, line);
    await setUp(claims, line, village);
    const people = await fillVillage(claims.fund, line, { ...village, first });
    const payers = people.filter(({ user, planCode }) => user !== undefined && planCode === "monthly");
    const early = payers.slice(0, Math.round(payers.length * before));
    for (const [index, payer] of early.entries()) await pays(claims, payer, at(1 + (index % 4), 10), work);
    await playRest(claims, { work, line, village, people });
    return await counted(claims, line, { people, work });
  } finally {
    await line.close();
    await claims.fund.close();
  }
}

const at = (day: number, hour: number): Temporal.Instant =>
  first
    .with({ day })
    .toZonedDateTime({ timeZone: "Asia/Bangkok", plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant();

/** Three certifiers, chair and treasurer, all on LINE; they act two hours after a message. */
async function committee(claims: ClaimFund, line: PretendLine): Promise<CommitteeAtWork> {
  const { fund, people, act } = claims;
  const file = structuredClone(yasothon) as {
    readonly approval: { readonly policies: { steps: unknown }[] };
  };
  for (const policy of file.approval.policies)
    policy.steps = [
      { does: "certify", need: 3, of: ["representative", "registrar"], substitutes: ["secretary"] },
      { does: "approve", need: 1, of: ["chair"], substitutes: ["deputy"] },
    ];
  done(
    await act(activateRules, {
      rules: file,
      byNo: "1-001",
      resolution: "1/2569",
      from: dayIn(fund.clock.at),
    }),
  );
  const { chair, deputy, secretary, treasurer, registrar, representative, second } = people;
  const memberOf = new Map<string, string>();
  for (const memberId of [chair, deputy, secretary, treasurer, registrar, representative, second]) {
    const user = lineUser(100 + memberOf.size);
    memberOf.set(user, memberId);
    await line.befriend(user);
    await fund.link(user, memberId);
  }
  return committeeAtWork(claims, memberOf, { hours: 2 }, line.line);
}

/** The plan, its reserve, and reminders on the 5th at nine; everything left from the days of founding is over. */
async function setUp({ fund, act }: ClaimFund, { line }: PretendLine, village: Village): Promise<void> {
  const { house, channelId, owner, clock } = fund;
  done(await setBudget(house, { channelId, plan, reserve }));
  await act(setReminders, { isOn: true, whenShort: village.whenShort ?? "weightiest-first" });
  // The committee's first steps in the chat, and what founding left to be told.
  await owner`truncate relay.inbox, relay.sender`;
  await owner`delete from relay.outbox where sending_id is null`;
  await owner`update relay.errand set done_at = now() where done_at is null`;
  clock.at = at(1, 6);
  await line.deliver();
}

let paid = 0;

/** In cash to the treasurer, on that day; the receipt is told as it always is. */
async function pays(
  { fund, people, act }: ClaimFund,
  { memberId, owes }: Villager,
  when: Temporal.Instant,
  work: CommitteeAtWork,
): Promise<void> {
  if (Temporal.Instant.compare(when, fund.clock.at) > 0) await work.until(when);
  paid += 1;
  const contribution = {
    key: `month-${paid}`,
    memberId,
    amount: bahtToSatang(owes),
    method: "cash",
    happenedOn: dayIn(fund.clock.at),
    receivedBy: people.treasurer,
    receiverActsFor: [],
  } as const;
  done(await act(recordContribution, contribution));
}

interface Playing {
  readonly work: CommitteeAtWork;
  readonly line: PretendLine;
  readonly village: Village;
  readonly people: readonly Villager[];
}

/** Day by day: claims, the reminders of the 5th, and those who pay because of them, who say so in the chat. */
async function playRest(claims: ClaimFund, { work, line, village, people }: Playing): Promise<void> {
  const { fund, act } = claims;
  let writers: readonly Villager[] = [];
  for (let day = 3; day <= 28; day += 1) {
    if (Temporal.Instant.compare(fund.clock.at, at(day, 9)) < 0) await work.until(at(day, 9));
    await act(remindIfDue, undefined);
    await work.until(at(day, 10));
    if (day % 5 === 3 && day < 5 * village.claims) await illness(claims, people, day);
    if (day === 5) writers = await whoWrites(claims, people);
    const payers = writers.filter((_, index) => index % 15 === day - 6);
    for (const payer of payers) {
      await line.says(payer.user ?? "", "เช็คยอด");
      await pays(claims, payer, fund.clock.at, work);
    }
    await work.until(at(day, 20));
  }
  // LINE's month ends two hours before ours.
  await work.until(at(31, 20));
}

async function whoWrites({ fund }: ClaimFund, people: readonly Villager[]): Promise<readonly Villager[]> {
  const rows = await fund.owner<
    { user: string; held: boolean }[]
  >`select line_user_id as user, is_held as held
    from reminder where step <> 'before-due' order by 1`;
  const [reminded, waiting] = [false, true].map((held) => rows.filter((row) => row.held === held));
  const users = new Set(
    [
      ...(reminded ?? []).slice(0, (reminded ?? []).length * after),
      ...(waiting ?? []).slice(0, (waiting ?? []).length * unasked),
    ].map(({ user }) => user),
  );
  return people.filter(({ user }) => user !== undefined && users.has(user));
}

/** Three nights in hospital, told by a member on LINE. */
async function illness(claims: ClaimFund, people: readonly Villager[], day: number): Promise<void> {
  const ill = people.filter(({ user, planCode }) => user !== undefined && planCode === "monthly")[day];
  if (ill?.user === undefined) return;
  const today = dayIn(claims.fund.clock.at);
  const [from, to] = [today.subtract({ days: 5 }), today.subtract({ days: 2 })].map(String);
  const happening = stay(from ?? "", to ?? "");
  done(
    await claims.file({
      memberId: ill.memberId,
      fromLine: ill.user,
      happening,
      documents: paper("discharge-paper"),
    }),
  );
}

interface Played {
  readonly people: readonly Villager[];
  readonly work: CommitteeAtWork;
}

async function counted({ fund }: ClaimFund, line: PretendLine, { people, work }: Played): Promise<Month> {
  const { owner } = fund;
  const byClass = await owner<{ of: string; paid: number; rode: number }[]>`
    select class as of, paid, rode from relay.message_count where month_on = ${first.toString()}`;
  const [row] = await owner<
    {
      to_remind: number;
      held: number;
      near_end: number;
      near_end_held: number;
      notices: number;
      receipts: number;
      waiting: number;
      news: number;
      fewest: number;
    }[]
  >`
    select (select count(*)::int from reminder) as to_remind, (select count(*)::int from reminder where is_held) as held,
      (select count(*)::int from reminder where step = 'before-ending' and not is_held) as near_end,
      (select count(*)::int from reminder where step = 'before-ending' and is_held) as near_end_held,
      (select count(*)::int from work_notice where noted_at >= ${at(1, 0).toString()}::timestamptz) as notices,
      (select count(*)::int from relay.outbox where class = 'receipt') as receipts,
      (select count(*)::int from relay.outbox where class = 'receipt' and sent_at is null) as waiting,
      (select count(*)::int from relay.outbox where class in ('decision', 'urgent') and created_at >= ${at(1, 0).toString()}::timestamptz) as news,
      (select coalesce(sum(ceil(n / 500.0)), 0)::int from
        (select count(*) as n from relay.outbox o join relay.sending s using (sending_id)
          where o.class = 'reminder' and s.class = 'reminder' group by text_id) t) as fewest`;
  const [calls] = await owner<
    { calls: number }[]
  >`select count(*)::int as calls from relay.sending where class = 'reminder'`;
  if (row === undefined) throw new Error("nothing was counted");
  const onLine = people.filter(({ user }) => user !== undefined).length;
  return {
    toRemind: row.to_remind,
    reminded: row.to_remind - row.held,
    held: row.held,
    nearEnd: [row.near_end, row.near_end_held],
    reminderCalls: calls?.calls ?? 0,
    fewestCalls: row.fewest,
    paid: Object.fromEntries(byClass.map((one) => [one.of, one.paid])),
    free: Object.fromEntries(byClass.map((one) => [one.of, one.rode])),
    receipts: row.receipts,
    receiptsWaiting: row.waiting,
    lineCounted: await line.counted(),
    without: onLine + row.receipts + row.notices + row.news,
    paidClaims: await work.paidOut(),
  };
}
