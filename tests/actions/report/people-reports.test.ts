import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Moment } from "#actions/perform.ts";
import type { Reported } from "#actions/report/ask-report.ts";
import { showTrialBalance } from "#actions/report/ledger-reports.ts";
import {
  showArrears,
  showBags,
  showPassbook,
  showRegister,
  showSubFunds,
} from "#actions/report/people-reports.ts";
import { done } from "../small-fund.ts";
import { day, february, january, openTwoMonths, shownIn, type TwoMonths } from "./two-months.ts";

let books: TwoMonths;
beforeAll(async () => {
  books = await openTwoMonths();
});
afterAll(() => books.close());

const shown = async (report: (moment: Moment) => Reported, ...names: readonly string[]) =>
  shownIn(done(await books.show(report)), names);
const both = { from: january, to: february };

describe("cash per collector", () => {
  test("says what was collected, handed in, made good, is short and is in the bag", async () => {
    const columns = ["name", "collected", "handedIn", "otherwiseOut", "short", "inBag", "lastCountedOn"];
    expect(await shown((moment) => showBags(moment, both), ...columns)).toEqual([
      "คำพอง ใจดี | 90.00 | 40.00 | 5.00 | 15.00 | 45.00 | 2026-01-31",
      "รวม | 90.00 | 40.00 | 5.00 | 15.00 | 45.00 | ",
    ]);
    expect((await shown((moment) => showBags(moment, { from: january, to: january }), ...columns))[0]).toBe(
      "คำพอง ใจดี | 60.00 | 40.00 | 0.00 | 20.00 | 20.00 | 2026-01-31",
    );
  });

  test("is asked of one collector; of somebody without a bag it is empty, of nobody it is refused", async () => {
    expect(await shown((moment) => showBags(moment, { collectorNo: "2" }), "memberNo")).toEqual(["2", ""]);
    expect(await shown((moment) => showBags(moment, { collectorNo: "5" }), "memberNo")).toEqual([""]);
    const refused = await books.show((moment) => showBags(moment, { collectorNo: "99" }));
    expect(refused).toEqual({ ok: false, refusal: { type: "no-such-member", memberNo: "99" } });
  });
});

describe("sub-funds", () => {
  test("have what the close gave them less what they spent, and their shares of what awaits the next", async () => {
    // January gave 80, 10, 5 and 5 of a hundred of 10,120; February has brought 130.
    expect(
      await shown((moment) => showSubFunds(moment, {}), "code", "balance", "awaiting", "available"),
    ).toEqual([
      "welfare | 7096.00 | 104.00 | 7200.00",
      "administration | 997.00 | 13.00 | 1010.00",
      "reserve | 506.00 | 6.50 | 512.50",
      "disaster | 506.00 | 6.50 | 512.50",
      " | 9105.00 | 130.00 | 9235.00",
    ]);
  });

  test("have together all that lies in bank, cash and bags", async () => {
    const trial = await shown((moment) => showTrialBalance(moment, {}), "class", "debit");
    const assets = trial
      .filter((line) => line.startsWith("asset"))
      .map((line) => Number(line.split(" | ")[1]));
    expect(assets.reduce((sum, one) => sum + one, 0)).toBe(9235);
  });
});

describe("arrears", () => {
  test("name who is behind, village by village, with months, amount and what the rules say", async () => {
    const lines = await shown(
      (moment) => showArrears(moment, {}),
      "villageNo",
      "memberNo",
      "paidUpTo",
      "missedMonths",
      "due",
      "state",
    );
    expect(lines).toEqual([
      "1 | 5 | 2025-12-31 | 2 | 60.00 | to-be-told",
      "2 | 6 | 2026-01-31 | 1 | 30.00 | in-grace",
      ...["1", "2", "3", "4"].map((memberNo) => ` | ${memberNo} |  | 4 | 120.00 | may-end`),
      " |  |  |  | 570.00 | ",
    ]);
  });

  test("of an earlier day count only what was paid by then, and one village where one is asked for", async () => {
    const asked = { asOf: day("2026-01-15"), villageNo: 1 };
    // OB/1 had paid November; December and January were open.
    expect(await shown((moment) => showArrears(moment, asked), "memberNo", "paidUpTo", "due")).toEqual([
      "5 | 2025-11-30 | 60.00",
      " |  | 60.00",
    ]);
  });
});

describe("a passbook", () => {
  test("shows what was sent and to whom, what was cancelled, and what is not sent yet", async () => {
    const columns = ["happenedOn", "period", "stateShown", "amount", "receipt", "receiver"];
    expect(await shown((moment) => showPassbook(moment, { memberNo: "5" }), ...columns)).toEqual([
      "2026-01-10 | พ.ย. 2568 | ส่งแล้ว | 30.00 | OB/1 | คำพอง ใจดี",
      "2026-02-04 | ธ.ค. 2568 | ยกเลิก | 30.00 | OB/5 | สมหมาย ตั้งใจ",
      "2026-02-06 | ธ.ค. 2568 | ส่งแล้ว | 30.00 | OB/6 | คำพอง ใจดี",
      " | ม.ค. – ก.พ. 2569 | ยังไม่ได้ส่ง |  |  | ",
      " |  |  | 60.00 |  | ",
    ]);
  });

  test("of nobody is refused", async () => {
    const refused = await books.show((moment) => showPassbook(moment, { memberNo: "99" }));
    expect(refused).toEqual({ ok: false, refusal: { type: "no-such-member", memberNo: "99" } });
  });
});

const registerLines = (withLeft: boolean) =>
  shown(
    (moment) => showRegister(moment, { withLeft }),
    "memberNo",
    "citizenId",
    "phone",
    "planName",
    "leftReasonName",
  );

describe("the register", () => {
  test("masks citizen ids and phones, and has those who left only where they are asked for", async () => {
    const joinedOn = day("2025-11-01");
    await books.fund.member("7", { citizenId: "1234567890121", phone: "0812223333", joinedOn });
    await books.fund
      .owner`update member set left_on = '2026-02-01', left_reason = 'resigned' where member_no = '6'`;
    expect(await registerLines(false)).toContain("7 | x-xxxx-xxxxx-12-1 | 0xx-xxx-3333 | ส่งรายเดือน | ");
    expect((await registerLines(false)).map((line) => line.split(" | ")[0])).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "7",
    ]);
    expect(await registerLines(true)).toContain("6 |  |  | ส่งรายเดือน | ลาออก");
    await books.fund.owner`update member set left_on = null, left_reason = null where member_no = '6'`;
  });
});

const readBy = async (byNo: string) => {
  const answer = await books.show((moment) => showTrialBalance(moment, {}), byNo);
  return answer.ok ? "reads" : answer.refusal.type;
};

describe("whoever reads", () => {
  test.each([
    ["4", "the auditor", "reads"],
    ["3", "the chair", "reads"],
    ["1", "the treasurer", "reads"],
    ["2", "a collector", "not-allowed-to-read"],
    ["5", "a member without office", "not-allowed-to-read"],
    ["99", "nobody", "no-such-member"],
  ])("as %s, %s: %s", async (byNo, _who, outcome) => {
    expect(await readBy(byNo)).toBe(outcome);
  });

  test("and whose office has ended, reads no more", async () => {
    await books.fund.owner`update office set until_on = '2026-02-14' where role = 'auditor'`;
    expect(await readBy("4")).toBe("not-allowed-to-read");
    await books.fund.owner`update office set until_on = null where role = 'auditor'`;
    expect(await readBy("4")).toBe("reads");
  });
});
