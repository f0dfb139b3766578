import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signOutEverywhere } from "#actions/web/sessions.ts";
import { cutLink } from "./cut-link.ts";
import { lineUser } from "../actions/small-fund.ts";
import { lines, openWebRoom, publicBaseUrl, type WebRoom } from "./web-room.ts";

let room: WebRoom;
beforeAll(async () => {
  room = await openWebRoom();
});
afterAll(() => room.close());

const home = "/f/small/signed-in";

describe("signing in", () => {
  test("goes to LINE and comes back to where one was going, with a cookie that no script and no other site sees", async () => {
    const browser = room.browser();
    const asked = await browser.get("/f/small/claims/x?y=1");
    expect([asked.status, asked.location]).toEqual([
      302,
      `/f/small/sign-in?next=${encodeURIComponent("/f/small/claims/x?y=1")}`,
    ]);
    const began = await browser.get(asked.location);
    const to = new URL(began.location);
    expect(to.searchParams.get("redirect")).toBe(`${publicBaseUrl}/f/small/sign-in/back`);
    const state = to.searchParams.get("state") ?? "";
    const back = await browser.get(`/f/small/sign-in/back?state=${state}&code=${lines.chair}`);
    expect(back.location).toBe("/f/small/claims/x?y=1");
    const [session] = [back.headers["set-cookie"]]
      .flat()
      .filter((one) => String(one).startsWith("omboon-small="));
    expect(session).toMatch(/Max-Age=43200; Path=\/f\/small; HttpOnly; Secure; SameSite=Lax$/u);
    expect((await browser.get(home)).text).toContain("สมาชิก1-001");
  });

  test.each<readonly [string, (state: string) => string]>([
    ["another state", () => `state=${"x".repeat(43)}&code=${lines.chair}`],
    ["no state", () => `code=${lines.chair}`],
    ["no code", (state) => `state=${state}`],
    ["a state given twice", (state) => `state=${state}&state=${state}&code=${lines.chair}`],
  ])("with %s signs nobody in", async (_, query) => {
    const browser = room.browser();
    const state = new URL((await browser.get("/f/small/sign-in")).location).searchParams.get("state") ?? "";
    expect((await browser.get(`/f/small/sign-in/back?${query(state)}`)).status).toBe(400);
    expect((await browser.get(home)).status).toBe(302);
  });

  test("that was begun in another browser signs nobody in here", async () => {
    const [mine, theirs] = [room.browser(), room.browser()];
    const state = new URL((await theirs.get("/f/small/sign-in")).location).searchParams.get("state") ?? "";
    await mine.get("/f/small/sign-in");
    expect((await mine.get(`/f/small/sign-in/back?state=${state}&code=${lines.chair}`)).status).toBe(400);
  });

  test("that was begun eleven minutes ago, or is answered twice, signs nobody in", async () => {
    const browser = room.browser();
    const state = new URL((await browser.get("/f/small/sign-in")).location).searchParams.get("state") ?? "";
    const attempt = new Map(browser.cookies);
    room.fund.wait({ minutes: 11 });
    const back = `/f/small/sign-in/back?state=${state}&code=${lines.chair}`;
    expect((await browser.get(back)).status).toBe(400);
    expect(browser.cookies.size).toBe(0);
    expect(attempt.size).toBe(1);
    expect((await browser.get(back)).status).toBe(400);
  });

  test("that somebody declines says so, and for whom the fund does not know too", async () => {
    const browser = room.browser();
    const state = new URL((await browser.get("/f/small/sign-in")).location).searchParams.get("state") ?? "";
    const declined = await browser.get(`/f/small/sign-in/back?state=${state}&error=ACCESS_DENIED`);
    expect([declined.status, declined.text.includes("ยังไม่ได้เข้าสู่ระบบ")]).toEqual([403, true]);
    const stranger = await room.browser().signIn(lineUser(99));
    expect([stranger.status, stranger.text.includes("ยังไม่ได้เชื่อมกับสมาชิก")]).toEqual([403, true]);
  });

  test.each([
    "https://evil.example/",
    "//evil.example/",
    "/f/other/x",
    "/f/small/../other/x",
    "/f/small/\\x",
    "",
  ])("never leads on to %j", async (next) => {
    const browser = room.browser();
    const began = await browser.get(`/f/small/sign-in?${new URLSearchParams({ next }).toString()}`);
    const state = new URL(began.location).searchParams.get("state") ?? "";
    const back = await browser.get(`/f/small/sign-in/back?state=${state}&code=${lines.chair}`);
    expect(back.location).toBe(home);
  });
});

describe("a session", () => {
  test("ends after twelve hours", async () => {
    const browser = room.browser();
    await browser.signIn(lines.chair);
    room.fund.wait({ hours: 11, minutes: 59 });
    expect((await browser.get(home)).status).toBe(200);
    room.fund.wait({ minutes: 1 });
    expect((await browser.get(home)).status).toBe(302);
  });

  test("ends when one signs out with the page's own form, and not by a form of somebody else's", async () => {
    const browser = room.browser();
    await browser.signIn(lines.chair);
    const kept = new Map(browser.cookies);
    const csrf = /name="csrf" value="([^"]+)"/u.exec((await browser.get(home)).text)?.[1] ?? "";
    expect((await browser.post("/f/small/sign-out", {})).status).toBe(403);
    expect((await browser.post("/f/small/sign-out", { csrf: "made up" })).status).toBe(403);
    expect((await browser.get(home)).status).toBe(200);
    expect((await browser.post("/f/small/sign-out", { csrf })).status).toBe(200);
    // Whoever kept the cookie has nothing: the session itself has ended.
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get(home)).status).toBe(302);
  });

  test("ends everywhere where it is ended for an account, and where its links are cut", async () => {
    const [one, other] = [room.browser(), room.browser()];
    await one.signIn(lines.second);
    await other.signIn(lines.second);
    expect(await room.act(signOutEverywhere, lines.second)).toBe(2);
    expect((await one.get(home)).status).toBe(302);
    await other.signIn(lines.second);
    await cutLink(room, lines.second, room.people.second);
    expect((await other.get(home)).status).toBe(302);
  });

  test("is not found in the database by whoever reads it there", async () => {
    const browser = room.browser();
    await browser.signIn(lines.chair);
    const token = browser.cookies.get("omboon-small") ?? "";
    const rows = JSON.stringify(await room.fund.owner`select * from web_session`);
    expect(token).toMatch(/^[\w-]{43}$/u);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(Buffer.from(token, "base64url").toString("hex"));
  });
});

test("every page tells the browser to run nothing foreign, keep nothing, tell nobody and be in no frame", async () => {
  const browser = room.browser();
  await browser.signIn(lines.chair);
  const { headers } = await browser.get(home);
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "strict-transport-security": expect.stringContaining("max-age="),
    "content-security-policy": expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'$/u),
  });
});

test.each(["/f/nowhere/signed-in", "/f/Small/sign-in", "/f/x'--/sign-in", "/f/nowhere/sign-in/back"])(
  "%s is no fund's page",
  async (path) => {
    expect((await room.browser().get(path)).status).toBe(404);
  },
);

test("whoever tries to sign in again and again is asked to wait", async () => {
  const statuses = [];
  for (let number = 0; number < 40; number += 1)
    statuses.push(
      (await room.app.inject({ url: "/f/small/sign-in", remoteAddress: "192.0.2.7" })).statusCode,
    );
  expect([statuses[0], statuses.at(-1)]).toEqual([302, 429]);
});
