import { afterAll, beforeAll, expect, test } from "vitest";
import { answerComplaint, askComplaintAgain, takeUpComplaint } from "#actions/complaint/answer-complaint.ts";
import { listComplaints } from "#actions/complaint/by-number.ts";
import { complain, mostOpenComplaints } from "#actions/complaint/complain.ts";
import { complaintsFor } from "#actions/complaint/show-complaints.ts";
import { perform, type Action } from "#actions/perform.ts";
import { uuidV7 } from "#core/ids.ts";
import { done, lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";

let fund: SmallFund;
let secretary: string;
let chair: string;
let auditor: string;
let member: string;
beforeAll(async () => {
  fund = await openSmallFund();
  chair = await fund.member("1-901", { roles: ["chair"] });
  secretary = await fund.member("1-902", { roles: ["secretary"] });
  auditor = await fund.member("1-903", { roles: ["auditor"] });
  member = await fund.member("1-904");
  for (const no of [4, 8, 9]) await fund.link(lineUser(no), member);
  await fund.link(lineUser(2), secretary);
});
afterAll(() => fund.close());

let made = 0;
const key = (): string => uuidV7(1_700_000_000_000 + (made += 1), new Uint8Array(10).fill(made % 250));
const act = <Command, Outcome>(action: Action<Command, Outcome>, command: Command): Promise<Outcome> =>
  perform(fund.house, fund.fundId, action, command);
const said = async (from = lineUser(4), words = "รอนานแล้วค่ะ") =>
  done(await act(complain, { key: key(), about: "service", words, saidFrom: from, memberId: member }))
    .complaint;

test("a complaint has a number, is taken up, answered, asked back about and answered again", async () => {
  const { complaintId, complaintNo } = await said();
  expect(complaintNo).toBeGreaterThan(0n);
  const taken = done(await act(takeUpComplaint, { complaintId, by: chair }));
  expect(done(await act(takeUpComplaint, { complaintId, by: chair })).acts).toEqual(taken.acts);
  const answered = done(await act(answerComplaint, { complaintId, by: chair, words: "จะรีบดูให้ค่ะ" }));
  expect(answered).toMatchObject({ words: "รอนานแล้วค่ะ", answeredAt: expect.anything() });
  expect(await act(answerComplaint, { complaintId, by: secretary, words: "อีกครั้ง" })).toMatchObject({
    refusal: { type: "answered-before" },
  });
  const again = done(await act(askComplaintAgain, { complaintId, words: "เมื่อไรคะ", fromLine: lineUser(4) }));
  expect(again.answeredAt).toBeUndefined();
  const settled = done(await act(answerComplaint, { complaintId, by: chair, words: "วันเสาร์นี้ค่ะ" }));
  expect(settled.acts.map(({ kind }) => kind)).toEqual(["taken-up", "answered", "asked-again", "answered"]);
});

test("the same draft sent twice is one complaint", async () => {
  const twice = { key: key(), about: "money", words: "ใบเสร็จไม่ตรง", saidFrom: lineUser(9) };
  const first = done(await act(complain, twice));
  const second = done(await act(complain, twice));
  expect([first.again, second.again]).toEqual([false, true]);
  expect(second.complaint.complaintNo).toBe(first.complaint.complaintNo);
});

test("nobody answers what they said themselves, on any account they act for, and no auditor or member answers at all", async () => {
  const { complaintId } = await said(lineUser(2));
  const answer = (by: string, words = "ค่ะ") => act(answerComplaint, { complaintId, by, words });
  expect(await answer(secretary)).toMatchObject({ refusal: { type: "own-complaint" } });
  expect(await answer(auditor)).toMatchObject({ refusal: { type: "not-allowed" } });
  expect(await answer(member)).toMatchObject({ refusal: { type: "not-allowed" } });
  expect(await answer(chair, " ")).toMatchObject({ refusal: { type: "words-missing" } });
  expect(await act(answerComplaint, { complaintId: key(), by: chair, words: "ค่ะ" })).toMatchObject({
    refusal: { type: "no-such-complaint" },
  });
});

test("only from where it was said is it asked back about", async () => {
  const { complaintId } = await said();
  const ask = (fromLine: string, words: string) => act(askComplaintAgain, { complaintId, words, fromLine });
  expect(await ask(lineUser(2), "แล้วไงคะ")).toMatchObject({ refusal: { type: "no-such-complaint" } });
  expect(await ask(lineUser(4), "")).toMatchObject({ refusal: { type: "words-missing" } });
});

test("nothing said is no complaint, and one account does not drown the others'", async () => {
  const empty = { key: key(), about: "other", words: "  ", saidFrom: lineUser(7) };
  expect(await act(complain, empty)).toMatchObject({ refusal: { type: "words-missing" } });
  for (let one = 0; one < mostOpenComplaints; one += 1) await said(lineUser(8), `เรื่องที่ ${one}`);
  const more = { key: key(), about: "other", words: "อีกเรื่อง", saidFrom: lineUser(8) };
  expect(await act(complain, more)).toMatchObject({
    refusal: { type: "too-many", most: mostOpenComplaints },
  });
});

const shown = async (...roles: ("auditor" | "chair" | "collector")[]) =>
  perform(fund.house, fund.fundId, complaintsFor, roles);

test("the auditor sees every one, the committee what waits, a member none", async () => {
  const all = await act(listComplaints, { isOpen: false });
  expect(await shown("auditor")).toHaveLength(all?.length ?? -1);
  expect((await shown("chair"))?.every(({ answeredAt }) => answeredAt === undefined)).toBe(true);
  expect(await shown("collector")).toBeUndefined();
  expect(await act(listComplaints, { byNo: "1-904", isOpen: true })).toBeUndefined();
});

test("what was said lies sealed in the database", async () => {
  await said(lineUser(4), "คำลับเฉพาะเรื่องนี้");
  const rows = await fund.owner`select encode(words_sealed, 'escape') as words from complaint`;
  expect(JSON.stringify(rows)).not.toContain("คำลับเฉพาะเรื่องนี้");
});
