import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endMembership } from "#actions/register/end-membership.ts";
import { doDeed } from "#actions/do-deed.ts";
import { perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import type { Deed, Outcome } from "#conversation/deed.ts";
import { dayCount } from "#core/benefit/day-count.ts";
import { bahtToSatang } from "#core/money.ts";
import { factsAfter, factsOf } from "#store/member-facts.ts";
import { done, lineUser, openSmallFund, type SmallFund } from "./small-fund.ts";

/** Today is 14 February 2026; "1" joined in June 2025, paid until February, most of it late. */
let fund: SmallFund;
let memberId: string;
let other: string;
const speaker = lineUser(1);
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

beforeAll(async () => {
  fund = await openSmallFund();
  const treasurer = await fund.member("9", { roles: ["treasurer"] });
  memberId = await fund.member("1", {
    joinedOn: day("2025-06-01"),
    sex: "female",
    birthOn: day("1960-05-05"),
  });
  other = await fund.member("2");
  await fund.link(speaker, memberId);
  const pay = async (months: number, happenedOn: string): Promise<void> => {
    const contribution = {
      key: happenedOn,
      memberId,
      amount: bahtToSatang(30 * months),
      method: "cash",
      happenedOn: day(happenedOn),
      receivedBy: treasurer,
      receiverActsFor: [],
    } as const;
    done(await perform(fund.house, fund.fundId, recordContribution, contribution));
  };
  await pay(2, "2025-06-03");
  await pay(7, "2026-02-10");
});
afterAll(() => fund.close());

const ask = (deed: Deed): Promise<Outcome> =>
  perform(
    fund.house,
    fund.fundId,
    (moment) => doDeed(moment, { lineUserId: speaker, channelId: fund.channelId }, deed),
    undefined,
  );

describe("a member's facts", () => {
  test("are the register's, with each covered range and the day on which its money moved", async () => {
    const facts = await fund.house.database.inFund(fund.fundId, (tx) => factsOf(tx, memberId));
    const count = (iso: string): number => dayCount(day(iso));
    expect(facts).toEqual({
      birthDate: day("1960-05-05"),
      sex: "female",
      memberType: "general",
      joinedOn: day("2025-06-01"),
      leftOn: null,
      coverage: [
        { from: count("2025-06-01"), to: count("2025-07-31"), paidOn: count("2025-06-03") },
        { from: count("2025-08-01"), to: count("2026-02-28"), paidOn: count("2026-02-10") },
      ],
      past: [],
    });
  });

  test("come in pages by id, without those who left", async () => {
    const gone = await fund.member("3");
    await perform(fund.house, fund.fundId, endMembership, {
      memberId: gone,
      on: day("2026-01-01"),
      reason: "resigned",
    });
    const numbers = await fund.house.database.inFund(fund.fundId, async (tx) => {
      const first = await factsAfter(tx, { after: undefined, most: 2, counting: "confirmed" });
      const second = await factsAfter(tx, { after: first.at(-1)?.id, most: 2, counting: "confirmed" });
      return [...first, ...second].map(({ memberNo }) => memberNo);
    });
    expect(numbers.toSorted()).toEqual(["1", "2", "9"]);
  });
});

describe("asking about rights", () => {
  test("gives the rights of the member for whom the speaker acts", async () => {
    const outcome = await ask({ type: "show-rights", memberId, after: 0 });
    expect(outcome).toMatchObject({ type: "rights", member: { memberNo: "1" } });
    const rights = outcome.type === "rights" ? outcome.rights : [];
    expect(rights.map(({ benefit, withheld }) => [benefit.code, withheld.length])).toContainEqual([
      "illness-nights",
      0,
    ]);
  });

  test("gives what three nights would bring, as if they began today", async () => {
    const outcome = await ask({ type: "what-if", memberId, words: "ถ้านอนโรงพยาบาล 3 คืน" });
    expect(outcome).toMatchObject({
      type: "what-if",
      answer: { amount: bahtToSatang(300), firstDay: day("2026-02-14") },
    });
  });

  test("names the fund's own events where the words fit none of them", async () => {
    const outcome = await ask({ type: "what-if", memberId, words: "ถ้าหิมะตก" });
    expect(outcome.type === "what-if-which" && outcome.events.map(({ code }) => code)).toEqual([
      "birth",
      "illness",
      "death",
      "old-age",
    ]);
  });

  test.each<Deed["type"]>(["show-rights", "what-if"])("%s tells nothing of anybody else", async (type) => {
    const deed = { type, memberId: other, after: 0, words: "ถ้าตาย" } as Deed;
    expect(await ask(deed)).toEqual({ type: "not-linked" });
  });
});
