import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { bahtToSatang } from "#core/money.ts";
import { done, lineUser, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let treasurer: string;
let memberId: string;
let numbers = 0;
beforeAll(async () => {
  fund = await openSmallFund();
  treasurer = await fund.member("1-001", { roles: ["treasurer"] });
});
beforeEach(async () => {
  numbers += 1;
  memberId = await fund.member(`5-${numbers}`);
  await fund.owner`truncate relay.outbox`;
});
afterAll(() => fund.close());

/** Who is told of a receipt that is written now. */
async function told(): Promise<readonly string[]> {
  await fund.owner`truncate relay.outbox`;
  const happenedOn = Temporal.PlainDate.from("2026-02-14");
  const who = { memberId, receivedBy: treasurer, receiverActsFor: [] };
  const wish = {
    ...who,
    key: fund.house.newId(),
    amount: bahtToSatang(30),
    method: "cash",
    happenedOn,
  } as const;
  done(await perform(fund.house, fund.fundId, recordContribution, wish));
  const rows = await fund.owner<{ recipient: string; must: boolean }[]>`
    select recipient, must_learn as must from relay.outbox order by recipient`;
  expect(rows.every(({ must }) => must)).toBe(true);
  return rows.map(({ recipient }) => recipient);
}
const block = (account: string) =>
  fund.owner`update line_account set blocked_at = now() where line_user_id = ${account}`;
const cut = (account: string) =>
  fund.owner`update link set ended_at = now(), ended_by = 'test' where line_user_id = ${account}`;

test("a receipt is told to nobody where nobody is linked", async () => {
  expect(await told()).toEqual([]);
});

test("a receipt is told to the one who is marked for the member's news", async () => {
  await fund.link(lineUser(1), memberId, { hearsNews: false });
  await fund.link(lineUser(2), memberId);
  expect(await told()).toEqual([lineUser(2)]);
});

test("a receipt is told to who was linked first, where the marked one cut the link or blocked the account", async () => {
  await fund.link(lineUser(3), memberId);
  await fund.link(lineUser(4), memberId, { hearsNews: false });
  await fund.link(lineUser(5), memberId, { hearsNews: false });
  await block(lineUser(3));
  expect(await told()).toEqual([lineUser(4)]);
  await cut(lineUser(4));
  expect(await told()).toEqual([lineUser(5)]);
});
