/**
 * The gallery shows each property of a flex message at least once. The list was written by hand from the official
 * description: what is new there must be added here first, and then the gallery has to show it.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { samples } from "#stand-in/gallery/samples.ts";
import { startStandIn, type StandIn } from "#stand-in/stand-in.ts";

const spaces = ["none", "xs", "sm", "md", "lg", "xl", "xxl"];
const letters = ["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl"];
const any = [] as const;
const flag = [true];
const lettering = {
  size: letters,
  color: any,
  weight: ["regular", "bold"],
  style: ["normal", "italic"],
  decoration: ["none", "underline", "line-through"],
};
const placed = {
  margin: any,
  position: ["relative", "absolute"],
  offsetTop: any,
  offsetBottom: any,
  offsetStart: any,
  offsetEnd: any,
};

/** Kind of object → property → values that must be seen; an empty list asks for the property alone. */
const description: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  bubble: {
    direction: ["ltr", "rtl"],
    styles: any,
    header: any,
    hero: any,
    body: any,
    footer: any,
    size: ["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"],
    action: any,
  },
  carousel: { contents: any },
  blockStyle: { backgroundColor: any, separator: flag, separatorColor: any },
  box: {
    layout: ["horizontal", "vertical", "baseline"],
    flex: any,
    contents: any,
    spacing: spaces,
    ...placed,
    margin: spaces,
    offsetStart: spaces,
    backgroundColor: any,
    borderColor: any,
    borderWidth: ["none", "light", "normal", "medium", "semi-bold", "bold"],
    cornerRadius: spaces,
    width: any,
    maxWidth: any,
    height: any,
    maxHeight: any,
    paddingAll: spaces,
    paddingTop: any,
    paddingBottom: any,
    paddingStart: any,
    paddingEnd: any,
    action: any,
    justifyContent: ["center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"],
    alignItems: ["center", "flex-start", "flex-end"],
    background: any,
  },
  linearGradient: { angle: any, startColor: any, endColor: any, centerColor: any, centerPosition: any },
  button: {
    ...placed,
    position: ["relative", "absolute"],
    flex: any,
    color: any,
    style: ["primary", "secondary", "link"],
    action: any,
    gravity: ["bottom", "center"],
    height: ["md", "sm"],
    adjustMode: ["shrink-to-fit"],
    scaling: [true, false],
  },
  image: {
    ...placed,
    url: any,
    flex: any,
    align: ["start", "center", "end"],
    gravity: ["top", "center", "bottom"],
    size: [...letters, "full"],
    aspectRatio: any,
    aspectMode: ["fit", "cover"],
    backgroundColor: any,
    action: any,
    animated: flag,
  },
  video: { url: any, previewUrl: any, altContent: any, aspectRatio: any, action: any },
  icon: {
    ...placed,
    position: ["relative"],
    url: any,
    size: letters,
    aspectRatio: any,
    scaling: [true, false],
  },
  text: {
    ...placed,
    ...lettering,
    text: any,
    contents: any,
    flex: any,
    align: ["start", "center", "end"],
    gravity: ["top", "center", "bottom"],
    wrap: [true, false],
    lineSpacing: any,
    maxLines: any,
    action: any,
    adjustMode: ["shrink-to-fit"],
    scaling: [true, false],
  },
  span: { ...lettering, text: any },
  separator: { margin: any, color: any },
  filler: { flex: any },
  postback: { label: any, data: any, displayText: any, inputOption: any, fillInText: any },
  message: { label: any, text: any },
  uri: { label: any, uri: any, altUri: any },
  altUri: { desktop: any },
  datetimepicker: {
    label: any,
    data: any,
    mode: ["date", "time", "datetime"],
    initial: any,
    min: any,
    max: any,
  },
  clipboard: { label: any, clipboardText: any },
};

/** "box.spacing" and "box.spacing=md" for everything in the samples. */
function seenIn(value: unknown, seen: Set<string> = new Set(), kind = ""): Set<string> {
  if (Array.isArray(value)) for (const one of value) seenIn(one, seen);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return seen;
  const { type = kind } = value as { readonly type?: string };
  for (const [property, inside] of Object.entries(value)) {
    seen.add(`${type}.${property}`);
    if (typeof inside !== "object") seen.add(`${type}.${property}=${String(inside)}`);
    if (type === "bubble" && property === "styles") {
      for (const style of Object.values(inside as object)) seenIn(style, seen, "blockStyle");
    } else seenIn(inside, seen, property);
  }
  return seen;
}

const wanted = Object.entries(description).flatMap(([kind, properties]) =>
  Object.entries(properties).flatMap(([property, values]) =>
    values.length === 0
      ? [`${kind}.${property}`]
      : values.map((value) => `${kind}.${property}=${String(value)}`),
  ),
);

test("there are at least forty samples, each with a name of its own and a whole sentence to be read aloud", () => {
  expect(samples.length).toBeGreaterThanOrEqual(40);
  expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  expect(
    samples.filter(({ altText, shows, title }) => altText === "" || shows === "" || title === ""),
  ).toEqual([]);
});

test("each property of the description, and each of its words, is in a sample", () => {
  const seen = seenIn(samples.map(({ contents }) => contents));
  expect(wanted.filter((property) => !seen.has(property))).toEqual([]);
});

test("no sample uses a property that the description does not have", () => {
  const known = new Set(wanted.map((property) => property.split("=", 1)[0]));
  const seen = [...seenIn(samples.map(({ contents }) => contents))].filter(
    (property) => !property.includes("="),
  );
  expect(seen.filter((property) => !known.has(property) && !property.endsWith(".type"))).toEqual([]);
});

test("the list can miss something", () => {
  const seen = seenIn({ type: "box", layout: "vertical", contents: [{ type: "text", text: "คำ" }] });
  expect(seen.has("box.layout=vertical")).toBe(true);
  expect(seen.has("text.text=คำ")).toBe(true);
  expect(seen.has("box.spacing=md")).toBe(false);
});

let standIn: StandIn;
beforeAll(async () => {
  const account = { channelId: "1", botUserId: `U${"0".repeat(32)}`, secret: "secret", accessToken: "token" };
  standIn = await startStandIn({ port: 0, channels: [account] });
});
afterAll(() => standIn.close());

test.each(samples)("LINE would take $id", async ({ altText, contents }) => {
  const answer = await fetch(`${standIn.url}/v2/bot/message/validate/push`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer token" },
    body: JSON.stringify({ messages: [{ type: "flex", altText, contents }] }),
  });
  expect(await answer.json()).toEqual({});
});
