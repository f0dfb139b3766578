import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tellOfWork } from "#actions/messages/tell-of-work.ts";
import { perform } from "#actions/perform.ts";
import { testCipher } from "../small-fund.ts";
import { lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";
import { certifying, scriptWork, type ScriptedWork } from "./scripted-work.ts";

let fund: SmallFund;
let work: ScriptedWork;
let memberId: string;
beforeAll(async () => {
  fund = await openSmallFund();
  memberId = await fund.member("1-001", { roles: ["chair"] });
  await fund.link(lineUser(1), memberId);
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.errand, work_notice, work_ring`;
  work = scriptWork(fund);
  at("14 10:00");
});
afterAll(() => fund.close());

/** "14 10:00" in February 2026, on the fund's clock. */
function at(written: string): void {
  const [day = "", time = ""] = written.split(" ");
  fund.clock.at = Temporal.Instant.from(`2026-02-${day}T${time}:00+07:00`);
}
/** The titles of what was left for people, with the class. */
async function left(): Promise<readonly string[]> {
  const rows =
    await fund.owner`select outbox_id, class, body_sealed from relay.outbox order by created_at, outbox_id`;
  return rows.map(({ outbox_id: id, class: ofClass, body_sealed: sealed }) => {
    const { says } = JSON.parse(testCipher.open(sealed as Uint8Array, `outbox.body:${id}`)) as {
      readonly says: readonly { readonly title: string; readonly headline: string }[];
    };
    return `${ofClass}: ${says[0]?.title} ${says[0]?.headline}`;
  });
}
const one = "งานของฉัน มี 1 เรื่อง รอท่านอยู่ค่ะ";
const two = "งานของฉัน มี 2 เรื่อง รอท่านอยู่ค่ะ";

describe("work that begins to wait", () => {
  test("is told a minute later, and what came in that minute with it", async () => {
    await work.give(memberId, certifying(1));
    await work.runErrands();
    expect(await left()).toEqual([]);
    fund.wait({ seconds: 30 });
    await work.give(memberId, certifying(2));
    fund.wait({ minutes: 1 });
    await work.runErrands();
    await work.runErrands();
    expect(await left()).toEqual([`work: ${two}`]);
  });

  test("after a message of today waits for the next morning, with whatever comes until then", async () => {
    await work.give(memberId, certifying(1));
    fund.wait({ minutes: 1 });
    await work.runErrands();
    work.waiting.clear();
    for (const hour of ["11:00", "12:00"]) {
      at(`14 ${hour}`);
      await work.give(memberId, certifying(Number(hour.slice(0, 2))));
    }
    at("15 07:59");
    await work.runErrands();
    expect(await left()).toHaveLength(1);
    at("15 08:00");
    await work.runErrands();
    expect(await left()).toEqual([`work: ${one}`, `work: ${two}`]);
  });

  test("that is urgent is told at that moment, at night and a minute after another message", async () => {
    await work.give(memberId, certifying(1));
    fund.wait({ minutes: 1 });
    await work.runErrands();
    at("14 23:00");
    await work.give(memberId, certifying(2), true);
    await work.runErrands();
    expect(await left()).toEqual([`work: ${one}`, `urgent: ${two}`]);
  });

  test("and is done before it was told rings no phone", async () => {
    const votes = certifying(1);
    await work.give(memberId, votes);
    work.finish(memberId, votes);
    fund.wait({ minutes: 1 });
    await work.runErrands();
    expect(await left()).toEqual([]);
    const [notice] = await fund.owner`select over_at from work_notice`;
    expect(notice?.over_at).not.toBeNull();
  });

  test("is told once by two servers that run the errand at once", async () => {
    await work.give(memberId, certifying(1));
    fund.wait({ minutes: 1 });
    const told = await Promise.all(
      [1, 2, 3].map(() => perform(fund.house, fund.fundId, tellOfWork, { memberId, workOf: work.workOf })),
    );
    expect(told.map(({ type }) => type).toSorted()).toEqual(["nothing-waits", "nothing-waits", "told"]);
    expect(await left()).toHaveLength(1);
  });

  test("whose moment passed while no server ran is told in the morning, not at night", async () => {
    await work.give(memberId, certifying(1));
    at("14 22:00");
    await work.runErrands();
    expect(await left()).toEqual([]);
    at("15 07:00");
    await work.runErrands();
    expect(await left()).toEqual([`work: ${one}`]);
  });

  test("noted again is news again: a transfer came back", async () => {
    await work.give(memberId, certifying(1));
    fund.wait({ minutes: 1 });
    await work.runErrands();
    work.waiting.clear();
    at("16 10:00");
    await work.give(memberId, certifying(1));
    fund.wait({ minutes: 1 });
    await work.runErrands();
    expect(await left()).toEqual([`work: ${one}`, `work: ${one}`]);
  });

  test("for somebody who is not on LINE leaves no message, and waits", async () => {
    const offline = await fund.member("1-009", { roles: ["deputy"] });
    await work.give(offline, certifying(1));
    fund.wait({ minutes: 1 });
    await work.runErrands();
    expect(await left()).toEqual([]);
    expect(await fund.owner`select told_at from work_notice`).toMatchObject([{ told_at: null }]);
  });
});

describe("the daily look", () => {
  test("tells again what lies for three days, once a day, and then every three days", async () => {
    await work.give(memberId, certifying(1));
    fund.wait({ minutes: 1 });
    await work.runErrands();
    const nudgedOn: string[] = [];
    for (const day of ["15", "16", "17", "18", "19", "20", "21"])
      for (const hour of ["07:30", "08:05", "12:05", "20:05"]) {
        at(`${day} ${hour}`);
        if ((await work.nudge()).nudged > 0) nudgedOn.push(`${day} ${hour}`);
      }
    expect(nudgedOn).toEqual(["17 08:05", "20 08:05"]);
    expect((await left()).slice(1)).toEqual([
      "work: งานของฉัน มี 1 เรื่อง ยังรอท่านอยู่ค่ะ",
      "work: งานของฉัน มี 1 เรื่อง ยังรอท่านอยู่ค่ะ",
    ]);
  });

  test("leaves in peace who has done it", async () => {
    const votes = certifying(1);
    await work.give(memberId, votes);
    fund.wait({ minutes: 1 });
    await work.runErrands();
    work.finish(memberId, votes);
    at("20 09:00");
    expect(await work.nudge()).toEqual({ nudged: 0, told: 0 });
  });

  test("after days without a server tells once, not once for each day", async () => {
    await work.give(memberId, certifying(1));
    fund.wait({ minutes: 1 });
    await work.runErrands();
    at("27 09:00");
    const looks = await Promise.all([work.nudge(), work.nudge()]);
    expect(looks.reduce((sum, { nudged }) => sum + nudged, 0)).toBe(1);
    expect(await left()).toHaveLength(2);
  });

  test("tells what no errand has told", async () => {
    await work.give(memberId, certifying(1));
    await fund.owner`truncate relay.errand`;
    at("15 08:00");
    expect(await work.nudge()).toEqual({ nudged: 0, told: 1 });
    expect(await left()).toEqual([`work: ${one}`]);
  });
});
