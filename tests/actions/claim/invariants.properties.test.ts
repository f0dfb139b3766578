import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { activateRules } from "#actions/activate-rules.ts";
import { verifyLedger } from "#actions/books/verify-ledger.ts";
import { appealClaim, withdrawClaim } from "#actions/claim/claimant-acts.ts";
import { correctFact } from "#actions/claim/correct-fact.ts";
import { askInformation, giveInformation } from "#actions/claim/information.ts";
import { openSitting } from "#actions/claim/open-sitting.ts";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { returnPayment } from "#actions/claim/return-payment.ts";
import { stateAfter, type ActKind } from "#core/claim/stage.ts";
import { done, lineUser } from "../small-fund.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { day, openClaimFund, stay, type ClaimFund } from "./claim-fund.ts";

/** Anybody may try anything at any moment: officers, those in conflict, strangers; several at once. */
const persons = [
  "chair",
  "deputy",
  "secretary",
  "treasurer",
  "registrar",
  "representative",
  "second",
  "collector",
  "claimant",
] as const;
type Person = (typeof persons)[number];

type Try =
  | { readonly does: "vote"; readonly by: Person; readonly says: "yes" | "no" }
  | { readonly does: "file"; readonly week: number; readonly nights: number }
  | { readonly does: "link" | "pay" | "return" | "ask" | "correct"; readonly by: Person }
  /** Everybody who might decide says yes, one after the other, while others do what they do. */
  | { readonly does: "carry" }
  | { readonly does: "give" | "withdraw" | "appeal" | "reopen" | "new-rules" };

/** Mostly those who have seats, so that something is decided. */
const person = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...persons) },
  { weight: 4, arbitrary: fc.constantFrom("representative" as const, "chair" as const, "deputy" as const) },
);
const aVote = fc.record({
  does: fc.constant("vote" as const),
  by: person,
  says: fc.constantFrom("yes" as const, "yes" as const, "yes" as const, "no" as const),
});
const aTry: fc.Arbitrary<Try> = fc.oneof(
  { weight: 6, arbitrary: aVote },
  { weight: 6, arbitrary: fc.constant({ does: "carry" as const }) },
  { weight: 4, arbitrary: fc.constant({ does: "pay" as const, by: "treasurer" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("file" as const),
      week: fc.integer({ min: 0, max: 3 }),
      // Never up to the next one's first day: such a stay goes on, and is judged by the rules of its beginning.
      nights: fc.integer({ min: 4, max: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("pay" as const),
      by: fc.constantFrom("treasurer" as const, "registrar" as const, "chair" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom("link" as const, "return" as const, "ask" as const, "correct" as const),
      by: person,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom(
        "give" as const,
        "withdraw" as const,
        "appeal" as const,
        "reopen" as const,
        "new-rules" as const,
      ),
    }),
  },
);
/** Several people at the same moment, one moment after the other. */
const story = fc.array(fc.array(aTry, { minLength: 2, maxLength: 5 }), { minLength: 8, maxLength: 14 });

test("whoever acts at the same moment: nobody in conflict counts, nobody counts twice, one payment stands, and rules are those of their day", async () => {
  const seen = { votes: 0, payments: 0, versions: 0 };
  await fc.assert(
    fc.asyncProperty(story, async (moments) => {
      const scene = await openClaimFund();
      try {
        await scene.filed();
        for (const [index, moment] of moments.entries()) {
          await Promise.all(moment.map((one, place) => attempt(scene, one, `${index}-${place}`)));
          scene.fund.wait({ minutes: 1 });
        }
        await nobodyInConflictCounted(scene);
        await nobodyCountsTwice(scene);
        await onePaymentStands(scene);
        await rulesAreOfTheirDay(scene);
        await historiesAddUp(scene);
        expect(await scene.act(verifyLedger, {})).not.toHaveProperty("fault");
        const [row] = await scene.fund.owner`select (select count(*)::int from vote) as votes,
          (select count(*)::int from claim_payment) as payments, (select count(*)::int from rule_set) as versions`;
        seen.votes += Number(row?.["votes"]);
        seen.payments += Number(row?.["payments"]);
        seen.versions += Number(row?.["versions"]);
      } finally {
        await scene.fund.close();
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
  // Stories in which nobody decides anything would prove nothing.
  expect(seen.votes).toBeGreaterThan(20);
  expect(seen.payments).toBeGreaterThan(2);
}, 600_000);

async function attempt(scene: ClaimFund, tried: Try, key: string): Promise<void> {
  const { act, people, line, fund } = scene;
  const [claim] = await fund.owner`select claim_id from claim order by md5(claim_id::text || ${key}) limit 1`;
  const claimId = String(claim?.["claim_id"]);
  const by = "by" in tried ? people[tried.by] : "";
  switch (tried.does) {
    case "vote":
      await scene.vote(claimId, by, tried.says, "เหตุผล");
      return;
    case "carry":
      for (const one of ["representative", "second", "registrar", "chair", "deputy", "secretary"] as const)
        await scene.vote(claimId, people[one]);
      return;
    case "file": {
      const from = day("2026-01-05").add({ weeks: tried.week });
      await scene.file({ happening: stay(from.toString(), from.add({ days: tried.nights }).toString()) });
      return;
    }
    case "link":
      // Somebody of the committee and the claimant come into one hand, in the midst of it all.
      await fund.link(lineUser(50), people.claimant);
      await fund.link(lineUser(50), by);
      fund.wait({ minutes: 1 });
      for (const one of await fund.owner`select claim_id from claim`)
        await scene.vote(String(one["claim_id"]), by);
      return;
    case "pay":
      await act(payClaim, scene.payment(claimId, { by, key }));
      return;
    case "return":
      await act(returnPayment, { key, claimId, by, reason: "โอนกลับ" });
      return;
    case "ask":
      await act(askInformation, { claimId, by, question: "วันไหน" });
      return;
    case "correct":
      await act(correctFact, { claimId, by, reason: "วันผิด" });
      return;
    case "give":
      await act(giveInformation, { claimId, answer: "วันนั้น", documents: [], fromLine: line });
      return;
    case "withdraw":
      await act(withdrawClaim, { claimId, fromLine: line });
      return;
    case "appeal":
      await act(appealClaim, { claimId, reason: "ขอดูใหม่", fromLine: line });
      return;
    case "reopen":
      await act(openSitting, { claimId });
      return;
    case "new-rules":
      await act(activateRules, { rules: otherRules(), byNo: "1-001", resolution: "5/2569" });
  }
}

/** In the midst of it all the meeting resolves another rate from the third week on, and one approver instead of two. */
const otherRules = (): unknown => {
  const text = readFileSync("src/paper/rule-sets/yasothon-2562.yaml", "utf8")
    .replace("effectiveFrom: 2562-01-01", "effectiveFrom: 2569-01-19")
    .replace("does: approve, need: 2", "does: approve, need: 1")
    .replaceAll("each: night, amount: 100", "each: night, amount: 90");
  return done(readRuleFile(text)).value;
};

/** Asked of the tables alone, by whatever links stood at the moment of the vote or payment. */
async function nobodyInConflictCounted({ fund: { owner } }: ClaimFund): Promise<void> {
  const wrong = await owner`
    with acted as (
      select fund_id, claim_id, voter as person, voted_at as at from vote
      union all select fund_id, claim_id, for_member, voted_at from vote where for_member is not null
      union all select p.fund_id, p.claim_id, v.paid_by, p.paid_at from claim_payment p join voucher v using (fund_id, voucher_id)),
    near as (
      select c.fund_id, c.claim_id, c.member_id as person, c.submitted_at as since from claim c
      union all select c.fund_id, c.claim_id, c.filed_by, c.submitted_at from claim c where c.filed_by is not null
      union all select c.fund_id, c.claim_id, l.member_id, l.linked_at from claim c join link l on l.fund_id = c.fund_id and l.line_user_id = c.filed_from
      union all select c.fund_id, c.claim_id, o.member_id, greatest(o.linked_at, l.linked_at) from claim c
        join link l on l.fund_id = c.fund_id and l.member_id = c.member_id
        join link o on o.fund_id = l.fund_id and o.line_user_id = l.line_user_id)
    select a.* from acted a join near n using (fund_id, claim_id, person) where n.since < a.at`;
  expect(wrong).toEqual([]);
}

async function nobodyCountsTwice({ fund: { owner } }: ClaimFund): Promise<void> {
  const twice =
    await owner`select claim_id, sitting_no, seat from vote, lateral (values (voter), (for_member)) as one (seat)
    where seat is not null group by 1, 2, 3 having count(*) > 1`;
  expect(twice).toEqual([]);
  const unsupported = await owner`
    select s.claim_id, step.no from sitting s, lateral jsonb_array_elements(s.policy -> 'steps') with ordinality as step (rule, no)
      where s.outcome = 'approved' and step.rule ->> 'does' = 'approve' and (step.rule ->> 'need')::int >
        (select count(*) from vote v where v.fund_id = s.fund_id and v.claim_id = s.claim_id and v.sitting_no = s.sitting_no
          and v.step_no = step.no and v.says = 'yes')`;
  expect(unsupported).toEqual([]);
}

async function onePaymentStands({ fund: { owner } }: ClaimFund): Promise<void> {
  const wrong = await owner`
    select c.claim_id, c.stage, count(p.attempt) from claim c
      left join claim_payment p on p.fund_id = c.fund_id and p.claim_id = c.claim_id and p.returned_at is null
      group by 1, 2, c.fund_id having count(p.attempt) > 1 or (c.stage = 'paid') <> (count(p.attempt) = 1)`;
  expect(wrong).toEqual([]);
  const [sums] = await owner`
    select (select coalesce(sum(amount_satang), 0)::text from posting where account like 'welfare:%') as booked,
      (select coalesce(sum(c.amount_satang), 0)::text from claim c join claim_payment p using (fund_id, claim_id) where p.returned_at is null) as paid`;
  expect(sums?.["booked"]).toBe(sums?.["paid"]);
  const [cap] =
    await owner`select coalesce(sum(amount_satang), 0)::int as given from claim where stage in ('approved', 'paid')`;
  // 2,000 baht a year, whoever approves at the same moment.
  expect(Number(cap?.["given"])).toBeLessThanOrEqual(200_000);
}

async function rulesAreOfTheirDay({ fund: { owner } }: ClaimFund): Promise<void> {
  // What is activated in the same moment in which a claim is judged may have come before it or after it.
  const wrong = await owner`
    select e.claim_id, e.evaluation_no from claim_evaluation e join claim c using (fund_id, claim_id)
      where not exists (select from (values (interval '0'), (interval '1 second')) as slack (before)
        where e.rules_version = (select r.version from rule_set r where r.fund_id = e.fund_id
          and r.activated_at <= e.evaluated_at - slack.before and r.effective_from <= c.first_on
          order by r.effective_from desc, r.version desc limit 1))`;
  expect(wrong).toEqual([]);
  const otherPolicy = await owner`
    select s.claim_id from sitting s where (s.policy -> 'steps' -> 1 ->> 'need')::int <> (
      select (r.body -> 'approval' -> 'policies' -> 0 -> 'steps' -> 1 ->> 'need')::int from rule_set r where r.fund_id = s.fund_id
        and r.activated_at < s.opened_at and r.effective_from <= (s.opened_at at time zone 'Asia/Bangkok')::date
        order by r.effective_from desc, r.version desc limit 1)
      and not exists (select from rule_set r where r.activated_at = s.opened_at)`;
  expect(otherPolicy).toEqual([]);
  const unexplained = await owner`select claim_id from claim c where not exists (
    select from claim_evaluation e where e.fund_id = c.fund_id and e.claim_id = c.claim_id and e.amount_satang = c.amount_satang
      and e.evaluation_no = (select max(evaluation_no) from claim_evaluation l where l.fund_id = c.fund_id and l.claim_id = c.claim_id))`;
  expect(unexplained).toEqual([]);
}

async function historiesAddUp({ fund: { owner } }: ClaimFund): Promise<void> {
  const rows = await owner<
    { stage: string; acts: { kind: ActKind; does: "certify" | "approve" | null }[] }[]
  >`
    select c.stage, json_agg(json_build_object('kind', a.kind, 'does', a.facts ->> 'does') order by a.act_no) as acts
      from claim c join claim_act a using (fund_id, claim_id) group by c.fund_id, c.claim_id, c.stage`;
  for (const { stage, acts } of rows) {
    const state = stateAfter(acts.map(({ kind, does }) => ({ kind, ...(does !== null && { does }) })));
    expect(state?.stage).toBe(stage);
  }
  expect(rows.length).toBeGreaterThan(0);
}
