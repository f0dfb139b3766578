import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releaseSlip } from "#actions/slips/release-slip.ts";
import { slipsWaiting } from "#store/slips.ts";
import { done, lineUser, newCode, openSlipsFunds, type FundOfTwo, type SlipsFunds } from "./slips-fund.ts";

let funds: SlipsFunds;
let one: FundOfTwo;
let other: FundOfTwo;
let [treasurer, otherTreasurer, buaphan, thongdee, stranger] = ["", "", "", "", ""];
const [buaphansPhone, thongdeesPhone, strangersPhone] = [lineUser(1), lineUser(2), lineUser(3)];

beforeAll(async () => {
  funds = await openSlipsFunds();
  ({ one, other } = funds);
  [treasurer, buaphan, thongdee] = [
    await one.member("1", "treasurer"),
    await one.member("2"),
    await one.member("3"),
  ];
  [otherTreasurer, stranger] = [await other.member("1", "treasurer"), await other.member("2")];
  await one.link(buaphansPhone, buaphan);
  await one.link(thongdeesPhone, thongdee);
  await other.link(strangersPhone, stranger);
});
afterAll(() => funds.small.close());

describe("a slip's code counts once", () => {
  test("for the same person, who is told of the first one", async () => {
    const code = newCode(1);
    const first = await one.read(await one.send(buaphansPhone, buaphan), code);
    const second = await one.read(await one.send(buaphansPhone, buaphan), code);
    expect([first.stage, second.stage]).toEqual(["waiting", "used-before"]);
    expect((await funds.told(buaphansPhone)).at(-1)).toContain("สลิป");
  });

  test("for two people of one fund", async () => {
    const code = newCode(2);
    expect((await one.read(await one.send(buaphansPhone, buaphan), code)).stage).toBe("waiting");
    expect((await one.read(await one.send(thongdeesPhone, thongdee), code)).stage).toBe("used-before");
  });

  test("for two funds of the server", async () => {
    const code = newCode(3);
    expect((await one.read(await one.send(buaphansPhone, buaphan), code)).stage).toBe("waiting");
    expect((await other.read(await other.send(strangersPhone, stranger), code)).stage).toBe("used-before");
  });

  test("after it was confirmed, and after it was refused", async () => {
    const [confirmed, refused] = [newCode(4), newCode(5)];
    const first = await one.read(await one.send(buaphansPhone, buaphan), confirmed);
    done(await one.confirm(treasurer, first.slipId));
    const second = await one.read(await one.send(buaphansPhone, buaphan), refused);
    done(await one.refuse(treasurer, second.slipId));
    for (const code of [confirmed, refused]) {
      expect((await one.read(await one.send(thongdeesPhone, thongdee), code)).stage).toBe("used-before");
      expect((await other.read(await other.send(strangersPhone, stranger), code)).stage).toBe("used-before");
    }
  });

  test("a slip that was used before is neither confirmed nor refused nor released", async () => {
    const code = newCode(6);
    await one.read(await one.send(buaphansPhone, buaphan), code);
    const { slipId } = await one.read(await one.send(thongdeesPhone, thongdee), code);
    const judged = { ok: false, refusal: { type: "judged", stage: "used-before" } };
    expect(await one.confirm(treasurer, slipId)).toEqual(judged);
    expect(await one.refuse(treasurer, slipId)).toEqual(judged);
    const release = { by: treasurer, byActsFor: [], slipId, words: "ขอคืน" };
    expect(await one.act(releaseSlip, release)).toMatchObject({ ok: false });
  });

  test("read a second time it is still the slip's own", async () => {
    const code = newCode(7);
    const slipId = await one.send(buaphansPhone, buaphan);
    expect((await one.read(slipId, code)).stage).toBe("waiting");
    expect((await one.read(slipId, code)).stage).toBe("waiting");
    expect((await one.read(slipId, newCode(8))).code).toEqual(code);
  });

  test("banks tell capital from small letters", async () => {
    const [big, small] = [
      { bank: "014", reference: "202602147WLf3wnz" },
      { bank: "014", reference: "202602147wlf3wnz" },
    ];
    expect((await one.read(await one.send(buaphansPhone, buaphan), big)).stage).toBe("waiting");
    expect((await one.read(await one.send(buaphansPhone, buaphan), small)).stage).toBe("waiting");
  });
});

test("at the same moment, in two funds and by many people, one of all gets it", async () => {
  let number = 1000;
  // One account has ten slips open at most, and those above wait on.
  for (const { slipId } of await one.act(({ fund }) => slipsWaiting(fund), undefined))
    done(await one.refuse(treasurer, slipId));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("buaphan", "thongdee", "stranger"), { minLength: 2, maxLength: 6 }),
      async (people) => {
        number += 1;
        const code = newCode(number);
        const sent: { readonly fund: FundOfTwo; readonly slipId: string }[] = [];
        for (const person of people) {
          const [fund, phone, member] = senders()[person] ?? never();
          sent.push({ fund, slipId: await fund.send(phone, member) });
        }
        const read = await Promise.all(sent.map(({ fund, slipId }) => fund.read(slipId, code)));
        const stages = read.map(({ stage }) => stage).toSorted();
        expect(stages.filter((stage) => stage === "waiting")).toHaveLength(1);
        expect(stages.filter((stage) => stage === "used-before")).toHaveLength(people.length - 1);
        for (const [index, { slipId, stage }] of read.entries()) {
          const { fund } = sent[index] ?? never();
          if (stage === "waiting") done(await fund.refuse(fund === one ? treasurer : otherTreasurer, slipId));
        }
      },
    ),
    { numRuns: 12 },
  );
});

describe("a code is given back by a person", () => {
  test("after a refusal, and can be taken by one further slip", async () => {
    const code = newCode(50);
    const { slipId } = await one.read(await one.send(buaphansPhone, buaphan), code);
    done(await one.refuse(treasurer, slipId));
    const release = { by: treasurer, byActsFor: [], slipId, words: "กดผิดใบ" };
    expect(done(await one.act(releaseSlip, release)).again).toBe(false);
    expect(done(await one.act(releaseSlip, release)).again).toBe(true);
    expect((await other.read(await other.send(strangersPhone, stranger), code)).stage).toBe("waiting");
    expect((await one.read(await one.send(buaphansPhone, buaphan), code)).stage).toBe("used-before");
  });

  test.each(["waiting", "confirmed"])("and not while the slip is %s", async (stage) => {
    const { slipId } = await one.read(await one.send(buaphansPhone, buaphan), newCode(stage.length + 60));
    if (stage === "confirmed") done(await one.confirm(treasurer, slipId));
    const release = { by: treasurer, byActsFor: [], slipId, words: "ขอคืน" };
    expect(await one.act(releaseSlip, release)).toEqual({
      ok: false,
      refusal: { type: "nothing-to-release", stage },
    });
  });

  test("with a reason, and by nobody whose slip it is", async () => {
    const { slipId } = await one.read(await one.send(buaphansPhone, buaphan), newCode(70));
    done(await one.refuse(treasurer, slipId));
    const release = (by: string, words: string) => one.act(releaseSlip, { by, byActsFor: [], slipId, words });
    expect(await release(treasurer, " ")).toMatchObject({ refusal: { type: "reason-missing" } });
    expect(await release(buaphan, "ขอคืน")).toMatchObject({ refusal: { type: "not-treasurer" } });
  });

  test("of one fund never by another", async () => {
    const { slipId, referenceHash } = await one.read(await one.send(buaphansPhone, buaphan), newCode(71));
    const release = { by: otherTreasurer, byActsFor: [], slipId, words: "ขอคืน" };
    expect(await other.act(releaseSlip, release)).toMatchObject({ refusal: { type: "no-such-slip" } });
    const released = await funds.small.house.database.inFund(other.fundId, ({ tx }) =>
      tx.execute(`select release_slip_reference('\\x${hex(referenceHash)}', '${slipId}') as released`),
    );
    expect(released[0]).toEqual({ released: false });
  });
});

const senders = (): Record<string, readonly [FundOfTwo, string, string]> => ({
  buaphan: [one, buaphansPhone, buaphan],
  thongdee: [one, thongdeesPhone, thongdee],
  stranger: [other, strangersPhone, stranger],
});
const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? never()).toString("hex");
function never(): never {
  throw new Error("it was given above");
}
