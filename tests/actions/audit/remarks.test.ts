import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addRemark } from "#actions/audit/add-remark.ts";
import { answerRemark } from "#actions/audit/answer-remark.ts";
import { listRemarks } from "#actions/audit/list-remarks.ts";
import { closeMonth } from "#actions/books/close-month.ts";
import { handIn } from "#actions/books/hand-in.ts";
import { payExpense } from "#actions/books/pay-expense.ts";
import { proposeClose } from "#actions/books/propose-close.ts";
import { perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { longestRemark, type RemarkSubject } from "#core/audit/remark.ts";
import { sqlStateOf } from "#store/database.ts";
import { outboxPlace } from "#store/outgoing.ts";
import { openRemarks } from "#store/remarks.ts";
import { done, lineUser, testCipher } from "../small-fund.ts";
import { baht, day, february, openTwoMonths, type TwoMonths } from "../report/two-months.ts";

/** 1 is treasurer, 2 collector, 3 chair, 4 auditor, 5 and 6 members; 8 audits and keeps the register. */
let books: TwoMonths;
let auditorId = "";
beforeAll(async () => {
  books = await openTwoMonths();
  const { fund } = books;
  await fund.member("7", { roles: ["secretary"] });
  await fund.member("8", { roles: ["auditor", "registrar"] });
  for (const [number, memberNo] of ["1", "3", "4", "5", "7"].entries()) {
    const [row] = await fund.owner<
      { id: string }[]
    >`select member_id as id from member where member_no = ${memberNo}`;
    await fund.link(lineUser(number + 1), row?.id ?? "");
    if (memberNo === "4") auditorId = row?.id ?? "";
  }
});
afterAll(() => books.close());

const receipt = (number: bigint): RemarkSubject => ({ type: "receipt", book: "OB", number });
const remark = (byNo = "4", about: RemarkSubject = receipt(2n), text = "ไม่มีลายเซ็น นางทองดี") =>
  perform(books.fund.house, books.fund.fundId, addRemark, { byNo, about, text });
const answer = (remarkNo: number, byNo = "1", text = "ให้เซ็นแล้วค่ะ") =>
  perform(books.fund.house, books.fund.fundId, answerRemark, { byNo, remarkNo, text });
const listed = async (isOpen = false) =>
  done(await perform(books.fund.house, books.fund.fundId, listRemarks, { isOpen }));
const outcome = (result: { readonly ok: boolean; readonly refusal?: { readonly type: string } }): string =>
  result.refusal?.type ?? "done";

/** Who was told, and all that stands in the message. */
async function toldSince(count: number): Promise<readonly { readonly to: string; readonly says: string }[]> {
  const rows = await books.fund.owner<
    { id: string; recipient: string; body: Uint8Array; once_key: string | null }[]
  >`
    select outbox_id as id, recipient, body_sealed as body, once_key from relay.outbox order by created_at, outbox_id`;
  return rows
    .filter(({ once_key }) => once_key?.startsWith("remark") === true)
    .slice(count)
    .map(({ id, recipient, body }) => ({ to: recipient, says: testCipher.open(body, outboxPlace(id)) }));
}

describe("a remark", () => {
  test("of the auditor in office waits for its answer, and chair, secretary and treasurer learn of it", async () => {
    expect(done(await remark())).toEqual({ remarkNo: 1 });
    expect(await listed(true)).toMatchObject([
      { remarkNo: 1, about: receipt(2n), text: "ไม่มีลายเซ็น นางทองดี", madeBy: auditorId },
    ]);
    const told = await toldSince(0);
    expect(told.map(({ to }) => to).toSorted()).toEqual([lineUser(1), lineUser(2), lineUser(5)]);
    for (const { says } of told) {
      expect(says).toContain("ใบเสร็จ OB/2");
      expect(says).toContain("ไม่มีลายเซ็น นางทองดี");
      // What a locked phone shows names nobody.
      expect((JSON.parse(says) as { says: { summary: string }[] }).says[0]?.summary).toBe(
        "ผู้ตรวจสอบมีข้อสังเกตเรื่องใบเสร็จ OB/2 รอกรรมการตอบค่ะ",
      );
    }
  });

  test("is sealed in the database", async () => {
    const [row] = await books.fund
      .owner`select position(convert_to('นางทองดี', 'UTF8') in text_sealed) as place from remark where remark_no = 1`;
    expect(row?.["place"]).toBe(0);
  });

  test.each([
    ["a voucher", { type: "voucher", book: "PV", number: 1n }],
    ["an entry", { type: "entry", chainNo: 1n }],
    ["a month", { type: "month", monthOn: february }],
    ["a member", { type: "member", memberNo: "5" }],
  ] as const)("is about %s as well, and read back as it was", async (_what, about) => {
    const { remarkNo } = done(await remark("4", about));
    expect((await listed()).at(-1)).toMatchObject({ remarkNo, about });
    expect(outcome(await answer(remarkNo))).toBe("done");
  });

  test.each([
    ["a receipt that is not there", "4", receipt(99n), "x", "no-such-subject"],
    ["a voucher that is not there", "4", { type: "voucher", book: "PV", number: 9n }, "x", "no-such-subject"],
    ["a receipt's link of the chain", "4", { type: "entry", chainNo: 999n }, "x", "no-such-subject"],
    ["nobody", "4", { type: "member", memberNo: "99" }, "x", "no-such-subject"],
    ["the chair", "3", receipt(1n), "x", "not-auditor"],
    ["a member without office", "5", receipt(1n), "x", "not-auditor"],
    ["a stranger", "99", receipt(1n), "x", "no-such-member"],
    ["an auditor who says nothing", "4", receipt(1n), "  ", "text-missing-or-too-long"],
    [
      "an auditor who writes a book",
      "4",
      receipt(1n),
      "ก".repeat(longestRemark + 1),
      "text-missing-or-too-long",
    ],
  ] as const)("about or by %s is refused", async (...[, byNo, about, text, refusal]) => {
    const before = (await listed()).length;
    expect(outcome(await remark(byNo, about, text))).toBe(refusal);
    expect((await listed()).length).toBe(before);
  });

  test("is made by nobody whose term as auditor has ended or not begun", async () => {
    const { owner } = books.fund;
    await owner`update office set until_on = '2026-02-14' where member_id = ${auditorId}`;
    expect(outcome(await remark())).toBe("not-auditor");
    await owner`update office set until_on = null, from_on = '2026-02-15' where member_id = ${auditorId}`;
    expect(outcome(await remark())).toBe("not-auditor");
    await owner`update office set from_on = '2025-11-01' where member_id = ${auditorId}`;
    expect(outcome(await remark("4", receipt(3n)))).toBe("done");
  });

  test("gets a number of its own, also when several are made at once", async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => remark("8")));
    const numbers = made.map((one) => done(one).remarkNo).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    for (const remarkNo of numbers) expect(outcome(await answer(remarkNo, "3"))).toBe("done");
  });
});

describe("an answer", () => {
  test("of the committee closes the remark, and the auditor learns it", async () => {
    const before = (await toldSince(0)).length;
    expect(outcome(await answer(1))).toBe("done");
    expect((await listed()).find(({ remarkNo }) => remarkNo === 1)).toMatchObject({
      answer: { text: "ให้เซ็นแล้วค่ะ" },
      answeredByName: "สมหมาย ตั้งใจ",
    });
    expect((await listed(true)).some(({ remarkNo }) => remarkNo === 1)).toBe(false);
    const [told, ...others] = await toldSince(before);
    expect([told?.to, others]).toEqual([lineUser(3), []]);
    expect(told?.says).toContain("ให้เซ็นแล้วค่ะ");
  });

  test.each([
    ["a second time", 1, "3", "อีกครั้ง", "answered-before"],
    ["a remark that is not there", 999, "3", "x", "no-such-remark"],
    ["with nothing", 1, "3", " ", "text-missing-or-too-long"],
    ["by a stranger", 1, "99", "x", "no-such-member"],
    ["by a collector", 1, "2", "x", "not-on-committee"],
    ["by a member without office", 1, "5", "x", "not-on-committee"],
    ["by the auditor who asked", 1, "4", "x", "own-remark"],
  ] as const)("%s is refused", async (...[, remarkNo, byNo, text, refusal]) => {
    expect(outcome(await answer(remarkNo, byNo, text))).toBe(refusal);
  });

  test("is given by no auditor to their own remark, whatever other office they hold, and to another's by that office", async () => {
    const { remarkNo } = done(await remark("8"));
    expect(outcome(await answer(remarkNo, "8"))).toBe("own-remark");
    expect(outcome(await answer(remarkNo, "4"))).toBe("not-on-committee");
    const others = done(await remark("4"));
    expect(outcome(await answer(others.remarkNo, "8"))).toBe("done");
    expect(outcome(await answer(remarkNo))).toBe("done");
  });

  test("is one, of two given at the same moment", async () => {
    const { remarkNo } = done(await remark());
    const both = await Promise.all([answer(remarkNo, "1"), answer(remarkNo, "3")]);
    expect(both.map(outcome).toSorted()).toEqual(["answered-before", "done"]);
  });
});

test("before a month is closed, its open remarks are counted; it may be closed all the same", async () => {
  const { fund } = books;
  const open = await fund.house.database.inFund(fund.fundId, openRemarks);
  expect(open).toMatchObject([{ about: receipt(3n) }]);
  fund.clock.at = fund.clock.at.add({ hours: 24 * 20 });
  const proposal = done(await perform(fund.house, fund.fundId, proposeClose, undefined));
  expect(proposal.unusual).toContainEqual({ type: "open-remarks", count: 1 });
  fund.clock.at = fund.clock.at.subtract({ hours: 24 * 20 });
});

describe("the auditor writes nothing else", () => {
  const on = day("2026-02-10");
  test("no contribution, no hand-in, no expense, no close", async () => {
    const { house, fundId } = books.fund;
    const contribution = {
      key: "a1",
      memberId: books.collector,
      amount: baht(30),
      method: "cash",
      happenedOn: on,
    } as const;
    const wishes = [
      perform(house, fundId, recordContribution, {
        ...contribution,
        receivedBy: auditorId,
        receiverActsFor: [],
      }),
      perform(house, fundId, handIn, {
        key: "a2",
        by: auditorId,
        collectorId: books.collector,
        counted: baht(1),
        on,
      }),
      perform(house, fundId, payExpense, {
        key: "a3",
        by: auditorId,
        account: "expense:travel",
        subFund: "administration",
        amount: baht(1),
        from: "cash",
        on,
        receiver: "ใคร",
        purpose: "อะไร",
      }),
      perform(house, fundId, closeMonth, { by: auditorId, month: february }),
    ];
    expect((await Promise.all(wishes)).map(outcome)).toEqual([
      "not-allowed-to-receive",
      "not-treasurer",
      "not-treasurer",
      "not-allowed-to-close",
    ]);
  });
});

const byApp = (statement: string): Promise<string> =>
  books.fund.house.database
    .inFund(books.fund.fundId, ({ tx }) => tx.execute(statement))
    .then(() => "done", sqlStateOf);

describe("the database keeps remarks and answers", () => {
  test.each([
    ["update remark set remark_no = 77", "42501"],
    ["delete from remark", "42501"],
    ["update remark_answer set answered_by = answered_by", "42501"],
    ["truncate remark_answer", "42501"],
  ])("from the application: %s", async (statement, state) => {
    expect(await byApp(statement)).toBe(state);
  });
  test.each(["update remark set remark_no = 77", "delete from remark_answer", "truncate remark cascade"])(
    "from the owner too: %s",
    async (statement) => {
      await expect(books.fund.owner.unsafe(statement)).rejects.toThrow("append-only");
    },
  );
  test("about nothing, or about two things, there is none; and none is answered by whoever made it", async () => {
    const columns = "fund_id, remark_no, made_by, made_at, text_sealed";
    const values = `'${books.fund.fundId}', 500, '${auditorId}', now(), '\\x00'`;
    expect(await byApp(`insert into remark (${columns}) values (${values})`)).toBe("23514");
    expect(
      await byApp(
        `insert into remark (${columns}, month_on, member_id) values (${values}, '2026-02-01', '${auditorId}')`,
      ),
    ).toBe("23514");
    const { remarkNo } = done(await remark());
    expect(
      await byApp(
        `insert into remark_answer values ('${books.fund.fundId}', ${remarkNo}, '${auditorId}', now(), '\\x00')`,
      ),
    ).toBe("23001");
  });
});
