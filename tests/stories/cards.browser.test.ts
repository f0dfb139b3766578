/** Every card of the gallery at the usual and at the largest letters, in a real browser: nothing cut, nothing lost. */
import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillGallery, toldSamples } from "#app/gallery/fill-gallery.ts";
import { keepScreenshot } from "../browser.ts";
import { faultsForReaders, openRoom, type Room } from "../stand-in/page-room.ts";

const told = await toldSamples();
const sizes = ["normal", "xlarge"] as const;
/** A fingertip (WCAG 2.5.5). */
const fingertipPixels = 44;
/** As many as a person takes in at a glance. */
const onOneSheet = 12;

let room: Room;
let page: Page;
beforeAll(async () => {
  room = await openRoom();
  await fillGallery(room.standIn.url);
  page = await room.open("/gallery", { viewport: { width: 1640, height: 1000 } });
  // LINE's own samples have a test of their own, and weigh as much again.
  await page.evaluate(`document.querySelector("#flex").remove()`);
  await page.addStyleTag({ content: ".sheet-away { display: none !important }" });
});
afterAll(() => room.close());

test("LINE takes every one of them", async () => {
  const { samples } = (await room.control("GET", "/gallery")) as { samples: { messages: object[] }[] };
  expect(samples).toHaveLength(told.length);
  for (const { messages } of samples) await room.call("/v2/bot/message/validate/push", { messages });
});

test.each(sizes)("no Thai letter is cut and no button is less than whole at %s", async (size) => {
  await showAt(size);
  expect(await page.getByLabel("ข้อความที่ถูกตัด").getAttribute("title")).toBe("[]");
  expect(await page.evaluate(measured)).toEqual([]);
});

test("every letter of a card grows with the reader's own size", async () => {
  const usual = await lettersAt("normal");
  const largest = await lettersAt("xlarge");
  expect(usual.length).toBeGreaterThan(1000);
  expect(usual.filter((pixels) => pixels < 14)).toEqual([]);
  expect(largest.filter((pixels, place) => pixels / (usual[place] ?? 0) < 1.4)).toEqual([]);
});

test.each(sizes)("they are kept to be looked at, a dozen a sheet, at %s", async (size) => {
  await showAt(size);
  for (let first = 0; first < told.length; first += onOneSheet) {
    await hang(told.slice(first, first + onOneSheet).map(({ id }) => id));
    const sheet = String(first / onOneSheet + 1).padStart(2, "0");
    const file = await keepScreenshot(page, `cards/${size}-${sheet}`, { fullPage: true });
    expect(existsSync(file)).toBe(true);
  }
});

test("letters stand out from their grounds, and readers with other senses find their way", async () => {
  await showAt("normal");
  const ofEachLook = Object.groupBy(told, ({ reply }) =>
    reply.says.map((saying) => (saying.type === "card" ? saying.look : saying.type)).join(" "),
  );
  await hang(Object.values(ofEachLook).flatMap((alike = []) => alike.slice(0, 1).map(({ id }) => id)));
  expect(await faultsForReaders(page, "#flex")).toEqual([]);
});

test("nothing in the gallery complains", () => expect(room.complaints).toEqual([]));

test("a label that would be cut is measured as such", async () => {
  await hang(told.map(({ id }) => id));
  await page.addStyleTag({ content: "#own .flex-button { width: 40px !important }" });
  expect(await page.evaluate(measured)).not.toEqual([]);
});

async function lettersAt(size: (typeof sizes)[number]): Promise<readonly number[]> {
  await showAt(size);
  return page.evaluate<number[]>(letterSizes);
}

async function showAt(size: (typeof sizes)[number]): Promise<void> {
  const cuts = page.getByLabel("ข้อความที่ถูกตัด");
  await page.getByRole("combobox").selectOption(size);
  await expect.poll(() => cuts.textContent(), { timeout: 30_000 }).not.toBe("");
}

/** Only these are to be seen. */
const hang = (ids: readonly string[]): Promise<unknown> =>
  page.evaluate(
    `document.querySelectorAll("#own article").forEach((one) =>
      one.classList.toggle("sheet-away", !${JSON.stringify(ids)}.includes(one.id)))`,
  );

/** What is wrong with the boxes: a label wider or higher than its button, a button beyond its card or under a fingertip. */
const measured = `[...document.querySelectorAll("#own .flex-bubble")].flatMap((bubble) => {
  const card = bubble.getBoundingClientRect();
  const name = bubble.closest("article").id;
  const beyond = bubble.scrollWidth > bubble.clientWidth + 1 ? [name + ": wider than its card"] : [];
  const buttons = [...bubble.querySelectorAll(".flex-button button")].flatMap((button) => {
    const label = button.querySelector(".flex-label");
    const [face, words] = [button, label].map((part) => part.getBoundingClientRect());
    const faults = [
      [label.scrollWidth > label.clientWidth, "a label is cut"],
      [words.top < face.top || words.bottom > face.bottom, "a label is higher than its button"],
      [face.left < card.left || face.right > card.right || face.bottom > card.bottom, "a button is not whole"],
      [face.height < ${fingertipPixels} || face.width < ${fingertipPixels}, "a button is smaller than a fingertip"],
    ];
    return faults.filter(([is]) => is).map(([, fault]) => name + ": " + fault + ": " + button.textContent);
  });
  return [...beyond, ...buttons];
})`;

const letterSizes = `[...document.querySelectorAll("#own .flex-text p")].map((text) => Number.parseFloat(getComputedStyle(text).fontSize))`;
