import fastify from "fastify";
import { expect, test } from "vitest";
import type { WebParts } from "#web/parts.ts";
import { web } from "#web/web.ts";

/** A web door behind which nothing is: what it shows is that a page broke. */
async function pageOf(isPractice?: boolean): Promise<string> {
  const app = fastify();
  const parts = {
    ...(isPractice !== undefined && { isPractice }),
    publicBaseUrl: "https://fund.omboon.example",
    log: { warn: () => undefined, error: () => undefined },
  } as unknown as WebParts;
  await app.register(web, parts);
  const { body } = await app.inject({ url: "/f/small/sign-in" });
  await app.close();
  return body;
}

test("every page of a practice server says across that it is a rehearsal, and no page of another does", async () => {
  const mark = '<p class="practice">ฝึกซ้อม · ไม่ใช่ของจริง</p>';
  expect(await pageOf(true)).toContain(mark);
  for (const real of [false, undefined]) {
    const page = await pageOf(real);
    expect(page).toContain("<main>");
    expect(page).not.toContain("ฝึกซ้อม");
  }
});

test("the mark stands on every printed sheet, and lets one read and press what is under it", async () => {
  const app = fastify();
  await app.register(web, { log: { warn: () => undefined, error: () => undefined } } as unknown as WebParts);
  const { body } = await app.inject({ url: "/web/style.css" });
  await app.close();
  const rule = /\.practice \{([^}]+)\}/u.exec(body)?.[1] ?? "";
  expect(rule).toContain("position: fixed");
  expect(rule).toContain("pointer-events: none");
  expect(rule).not.toContain("display: none");
});
