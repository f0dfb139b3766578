import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { consentGiven, consentWithdrawn, hasConsent } from "#actions/documents/consent.ts";
import { mostDocuments, receiveDocument } from "#actions/documents/receive-document.ts";
import { documentFailed, documentKept, isDocumentWanted } from "#actions/documents/settle-document.ts";
import { tellOfDocuments } from "#actions/documents/tell-of-documents.ts";
import { dropLastDocument, withdrawDocument } from "#actions/documents/withdraw-document.ts";
import { perform, type Action } from "#actions/perform.ts";
import { done, lineUser } from "../small-fund.ts";
import { draftId, openDocumentsFund, type DocumentsFund } from "./documents-fund.ts";

let fund: DocumentsFund;
const opened: DocumentsFund[] = [];
beforeEach(async () => {
  fund = await openDocumentsFund();
  opened.push(fund);
});
afterAll(async () => {
  for (const one of opened) await one.close();
});

const run = <Command, Outcome>(action: Action<Command, Outcome>, command: Command): Promise<Outcome> =>
  perform(fund.house, fund.fundId, action, command);
const hashOf = (number: number): Uint8Array => new Uint8Array(32).fill(number);
const photo = (documentId: string, number: number) => ({
  documentId,
  kind: "photo" as const,
  sizeBytes: 1000 + number,
  exactHash: hashOf(number),
  likeness: ["ab".repeat(32)],
});

describe("what somebody sends in a talk", () => {
  test("has its place and its errand at once, and is told of only when it is there", async () => {
    const documentId = await fund.receive("m1", { reply: { token: "t1", until: 1_000 } });
    expect((await fund.draft()).map(({ state }) => state)).toEqual(["waiting"]);
    expect(await fund.errands()).toEqual([
      {
        kind: "fetch-document",
        body: { documentId, messageId: "m1", reply: { token: "t1", until: 1_000 } },
      },
    ]);
    expect(await fund.told()).toEqual([]);
    expect(await run(documentKept, photo(documentId, 1))).toBe("kept");
    expect(await fund.told()).toEqual(["ได้รับรูปแล้ว 1 จาก 1 ค่ะ"]);
    expect((await fund.draft())[0]).toMatchObject({ state: "kept", kind: "photo", isTold: true });
  });

  test("that LINE delivers twice is there once", async () => {
    await fund.receive("m1");
    expect(done(await run(receiveDocument, fund.sent("m1")))).toEqual({ again: true });
    expect(done(await run(receiveDocument, fund.sent("m1", { draftId: "other" })))).toEqual({ again: true });
    expect(await fund.errands()).toHaveLength(1);
  });

  test("is not taken before consent to health documents, and no byte is sent for", async () => {
    await run(consentWithdrawn, fund.memberId);
    expect(await run(receiveDocument, fund.sent("m1"))).toEqual({
      ok: false,
      refusal: { type: "consent-missing" },
    });
    expect(await fund.errands()).toEqual([]);
    expect(done(await run(receiveDocument, fund.sent("m1", { isHealth: false })))).toEqual({ again: false });
  });

  test(`may be ${mostDocuments} documents, and then no more until one is taken back`, async () => {
    for (let number = 0; number < mostDocuments; number += 1) await fund.receive(`m${number}`);
    expect(await run(receiveDocument, fund.sent("one more"))).toEqual({
      ok: false,
      refusal: { type: "too-many-documents", most: mostDocuments },
    });
    expect(await run(dropLastDocument, { draftId, lineUserId: fund.sender })).toBe(true);
    expect(done(await run(receiveDocument, fund.sent("one more")))).toEqual({ again: false });
  });
});

describe("several photos", () => {
  test("are told of once, with each reason once and what to do about it", async () => {
    const ids = [];
    for (const name of ["m1", "m2", "m3", "m4"]) ids.push(await fund.receive(name));
    await run(documentKept, photo(ids[0]!, 1));
    await run(documentFailed, { documentId: ids[1]!, fault: "too-dark" });
    await run(documentFailed, { documentId: ids[2]!, fault: "too-dark" });
    expect(await fund.told()).toEqual([]);
    await run(documentKept, photo(ids[3]!, 4));
    expect(await fund.told()).toEqual([
      "ได้รับรูปแล้ว 2 จาก 4 ค่ะ\n• 2 รูป: รูปมืดไปหน่อยค่ะ ลองถ่ายใกล้หน้าต่างหรือเปิดไฟนะคะ",
    ]);
  });

  test("settled at one moment are told of once", async () => {
    const ids = [];
    for (let number = 0; number < 8; number += 1) ids.push(await fund.receive(`m${number}`));
    await Promise.all(ids.map((id, number) => run(documentKept, photo(id, number))));
    expect(await fund.told()).toEqual(["ได้รับรูปแล้ว 8 จาก 8 ค่ะ"]);
  });

  test("chosen together are waited for, also when the first is there before the second was announced", async () => {
    const set = { id: "set-1", total: 2 };
    await run(documentKept, photo(await fund.receive("m1", { set }), 1));
    expect(await fund.told()).toEqual([]);
    await run(documentKept, photo(await fund.receive("m2", { set }), 2));
    expect(await fund.told()).toEqual(["ได้รับรูปแล้ว 2 จาก 2 ค่ะ"]);
  });

  test("of which one never comes are told of after a while", async () => {
    await run(documentKept, photo(await fund.receive("m1", { set: { id: "set-1", total: 2 } }), 1));
    const errand = (await fund.errands()).find(({ kind }) => kind === "tell-of-documents");
    expect(errand?.body).toEqual({ draftId, lineUserId: fund.sender });
    await run(tellOfDocuments, { draftId, lineUserId: fund.sender });
    await run(tellOfDocuments, { draftId, lineUserId: fund.sender });
    expect(await fund.told()).toEqual(["ได้รับรูปแล้ว 1 จาก 1 ค่ะ"]);
  });

  test("that come later are counted with the earlier ones", async () => {
    await run(documentKept, photo(await fund.receive("m1"), 1));
    await run(documentKept, photo(await fund.receive("m2"), 2));
    expect((await fund.told()).at(-1)).toBe("ได้รับรูปแล้ว 1 จาก 1 ค่ะ\nตอนนี้เก็บไว้ทั้งหมด 2 รูปแล้วนะคะ");
  });

  test("of the very same bytes are kept once", async () => {
    await run(documentKept, photo(await fund.receive("m1"), 1));
    expect(await run(documentKept, photo(await fund.receive("m2"), 1))).toBe("sent-already");
    expect((await fund.told()).at(-1)).toBe(
      "รูปนี้ยังใช้ไม่ได้ค่ะ\nรูปนี้ส่งมาแล้วค่ะ ไม่ต้องส่งซ้ำนะคะ\nตอนนี้เก็บไว้ทั้งหมด 1 รูปแล้วนะคะ",
    );
  });
});

describe("an errand done a second time", () => {
  test("changes nothing, and tells nothing again", async () => {
    const documentId = await fund.receive("m1");
    await run(documentKept, photo(documentId, 1));
    expect(await run(isDocumentWanted, documentId)).toBe(false);
    expect(await run(documentKept, photo(documentId, 1))).toBe("kept");
    await run(documentFailed, { documentId, fault: "not-fetched" });
    expect((await fund.draft())[0]?.state).toBe("kept");
    expect(await fund.told()).toHaveLength(1);
  });

  test("finds that the bytes of what was given up are not wanted", async () => {
    const documentId = await fund.receive("m1");
    await run(documentFailed, { documentId, fault: "not-fetched" });
    expect(await run(documentKept, photo(documentId, 1))).toBe("withdrawn");
  });
});

describe("a photo that its sender unsends", () => {
  test("before it was kept is not kept", async () => {
    const documentId = await fund.receive("m1");
    expect(await run(withdrawDocument, { messageId: "m1", lineUserId: fund.sender })).toBe(true);
    expect(await run(isDocumentWanted, documentId)).toBe(false);
    expect(await run(documentKept, photo(documentId, 1))).toBe("withdrawn");
    expect(await fund.told()).toEqual([]);
  });

  test("after it was kept is withdrawn, and an errand removes its bytes", async () => {
    const documentId = await fund.receive("m1");
    await run(documentKept, photo(documentId, 1));
    await run(withdrawDocument, { messageId: "m1", lineUserId: fund.sender });
    expect((await fund.draft())[0]?.state).toBe("withdrawn");
    expect((await fund.errands()).at(-1)).toEqual({ kind: "remove-document", body: { documentId } });
    expect(await run(withdrawDocument, { messageId: "m1", lineUserId: fund.sender })).toBe(false);
  });

  test("is nobody else's to withdraw", async () => {
    await fund.receive("m1");
    expect(await run(withdrawDocument, { messageId: "m1", lineUserId: lineUser(9) })).toBe(false);
    expect(await run(withdrawDocument, { messageId: "unknown", lineUserId: fund.sender })).toBe(false);
  });

  test("leaves the others to be told of", async () => {
    const [first] = [await fund.receive("m1"), await fund.receive("m2")];
    await run(documentKept, photo(first, 1));
    expect(await fund.told()).toEqual([]);
    await run(withdrawDocument, { messageId: "m2", lineUserId: fund.sender });
    expect(await fund.told()).toEqual(["ได้รับรูปแล้ว 1 จาก 1 ค่ะ"]);
  });
});

const given = (more: Partial<Parameters<typeof consentGiven>[1]>) =>
  run(consentGiven, { memberId: fund.memberId, how: "line", textVersion: "2", ...more });

describe("consent to health documents", () => {
  test("stands once, with the version that was read first, until it is withdrawn", async () => {
    expect(done(await given({ fromLine: fund.sender }))).toEqual({ again: true });
    expect(await run(consentWithdrawn, fund.memberId)).toBe(true);
    expect(await run(consentWithdrawn, fund.memberId)).toBe(false);
    expect(await run(hasConsent, fund.memberId)).toBe(false);
    expect(done(await given({ fromLine: fund.sender }))).toEqual({ again: false });
    const versions =
      await fund.owner`select text_version, withdrawn_at is null as stands from consent order by 1`;
    expect(versions.map((row) => [row["text_version"], row["stands"]])).toEqual([
      ["1", false],
      ["2", true],
    ]);
  });

  test.each<readonly [string, Partial<Parameters<typeof consentGiven>[1]>, object]>([
    ["on LINE by nobody", { how: "line" }, { type: "nobody-stands-for-it" }],
    ["on paper that nobody wrote down", { how: "paper" }, { type: "nobody-stands-for-it" }],
    [
      "before one witness, twice named",
      { how: "two-witnesses", writtenBy: "the secretary", witnesses: ["นายมี", " นายมี "] },
      { type: "witnesses-missing", need: 2 },
    ],
    [
      "for a child by a parent without a name",
      { how: "parent", fromLine: lineUser(1), witnesses: [" "] },
      { type: "witnesses-missing", need: 1 },
    ],
    [
      "for nobody the fund knows",
      { memberId: "019a8f00-0000-7000-8000-000000000bad", fromLine: lineUser(1) },
      { type: "no-such-member" },
    ],
  ])("is not taken %s", async (_, more, refusal) => {
    await run(consentWithdrawn, fund.memberId);
    expect(await given(more)).toEqual({ ok: false, refusal });
  });

  test("of someone without LINE names who wrote it down and who was there", async () => {
    const secretary = await fund.member("1-002", { roles: ["secretary"] });
    const elder = await fund.member("1-003");
    const witnesses = ["นายมี ดีใจ", "นางมา ดีใจ"];
    done(await given({ memberId: elder, how: "two-witnesses", writtenBy: secretary, witnesses }));
    const [row] = await fund.owner`select given_how, written_by from consent where member_id = ${elder}`;
    expect(row).toEqual({ given_how: "two-witnesses", written_by: secretary });
    expect(await run(hasConsent, elder)).toBe(true);
  });
});
