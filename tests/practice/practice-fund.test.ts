import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { perform, type House } from "#actions/perform.ts";
import { findDoubts } from "#actions/register/check-register.ts";
import { listVillages } from "#actions/register/villages.ts";
import { paymentPlaces } from "#actions/slips/payment-places.ts";
import { contributionState } from "#actions/show-contributions.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { makePracticeFund } from "#practice/practice-fund.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { freshDatabase } from "../database.ts";
import { done, sources } from "../stories/fund.ts";

const database = await freshDatabase();
const house: House = {
  ...sources,
  database: openDatabase({
    ...database,
    cipher: makeCipher(new Map([[1, Buffer.alloc(32, 1)]])),
    prepare: true,
  }),
};
afterAll(async () => {
  await house.database.close();
  await database.close();
});

test(
  "the practice fund is made through the actions: its books balance, and every screen has somebody to show",
  { timeout: 120_000 },
  async () => {
    const file = done(readRuleFile(await readFile("src/paper/rule-sets/yasothon-2562.yaml", "utf8")));
    const rules = file.value as Readonly<Record<string, unknown>>;
    const fundId = await makePracticeFund(house, { rules, say: () => undefined });
    const [seen] = await house.database.inFund(fundId, ({ tx }) =>
      tx.execute<Record<string, number>>(sql`select
      (select count(*) from member)::int as members,
      (select count(*) from member where left_reason = 'died')::int as died,
      (select count(*) from member where left_reason = 'resigned')::int as resigned,
      (select count(distinct role) from office)::int as roles,
      (select count(*) from office where role = 'collector')::int as collectors,
      (select count(*) from receipt)::int - (select last_receipt_no from fund_head)::int as numbers_missing,
      (select sum(amount_satang) from posting)::int as imbalance,
      (select count(*) from standing join member using (fund_id, member_id)
        where left_on is null and paid_up_to < current_date - 60)::int as behind,
      (select extract(year from age(max(happened_on), min(happened_on))) * 12 + extract(month from age(max(happened_on), min(happened_on))) from receipt)::int as months`),
    );
    expect(seen).toMatchObject({
      members: 200,
      died: 1,
      resigned: 1,
      roles: 7,
      collectors: 2,
      numbers_missing: 0,
      imbalance: 0,
    });
    expect(seen?.["behind"]).toBeGreaterThan(5);
    expect(seen?.["months"]).toBeGreaterThanOrEqual(34);
    const [place] = await perform(house, fundId, paymentPlaces, undefined);
    expect(place).toMatchObject({ account: "bank", payTo: { type: "tax-id", digits: "0000000000001" } });
    const { findings } = await perform(house, fundId, findDoubts, {});
    expect([...new Set(findings.map(({ check }) => check))]).toEqual(["no-beneficiary"]);
    expect(await perform(house, fundId, listVillages, undefined)).toHaveLength(8);
    const [member] = await house.database.inFund(fundId, ({ tx }) =>
      tx.execute<{ id: string }>(sql`select member_id as id from member where member_no = '2-012'`),
    );
    expect(await perform(house, fundId, contributionState, member?.id ?? "")).toMatchObject({
      member: { memberNo: "2-012" },
    });
  },
);
