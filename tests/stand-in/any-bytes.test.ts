/** Nothing a bot can send makes the stand-in fall: whatever is wrong is refused in LINE's words. */
import {
  assert,
  asyncProperty,
  constantFrom,
  json,
  jsonValue,
  nat,
  oneof,
  property,
  string,
  tuple,
  uint8Array,
} from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lineEndpoints } from "#stand-in/api/endpoints.ts";
import { imageTypeOf, jpegSize, pngSize } from "#stand-in/rules/image-size.ts";
import { message } from "#stand-in/rules/message/message.ts";
import { problemsOf } from "#stand-in/rules/rule.ts";
import { readJwt } from "#stand-in/login/jwt.ts";
import { isQuoteTokenOf, readBy } from "#stand-in/world/ids.ts";
import { openLineRoom } from "./line-room.ts";
import type { LineRoom } from "./line-room.ts";

const flex = {
  type: "flex",
  altText: "ยอดเงิน",
  contents: {
    type: "carousel",
    contents: [
      {
        type: "bubble",
        size: "mega",
        header: { type: "box", layout: "vertical", contents: [{ type: "text", text: "สวัสดี", wrap: true }] },
        hero: { type: "image", url: "https://example.com/a.jpg", aspectRatio: "20:13", size: "full" },
        body: {
          type: "box",
          layout: "baseline",
          spacing: "10px",
          contents: [
            { type: "icon", url: "https://example.com/a.png" },
            { type: "text", text: "ก", contents: [{ type: "span", text: "ข", weight: "bold" }] },
          ],
        },
        footer: {
          type: "box",
          layout: "horizontal",
          contents: [{ type: "button", action: { type: "uri", label: "ดู", uri: "https://example.com" } }],
        },
        styles: { body: { backgroundColor: "#ffffff" } },
      },
    ],
  },
  quickReply: { items: [{ type: "action", action: { type: "postback", label: "ต่อ", data: "a=1" } }] },
};

/** Every place in a value, from the outermost. */
function placesIn(value: unknown, before: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [before];
  return [before, ...Object.entries(value).flatMap(([name, child]) => placesIn(child, [...before, name]))];
}

/** The same value with something else in one place. */
function spoiled(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  if (Array.isArray(value))
    return value.map((child, place) => (String(place) === name ? spoiled(child, rest, other) : child));
  const record = value as Record<string, unknown>;
  return { ...record, [name]: spoiled(record[name], rest, other) };
}

test("a message with anything in any place is taken or refused with the place's name", () => {
  const places = placesIn(flex);
  expect(problemsOf(message, flex)).toEqual([]);
  assert(
    property(nat(places.length - 1), jsonValue(), (place, other) => {
      for (const problem of problemsOf(message, spoiled(flex, places[place] ?? [], other))) {
        expect(problem.message).toMatch(/\S/u);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("any bytes are no picture, a PNG or a JPEG, and looking at them never fails", () => {
  const beginnings = constantFrom([], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xe0], [0x89, 0x50, 0x4e, 0x47]);
  assert(
    property(beginnings, uint8Array({ maxLength: 80 }), (beginning, rest) => {
      const bytes = Buffer.from([...beginning, ...rest]);
      expect(["image/jpeg", "image/png", undefined]).toContain(imageTypeOf(bytes));
      for (const size of [pngSize(bytes), jpegSize(bytes)])
        if (size !== undefined) expect(size.width).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a made-up token is never believed", () => {
  const made = oneof(string({ unit: "binary", maxLength: 60 }), json());
  assert(
    property(tuple(made, made, made), ([one, two, three]) => {
      const token = [one, two, three].map((part) => Buffer.from(part).toString("base64url")).join(".");
      expect(readBy(token)).toBeUndefined();
      expect(isQuoteTokenOf(one, "1000000001", "U1")).toBe(false);
      const jwt = readJwt(token);
      if (jwt !== undefined) expect([typeof jwt.header, typeof jwt.claims]).toEqual(["object", "object"]);
    }),
  );
});

let line: LineRoom;
beforeAll(async () => (line = await openLineRoom()));
afterAll(() => line.close());

const withBody = lineEndpoints.filter(({ method, path }) => method !== "GET" && !path.includes("/content"));

test("every endpoint answers any JSON and any text with less than 500, and says why", async () => {
  const bodies = jsonValue().map((value) => JSON.stringify(value));
  await assert(
    asyncProperty(
      constantFrom(...withBody),
      bodies,
      constantFrom("", "{"),
      async (endpoint, body, before) => {
        const path = endpoint.path.replaceAll(/\{\w+\}/gu, "x");
        const headers = { "content-type": "application/json" };
        const { status, body: answer, text } = await line.call(endpoint.method, path, before + body, headers);
        expect(status).toBeLessThan(500);
        if (status >= 400 && !text.startsWith("<"))
          expect(answer["message"] ?? answer["error"]).toMatch(/\S/u);
      },
    ),
    { numRuns: 400 },
  );
});
