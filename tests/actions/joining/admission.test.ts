import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { certifyApplication, declineApplication } from "#actions/joining/certify-application.ts";
import { followApplications } from "#actions/joining/follow-applications.ts";
import { resolveApplications } from "#actions/joining/resolve-applications.ts";
import { sendApplication, withdrawApplication } from "#actions/joining/send-application.ts";
import { writeApplication } from "#actions/joining/write-application.ts";
import { perform, type Action } from "#actions/perform.ts";
import type { Result } from "#core/result.ts";
import { membersLinkedTo } from "#store/links.ts";
import { memberById } from "#store/members.ts";
import { lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";
import { admitted, certified, day, meet, send, somsri, toldTo } from "./people.ts";

let fund: SmallFund;
let chair: string;
let registrar: string;
let ofTwo: string;
let plain: string;
let asker: string;
let phones = 100;
beforeAll(async () => {
  fund = await openSmallFund();
  chair = await fund.member("1-001", { roles: ["chair"], villageNo: 1 });
  registrar = await fund.member("1-002", { roles: ["registrar"], villageNo: 1 });
  ofTwo = await fund.member("2-001", { roles: ["representative"], villageNo: 2 });
  plain = await fund.member("2-002");
  await fund.link(lineUser(1), chair);
  await fund.link(lineUser(2), registrar);
  await fund.link(lineUser(3), ofTwo);
});
beforeEach(async () => {
  phones += 1;
  asker = lineUser(phones);
  await fund.owner`truncate relay.outbox, relay.errand`;
});
afterAll(() => fund.close());

const run = <Command, Outcome>(action: Action<Command, Outcome>, command: Command): Promise<Outcome> =>
  perform(fund.house, fund.fundId, action, command);
const refusalOf = async (acted: Promise<Result<unknown, object>>): Promise<object | undefined> => {
  const one = await acted;
  return one.ok ? undefined : one.refusal;
};
const linkedTo = (lineUserId: string): Promise<readonly string[]> =>
  fund.house.database.inFund(fund.fundId, (tx) => membersLinkedTo(tx, lineUserId));
const stages = async (lineUserId: string): Promise<readonly string[]> =>
  (await run(followApplications, lineUserId)).map(({ stage }) => stage);

describe("an application", () => {
  test("reaches the village's representative, and nobody else", async () => {
    await send(fund, asker);
    expect((await toldTo(fund, lineUser(3))).join()).toContain("มีใบสมัครสมาชิกใหม่\nนางสาวสมศรี มีสุข");
    expect(await toldTo(fund, lineUser(1))).toEqual([]);
    expect(await stages(asker)).toEqual(["sent"]);
  });

  test("of a village without a representative reaches the whole committee", async () => {
    await send(fund, asker, { villageNo: 7 });
    for (const one of [1, 2, 3]) expect(await toldTo(fund, lineUser(one))).toHaveLength(1);
  });

  test("sent twice under one key is one application", async () => {
    await meet(fund, asker);
    const key = fund.house.newId();
    const command = { key, application: somsri, askedFrom: asker };
    expect(await run(sendApplication, command)).toMatchObject({ ok: true, value: { again: false } });
    expect(await run(sendApplication, command)).toMatchObject({ ok: true, value: { again: true } });
    expect(await stages(asker)).toEqual(["sent"]);
  });

  test("of the same person, or a sixth from one telephone, is refused; another telephone is told nothing of it", async () => {
    await send(fund, asker);
    const again = { key: fund.house.newId(), application: somsri, askedFrom: asker };
    expect(await refusalOf(run(sendApplication, again))).toEqual({
      type: "applied-already",
      name: "นางสาวสมศรี มีสุข",
    });
    for (const givenName of ["ก้อง", "เมฆ", "ฟ้า", "ดาว"]) await send(fund, asker, { givenName });
    const sixth = { ...again, key: fund.house.newId(), application: { ...somsri, givenName: "ฝน" } };
    expect(await refusalOf(run(sendApplication, sixth))).toEqual({ type: "too-many-open", most: 5 });
    phones += 1;
    expect(await send(fund, lineUser(phones))).toMatch(/^[0-9a-f-]{36}$/u);
  });

  test("that is wrong is refused with what is wrong", async () => {
    const wrong = { key: fund.house.newId(), application: { ...somsri, phone: "1" }, askedFrom: asker };
    await meet(fund, asker);
    expect(await refusalOf(run(sendApplication, wrong))).toEqual({ type: "phone-wrong" });
  });

  test("is taken back by its sender alone, and only before it is certified", async () => {
    const requestId = await send(fund, asker);
    const foreign = run(withdrawApplication, { requestId, askedFrom: lineUser(1) });
    expect(await refusalOf(foreign)).toEqual({ type: "no-such-request" });
    expect(await run(withdrawApplication, { requestId, askedFrom: asker })).toMatchObject({ ok: true });
    expect(await stages(asker)).toEqual(["withdrawn"]);
    expect(await refusalOf(run(withdrawApplication, { requestId, askedFrom: asker }))).toEqual({
      type: "settled-before",
      as: "withdrawn",
    });
  });

  test("on paper is written down by somebody in office, who sees who may be the same person", async () => {
    await fund.member("2-050", { givenName: "ปลานี", familyName: "มีสุข", birthOn: day("1980-05-01") });
    const application = { ...somsri, givenName: "ปราณี", citizenId: "1-2345-67890-12-1" };
    const written = await run(writeApplication, { application, by: registrar });
    expect(written.ok && written.value.like).toEqual([
      { memberNo: "2-050", name: "ปลานี มีสุข", hasLeft: false, likeness: "name-and-birth" },
    ]);
    expect(await refusalOf(run(writeApplication, { application, by: plain }))).toEqual({
      type: "not-allowed",
    });
    const twice = run(writeApplication, { application, by: chair });
    expect(await refusalOf(twice)).toMatchObject({ type: "applied-already" });
  });
});

describe("certifying", () => {
  test("tells the applicant, and whoever brings it before the meeting", async () => {
    await certified(fund, await send(fund, asker), ofTwo);
    expect((await toldTo(fund, asker)).join()).toContain("กรรมการรับรองใบสมัครแล้ว");
    for (const one of [1, 2])
      expect((await toldTo(fund, lineUser(one))).join()).toContain("ใบสมัครพร้อมเข้าที่ประชุม");
    expect(await stages(asker)).toEqual(["certified"]);
  });

  test("is for the village's own representative, once, and not for plain members", async () => {
    const requestId = await send(fund, asker);
    const by = (member: string) => refusalOf(run(certifyApplication, { requestId, by: member }));
    expect(await by(chair)).toEqual({ type: "not-your-village", villageNo: 2 });
    expect(await by(plain)).toEqual({ type: "not-allowed" });
    expect(await by(ofTwo)).toBeUndefined();
    expect(await by(ofTwo)).toEqual({ type: "settled-before", as: "agreed" });
    expect(await refusalOf(run(certifyApplication, { requestId: fund.fundId, by: ofTwo }))).toEqual({
      type: "no-such-request",
    });
  });

  test("one's own child, or a paper one wrote down, is for somebody else; the committee stands in", async () => {
    const requestId = await send(fund, lineUser(3), { for: "child", givenName: "ลูกผู้แทน" });
    expect(await refusalOf(run(certifyApplication, { requestId, by: ofTwo }))).toEqual({
      type: "own-request",
    });
    expect(await refusalOf(run(certifyApplication, { requestId, by: chair }))).toBeUndefined();
    const application = { ...somsri, givenName: "กระดาษ" };
    const written = await run(writeApplication, { application, by: ofTwo });
    const paper = written.ok ? written.value.application.requestId : "";
    expect(await refusalOf(run(certifyApplication, { requestId: paper, by: ofTwo }))).toEqual({
      type: "own-request",
    });
  });

  test("may end with a no, whose reason the applicant reads; a no needs one", async () => {
    const requestId = await send(fund, asker);
    const no = (reason: string) => refusalOf(run(declineApplication, { requestId, by: ofTwo, reason }));
    expect(await no(" ")).toEqual({ type: "reason-missing" });
    expect(await no("ขอสำเนาทะเบียนบ้านก่อนค่ะ")).toBeUndefined();
    expect((await toldTo(fund, asker)).join()).toContain("เหตุผล: ขอสำเนาทะเบียนบ้านก่อนค่ะ");
    expect(await run(followApplications, asker)).toMatchObject([
      { stage: "declined", reason: "ขอสำเนาทะเบียนบ้านก่อนค่ะ" },
    ]);
    expect(await no("อีกครั้ง")).toEqual({ type: "settled-before", as: "declined" });
  });
});

describe("the meeting's resolution", () => {
  test("makes a member with the next number, links the telephone and says what to pay", async () => {
    const one = await admitted(fund, await certified(fund, await send(fund, asker), ofTwo), {
      by: registrar,
    });
    expect(one).toMatchObject({
      name: "นางสาวสมศรี มีสุข",
      startsOn: "first-payment",
      entranceFee: 1000n,
      first: 3000n,
    });
    expect(one.memberNo).toMatch(/^2-\d{3}$/u);
    expect(await linkedTo(asker)).toEqual([one.memberId]);
    const [link] =
      await fund.owner`select made_how, made_by, hears_news from link where line_user_id = ${asker}`;
    expect(link).toMatchObject({ made_how: "request", made_by: registrar, hears_news: true });
    const told = (await toldTo(fund, asker)).join();
    expect(told).toContain("ยินดีต้อนรับสมาชิกใหม่");
    expect(told).toContain("รวมจ่ายครั้งแรก: ฿40");
    // The registrar did it, and hears of the link all the same: every link is told to the registrar.
    expect((await toldTo(fund, lineUser(2))).join()).toContain("มีไลน์ใหม่เชื่อมกับสมาชิก");
    const [decision] = await fund.owner`
      select kind, resolution_no, resolution_on::text from decision where subject_kind = 'application' and subject_id = ${one.requestId}`;
    expect(decision).toMatchObject({
      kind: "member-admitted",
      resolution_no: "1/2569",
      resolution_on: "2026-02-14",
    });
  });

  test("admits all that wait, each with a number of its own, and then none", async () => {
    for (const givenName of ["หนึ่ง", "สอง"]) {
      phones += 1;
      await certified(fund, await send(fund, lineUser(phones), { givenName, villageNo: 9 }), chair);
    }
    const command = { resolution: { number: "2/2569", on: day("2026-02-14") }, by: registrar };
    const all = await run(resolveApplications, command);
    expect(
      all.ok && all.value.filter(({ memberNo }) => memberNo.startsWith("9-")).map(({ memberNo }) => memberNo),
    ).toEqual(["9-001", "9-002"]);
    expect(await refusalOf(run(resolveApplications, command))).toEqual({ type: "nothing-to-resolve" });
  });

  test("is noted by whoever keeps the register, of a meeting that has been, about somebody certified", async () => {
    const requestId = await send(fund, asker, { on: day("2026-02-14") });
    const resolve = (more: object = {}) =>
      refusalOf(
        run(resolveApplications, {
          resolution: { number: "3/2569", on: day("2026-02-14") },
          by: registrar,
          admit: [{ requestId }],
          ...more,
        }),
      );
    expect(await resolve({ by: ofTwo })).toEqual({ type: "not-allowed" });
    expect(await resolve({ resolution: { number: " ", on: day("2026-02-14") } })).toEqual({
      type: "resolution-missing",
    });
    expect(await resolve({ resolution: { number: "3", on: day("2026-02-15") } })).toEqual({
      type: "day-to-come",
    });
    expect(await resolve({ admit: [{ requestId: fund.fundId }] })).toEqual({
      type: "no-such-application",
      requestId: fund.fundId,
    });
    expect(await resolve()).toEqual({ type: "not-certified", requestId, stage: "sent" });
    await certified(fund, requestId, ofTwo);
    expect(await resolve({ resolution: { number: "3", on: day("2026-02-13") } })).toMatchObject({
      type: "meeting-before-application",
    });
    expect(await resolve({ admit: [{ requestId, memberNo: "1-001" }] })).toMatchObject({
      type: "not-registered",
      why: { type: "number-taken" },
    });
    expect(await resolve({ admit: [{ requestId, memberNo: "2-777" }] })).toBeUndefined();
    expect(await resolve()).toMatchObject({ type: "not-certified", stage: "admitted" });
  });

  test("about one's own family is noted by somebody else, and may be a no as well", async () => {
    const requestId = await certified(fund, await send(fund, lineUser(2), { givenName: "ลูกทะเบียน" }), ofTwo);
    const resolution = { number: "4/2569", on: day("2026-02-14") };
    const own = run(resolveApplications, { resolution, by: registrar, admit: [{ requestId }] });
    expect(await refusalOf(own)).toMatchObject({ type: "own-application" });
    const no = (by: string) =>
      refusalOf(run(declineApplication, { requestId, by, reason: "อยู่นอกตำบล", resolution }));
    expect(await no(registrar)).toEqual({ type: "own-request" });
    expect(await no(ofTwo)).toEqual({ type: "not-allowed" });
    expect(await no(chair)).toBeUndefined();
    expect(await no(chair)).toEqual({ type: "settled-before", as: "declined" });
    expect(await stages(lineUser(2))).toContain("declined");
  });

  test("cannot be taken against a member who was admitted", async () => {
    const requestId = await certified(fund, await send(fund, asker), ofTwo);
    const { memberId } = await admitted(fund, requestId, { by: registrar });
    const resolution = { number: "5/2569", on: day("2026-02-14") };
    expect(
      await refusalOf(run(declineApplication, { requestId, by: chair, reason: "สาย", resolution })),
    ).toEqual({
      type: "settled-before",
      as: "agreed",
    });
    const member = await fund.house.database.inFund(fund.fundId, (tx) => memberById(tx, memberId));
    expect(member).toMatchObject({ givenName: "สมศรี", villageNo: 2, joinedOn: day("2026-02-14") });
  });
});
