import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWork } from "#actions/deeds/claims-work.ts";
import { consentWithdrawn } from "#actions/documents/consent.ts";
import { makeDocumentLink } from "#actions/documents/document-link.ts";
import { withdrawDocument } from "#actions/documents/withdraw-document.ts";
import { perform, type House } from "#actions/perform.ts";
import { drawingLibrary } from "#paper/rich-menu-image.ts";
import { photoOfPaper } from "../paper/document/papers.ts";
import { stay } from "../actions/claim/claim-fund.ts";
import { lineUser } from "../actions/small-fund.ts";
import { cutLink } from "./cut-link.ts";
import { lines, openWebRoom, publicBaseUrl, type Browser, type WebRoom } from "./web-room.ts";

let room: WebRoom;
let claimId: string;
let photo: Buffer;
let documentId: string;
let representative: Browser;
beforeAll(async () => {
  room = await openWebRoom();
  claimId = await room.filed();
  photo = await photoOfPaper(1);
  documentId = await room.kept(claimId, photo);
  representative = room.browser();
  await representative.signIn(lines.representative);
});
afterAll(() => room.close());

const views = async (): Promise<readonly string[]> =>
  (await room.fund.owner`select viewer from document_view order by viewed_at, view_id`).map(
    (row) => row["viewer"] as string,
  );
const pictureBehind = (path: string, id = documentId): string =>
  path.replace("/documents?", `/documents/${id}?`);

describe("a link to a claim's documents", () => {
  test("opens for whom it was made: the pictures, each looked at with their name across and written down", async () => {
    const path = await room.linkFor(claimId, lines.representative);
    const page = await representative.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain("สมาชิก1-006");
    expect(await views()).toEqual([]);
    const address = /<img src="([^"]+)"/u.exec(page.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(address).toBe(pictureBehind(path));
    const picture = await representative.get(address);
    expect(picture.headers).toMatchObject({
      "content-type": "image/jpeg",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    });
    expect(await views()).toEqual([room.people.representative]);
    expect(await differenceOf(photo, picture.bytes)).toBeGreaterThan(2);
    await representative.get(address);
    expect(await views()).toHaveLength(2);
  });

  test("that was passed on is refused to whoever else opens it, also in office, and nothing is written down", async () => {
    const before = await views();
    const path = await room.linkFor(claimId, lines.representative);
    const chair = room.browser();
    await chair.signIn(lines.chair);
    for (const address of [path, pictureBehind(path)]) {
      const answer = await chair.get(address);
      expect([answer.status, answer.text.includes("ลิงก์นี้ทำไว้ให้คนอื่น")]).toEqual([403, true]);
    }
    expect((await room.browser().get(path)).status).toBe(302);
    expect(await views()).toEqual(before);
  });

  test("stands on the card of whoever is to decide, where the server has pages", async () => {
    const { fund } = room;
    const card = (house: House) =>
      perform(
        house,
        fund.fundId,
        (moment) => openWork(moment, { lineUserId: lines.second, channelId: fund.channelId }, claimId),
        undefined,
      );
    const withPages = await card({ ...fund.house, publicBaseUrl });
    expect(withPages).toMatchObject({
      type: "claim-to-decide",
      toDecide: {
        file: {
          viewer: expect.stringMatching(
            /^https:\/\/fund\.omboon\.example\/f\/small\/documents\?link=[\w-]{100,}$/u,
          ),
        },
      },
    });
    expect(await card(fund.house)).not.toHaveProperty("toDecide.file.viewer");
  });

  test("is over after fifteen minutes", async () => {
    const path = await room.linkFor(claimId, lines.representative);
    room.fund.wait({ minutes: 14, seconds: 59 });
    expect((await representative.get(path)).status).toBe(200);
    room.fund.wait({ seconds: 1 });
    expect((await representative.get(path)).status).toBe(410);
    expect((await representative.get(pictureBehind(path))).status).toBe(410);
  });

  test("cannot be made up, changed, or used for another claim's pictures", async () => {
    const path = await room.linkFor(claimId, lines.representative);
    const other = await room.filed({ happening: stay("2026-01-05", "2026-01-07") });
    const othersPhoto = await room.kept(other, photo);
    const link = new URL(path, "https://x.example").searchParams.get("link") ?? "";
    const changed = `${link.startsWith("A") ? "B" : "A"}${link.slice(1)}`;
    for (const wrong of [changed, "made-up", "", "%00"])
      expect((await representative.get(`/f/small/documents?link=${wrong}`)).status).toBe(404);
    expect((await representative.get(pictureBehind(path, othersPhoto))).status).toBe(404);
    expect((await representative.get(pictureBehind(path, "x"))).status).toBe(404);
  });

  test("is made for nobody outside the committee, and for nobody in conflict", async () => {
    const make = (lineUserId: string) => room.act(makeDocumentLink, { claimId, lineUserId });
    const { people, fund } = room;
    expect(await make(room.line)).toMatchObject({ refusal: { type: "not-in-office" } });
    expect(await make(lineUser(77))).toMatchObject({ refusal: { type: "not-in-office" } });
    // The deputy once held the claimant's link too, and a second account of theirs changes nothing.
    await fund.link(lineUser(31), people.deputy);
    await fund.link(lineUser(31), people.claimant);
    await cutLink(room, lineUser(31), people.claimant);
    await fund.link(lineUser(32), people.deputy);
    for (const line of [lineUser(31), lineUser(32)])
      expect(await make(line)).toMatchObject({ refusal: { type: "in-conflict" } });
  });

  test("made before a conflict came to light is worth nothing after it", async () => {
    const line = lineUser(41);
    await room.fund.link(line, room.people.registrar);
    const browser = room.browser();
    await browser.signIn(line);
    const path = await room.linkFor(claimId, line);
    expect((await browser.get(path)).status).toBe(200);
    await room.fund.link(line, room.people.claimant);
    const answer = await browser.get(pictureBehind(path));
    expect([answer.status, answer.text.includes("มีส่วนเกี่ยวข้องกับท่าน")]).toEqual([403, true]);
  });
});

describe("a document", () => {
  test("that was taken back is not shown any more", async () => {
    const gone = await room.kept(claimId, photo);
    const path = await room.linkFor(claimId, lines.representative);
    expect((await representative.get(pictureBehind(path, gone))).status).toBe(200);
    const [row] = await room.fund.owner`select message_id from document where document_id = ${gone}`;
    await room.act(withdrawDocument, { messageId: row?.["message_id"] as string, lineUserId: room.line });
    expect((await representative.get(pictureBehind(path, gone))).status).toBe(404);
    expect((await representative.get(path)).text).not.toContain(gone);
  });

  test("as a PDF is shown in a box in which nothing runs", async () => {
    const pdf = await room.kept(claimId, Buffer.from("%PDF-1.7\n%%EOF"), { kind: "pdf" });
    const path = await room.linkFor(claimId, lines.representative);
    const answer = await representative.get(pictureBehind(path, pdf));
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(answer.headers["content-security-policy"]).toContain("sandbox");
  });

  test("of somebody's health is shown no more once consent is withdrawn; others are", async () => {
    const other = await room.kept(claimId, photo, { isHealth: false });
    const path = await room.linkFor(claimId, lines.representative);
    await room.act(consentWithdrawn, room.people.claimant);
    const page = await representative.get(path);
    expect(page.text).not.toContain(documentId);
    expect(page.text).toContain(other);
    expect(page.text).toContain("ขอถอนความยินยอมแล้ว");
    expect((await representative.get(pictureBehind(path))).status).toBe(404);
  });
});

/** The mean difference of two pictures' greys, of 255. */
async function differenceOf(one: Uint8Array, other: Uint8Array): Promise<number> {
  const sharp = await drawingLibrary();
  const [a, b] = await Promise.all(
    [one, other].map((bytes) => sharp(bytes).resize(400, 300, { fit: "fill" }).greyscale().raw().toBuffer()),
  );
  const sum = (a ?? Buffer.alloc(0)).reduce((total, grey, at) => total + Math.abs(grey - (b?.[at] ?? 0)), 0);
  return sum / (400 * 300);
}
