import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LineEvent } from "#actions/event.ts";
import { hear } from "#actions/hear.ts";
import { issueLinkCode } from "#actions/link-member.ts";
import { perform } from "#actions/perform.ts";
import { done, lineUser, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let ids = 0;
const me = lineUser(1);
beforeAll(async () => {
  fund = await openSmallFund();
  await fund.member("1-001", { roles: ["chair"] });
  await fund.member("1-002");
});
beforeEach(() => fund.owner`truncate relay.outbox, relay.errand`);
afterAll(() => fund.close());

const text = (said: string): LineEvent["what"] => ({
  type: "text",
  at: fund.clock.at.epochMilliseconds,
  text: said,
});
function event(change: Partial<LineEvent> = {}): LineEvent {
  ids += 1;
  const at = fund.clock.at.epochMilliseconds;
  return { webhookEventId: `e${ids}`, at, lineUserId: me, isOneToOne: true, what: text("สวัสดี"), ...change };
}
const listen = (heard: LineEvent) =>
  perform(fund.house, fund.fundId, hear, { event: heard, channelId: fund.channelId });
const outbox = () => fund.owner<Record<string, unknown>[]>`
  select recipient, must_learn as must, reply_token as token, reply_until as until, once_key as once from relay.outbox`;
const account = async (lineUserId = me) =>
  (
    await fund.owner`select blocked_at is not null as blocked, conversation_sealed is not null as talking
    from line_account where line_user_id = ${lineUserId}`
  )[0];

describe("an event", () => {
  test("has one answer, which carries its reply token for as long as that lives", async () => {
    const until = fund.clock.at.epochMilliseconds + 60_000;
    const heard = event({ reply: { token: "token", until } });
    await listen(heard);
    expect(await outbox()).toEqual([
      {
        recipient: me,
        must: false,
        token: "token",
        until: new Date(until),
        once: `answer:${heard.webhookEventId}`,
      },
    ]);
  });

  test("heard again has no effect, whether later or at the same moment", async () => {
    // A wrong code counts as a wrong try: an effect that nothing else would keep from happening twice.
    const heard = event({ what: text("K7MQX3RT") });
    await Promise.all([listen(heard), listen(heard), listen(heard)]);
    await listen(heard);
    expect(await outbox()).toHaveLength(1);
    expect(await fund.owner`select 1 from link_try`).toHaveLength(1);
  });

  test("that breaks leaves nothing, and has its effects when it is heard again", async () => {
    const heard = event();
    await expect(listen({ ...heard, reply: { token: "token", until: Number.NaN } })).rejects.toThrow(
      RangeError,
    );
    expect(await outbox()).toEqual([]);
    await listen(heard);
    expect(await outbox()).toHaveLength(1);
  });

  test("that links a member has an answer that must be learnt, and gives the person the members' menu", async () => {
    const { code } = done(
      await perform(fund.house, fund.fundId, issueLinkCode, { memberNo: "1-002", issuedByNo: "1-001" }),
    );
    await listen(event({ what: text(code) }));
    expect(await outbox()).toMatchObject([{ recipient: me, must: true }]);
    expect(await fund.owner`select kind from relay.errand`).toMatchObject([{ kind: "relink-menu" }]);
  });
});

describe("nothing is said", () => {
  test.each<readonly [string, Partial<LineEvent>]>([
    ["in a group", { isOneToOne: false }],
    ["where it is about no person", { isOneToOne: false, what: { type: "nothing" } }],
    ["to an event of a kind that LINE has yet to invent", { what: { type: "nothing" } }],
    ["to who blocked the account", { what: { type: "blocked" } }],
  ])("%s", async (_, change) => {
    await listen(event({ ...change, lineUserId: lineUser(9) }));
    expect(await outbox()).toEqual([]);
  });

  test("where nobody is named", async () => {
    const { lineUserId: _, ...nobody } = event();
    await listen(nobody);
    expect(await outbox()).toEqual([]);
  });
});

test("who blocks the account is known as such, loses an open question, and is back with the first word", async () => {
  const who = lineUser(3);
  await listen(event({ lineUserId: who, what: text("เชื่อมสมาชิก") }));
  expect(await account(who)).toEqual({ blocked: false, talking: true });
  await listen(event({ lineUserId: who, what: { type: "blocked" } }));
  expect(await account(who)).toEqual({ blocked: true, talking: false });
  await listen(event({ lineUserId: who }));
  expect(await account(who)).toMatchObject({ blocked: false });
});

describe("money that a treasurer confirms", () => {
  const treasurer = lineUser(5);
  beforeAll(async () => {
    await fund.link(treasurer, await fund.member("1-005", { roles: ["treasurer"] }));
  });
  /** Says all of it at this moment of LINE's clock; it is heard at the fund's own. */
  async function confirm(saidAt: string): Promise<string> {
    const at = Temporal.Instant.from(saidAt).epochMilliseconds;
    for (const [index, said] of ["รับเงิน", "1-002", "30", "ยืนยัน"].entries()) {
      const what = { type: "text", at: at + index, text: said } as const;
      await listen(event({ lineUserId: treasurer, at: at + index, what }));
    }
    const [row] = await fund.owner<{ day: string }[]>`
      select happened_on::text as day from receipt order by number desc limit 1`;
    return row?.day ?? "no receipt";
  }

  test.each([
    ["at once", "2026-02-14T03:00:00Z", "2026-02-14"],
    ["before midnight, and is heard the next morning", "2026-02-13T16:59:59Z", "2026-02-13"],
    ["after midnight, where the fund is", "2026-02-13T17:00:00Z", "2026-02-14"],
    ["by a clock of LINE's that runs ahead", "2026-02-14T17:30:00Z", "2026-02-14"],
  ])("%s was received on its own day", async (_, saidAt, day) => {
    expect(await confirm(saidAt)).toBe(day);
  });
});
