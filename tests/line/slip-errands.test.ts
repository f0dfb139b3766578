import { describe, expect, test } from "vitest";
import type { SlipRead } from "#actions/slips/settle-slip.ts";
import type { SlipAnswer } from "#core/slip/check.ts";
import {
  checkSlipErrand,
  readSlipErrand,
  slipNotChecked,
  slipNotRead,
  type SlipErrandParts,
} from "#line/slip-errands.ts";
import type { SlipReading } from "#paper/slip/read-slip.ts";

const [fundId, slipId, documentId] = [
  "f",
  "019a8f00-0000-7000-8000-0000000000a1",
  "019a8f00-0000-7000-8000-0000000000a2",
];
const code = { bank: "004", reference: "X1" };
const errand = (kind: string, body: unknown) => ({ errandId: "e", fundId, kind, body });
const reply = { token: "t", until: 5 };

const reading = (found: SlipReading, more: Partial<SlipErrandParts> = {}) => {
  const reports: SlipRead[] = [];
  const parts: SlipErrandParts = {
    keep: { get: () => Promise.resolve(Uint8Array.of(1)) },
    readSlip: () => Promise.resolve(found),
    isWanted: () => Promise.resolve(true),
    read: (_fundId, report) => Promise.resolve(void reports.push(report)),
    ...more,
  };
  return { parts, reports };
};

describe("a slip's picture", () => {
  test.each<[SlipReading, Partial<SlipRead>]>([
    [
      { type: "code", ...code },
      { reading: "code", code },
    ],
    [{ type: "several-codes", codes: [code, code] }, { reading: "several-codes" }],
    [{ type: "payment-code" }, { reading: "payment-code" }],
    [{ type: "no-code" }, { reading: "no-code" }],
    // A bank's PDF is no picture, and may be a slip all the same.
    [{ type: "no-picture", fault: "not-a-document" }, { reading: "no-code" }],
  ])("in which the reader sees %j is told as %j", async (found, told) => {
    const { parts, reports } = reading(found);
    expect(await readSlipErrand(parts, errand("read-slip", { slipId, documentId, reply }))).toEqual({
      type: "done",
    });
    expect(reports).toEqual([{ slipId, reply, ...told }]);
  });

  test("that nobody wants any more is not read", async () => {
    const { parts, reports } = reading({ type: "no-code" }, { isWanted: () => Promise.resolve(false) });
    expect(await readSlipErrand(parts, errand("read-slip", { slipId, documentId }))).toEqual({
      type: "done",
    });
    expect(reports).toEqual([]);
  });

  test("that is not in its place is looked for again, and in the end left to a person", async () => {
    const { parts, reports } = reading(
      { type: "no-code" },
      { keep: { get: () => Promise.resolve(undefined) } },
    );
    const asked = errand("read-slip", { slipId, documentId });
    expect(await readSlipErrand(parts, asked)).toMatchObject({ type: "try-later" });
    await slipNotRead(parts, asked);
    expect(reports).toEqual([{ slipId, reading: "no-code" }]);
  });

  test("of an errand that names none is refused", async () => {
    const { parts } = reading({ type: "no-code" });
    expect(await readSlipErrand(parts, errand("read-slip", {}))).toMatchObject({ type: "refused" });
  });
});

const checking = (answer: SlipAnswer | undefined, isWaiting = true) => {
  const noted: unknown[] = [];
  return {
    noted,
    parts: {
      ...(answer && { askAboutSlip: () => Promise.resolve(answer) }),
      codeOf: () => Promise.resolve(isWaiting ? code : undefined),
      noteAnswer: (_fundId: string, answered: unknown) => Promise.resolve(void noted.push(answered)),
    },
  };
};

describe("asking a service", () => {
  test("writes its answer beside the slip", async () => {
    const { parts, noted } = checking({ type: "not-found" });
    expect(await checkSlipErrand(parts, errand("check-slip", { slipId }))).toEqual({ type: "done" });
    expect(noted).toEqual([{ slipId, answer: { type: "not-found" } }]);
  });

  test("that has no answer yet is tried again, and in the end noted as without one", async () => {
    const { parts, noted } = checking({ type: "try-later", reason: "busy" });
    const asked = errand("check-slip", { slipId });
    expect(await checkSlipErrand(parts, asked)).toEqual({ type: "try-later", reason: "busy" });
    expect(noted).toEqual([]);
    await slipNotChecked(parts, asked);
    expect(noted).toMatchObject([{ slipId, answer: { type: "no-answer" } }]);
  });

  test("is not done for a slip that was judged meanwhile, or by a server that knows of no service", async () => {
    const judged = checking({ type: "not-found" }, false);
    expect(await checkSlipErrand(judged.parts, errand("check-slip", { slipId }))).toEqual({ type: "done" });
    expect(judged.noted).toEqual([]);
    const none = checking(undefined);
    expect(await checkSlipErrand(none.parts, errand("check-slip", { slipId }))).toMatchObject({
      type: "refused",
    });
  });
});
