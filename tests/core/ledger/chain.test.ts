import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chainBegins,
  closeLines,
  decisionLines,
  entryLines,
  linkLines,
  receiptLines,
  redactionLines,
  voucherLines,
} from "#core/ledger/chain.ts";

/** SHA-256 as anybody would call it; the program's own stands in the store. */
const sha256 = (text: string, salt = ""): string =>
  createHash("sha256").update(salt, "hex").update(text, "utf8").digest("hex");

const page = readFileSync("docs/chain.md", "utf8");
const example = page.slice(page.indexOf("## An example"));
const blocks = [...example.matchAll(/```\n([^`]*)\n```/gu)].map(([, text]) => text ?? "");
const digests = [...example.matchAll(/`([0-9a-f]{64})`/gu)].map(([, digest]) => digest);

const fundId = "00000000-0000-7000-8000-000000000001";
const entryId = "00000000-0000-7000-8000-0000000000e1";
const memberId = "00000000-0000-7000-8000-00000000000a";
const receiptId = "00000000-0000-7000-8000-0000000000b1";
const writtenAt = "2026-02-14T03:00:00.000000Z";
const entry = {
  fundId,
  entryId,
  kind: "contribution",
  happenedOn: "2026-02-14",
  bookedMonth: "2026-02-01",
  writtenAt,
  writtenBy: memberId,
  commandHash: "00",
  reverses: null,
  postings: [
    { lineNo: 1, account: "cash", subFund: null, amount: 3000n },
    { lineNo: 2, account: "contributions", subFund: null, amount: -3000n },
  ],
};
const receipt = {
  fundId,
  receiptId,
  book: "OB",
  number: 1n,
  code: "K7MQX3",
  entryId,
  receivedBy: memberId,
  method: "cash",
  happenedOn: "2026-02-14",
  total: 3000n,
  writtenAt,
  lines: [
    {
      lineNo: 1,
      memberId,
      kind: "contribution",
      planCode: "monthly",
      from: "2026-02-01",
      to: "2026-02-28",
      price: 3000n,
      amount: 3000n,
    },
  ],
};

describe("the example of docs/chain.md", () => {
  const [entryBlock = "", linkBlock = "", receiptBlock = ""] = blocks;
  const [entryDigest = "", firstHash = "", receiptDigest = "", secondHash = ""] = digests;

  test("has the lines of an entry, and their digest", () => {
    expect(entryLines(entry)).toBe(entryBlock);
    expect(sha256(entryBlock)).toBe(entryDigest);
  });

  test("has the lines of its link, and their hash", () => {
    const link = { fundId, chainNo: 1n, previous: chainBegins, kind: "entry", subjectId: entryId };
    expect(linkLines({ ...link, digest: entryDigest })).toBe(linkBlock);
    expect(sha256(linkBlock)).toBe(firstHash);
  });

  test("has the lines of a receipt with its words, and their salted digest", () => {
    const words = receiptBlock.split("\n").at(-1) ?? "";
    expect(`${receiptLines(receipt)}\n${words}`).toBe(receiptBlock);
    expect(sha256(receiptBlock, "11".repeat(32))).toBe(receiptDigest);
    const link = { fundId, chainNo: 2n, previous: firstHash, kind: "receipt", subjectId: receiptId };
    expect(sha256(linkLines({ ...link, digest: receiptDigest }))).toBe(secondHash);
  });
});

const row = (account: string, subFund: string | null) => ({ account, subFund, balance: 1n });

/** "‹fund›" and such: how many lines a block has before the repeated ones. */
function linesOf(kind: string): number {
  const [, block = ""] = new RegExp(`\`\`\`\nomboon ${kind} 1\n([^\`]*)\n\`\`\``, "u").exec(page) ?? [];
  return block.split("\n").filter((line) => !line.includes("one line")).length;
}

describe("every block of docs/chain.md names its parts in the order of the lines", () => {
  const voucher = { ...receipt, voucherId: receiptId, paidBy: memberId, kind: "expense" };
  const decision = {
    fundId,
    decisionId: receiptId,
    kind: "receipt-cancelled",
    subjectKind: "receipt",
    subjectId: entryId,
    decidedBy: memberId,
    resolutionNo: null,
    resolutionOn: null,
    decidedAt: writtenAt,
  };
  const closing = {
    fundId,
    closingId: receiptId,
    kind: "month",
    from: "2026-02-01",
    through: "2026-02-28",
    closedBy: memberId,
    closedAt: writtenAt,
    snapshot: [],
  };
  const link = {
    fundId,
    chainNo: 1n,
    previous: chainBegins,
    kind: "entry",
    subjectId: entryId,
    digest: chainBegins,
  };
  test.each([
    ["entry", entryLines({ ...entry, postings: [] })],
    ["receipt", receiptLines({ ...receipt, lines: [] })],
    ["voucher", voucherLines(voucher)],
    ["decision", decisionLines(decision)],
    ["close", closeLines(closing)],
    ["redaction", redactionLines(fundId, "receipt", receiptId)],
    ["link", linkLines(link)],
  ])("%s", (kind, lines) => {
    expect(lines.split("\n")).toHaveLength(linesOf(kind) + 1);
    expect(lines.split("\n")[0]).toBe(`omboon ${kind} 1`);
  });

  test("a snapshot stands in the order of its bytes, however it was read", () => {
    const rows = [
      row("bank", null),
      row("allocation", "welfare"),
      row("allocation", null),
      row("bag:b", null),
      row("bag:a", null),
    ];
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
    fc.assert(
      fc.property(shuffled, (snapshot) => {
        expect(
          closeLines({ ...closing, snapshot })
            .split("\n")
            .slice(8),
        ).toEqual(["allocation - 1", "allocation welfare 1", "bag:a - 1", "bag:b - 1", "bank - 1"]);
      }),
    );
  });
});
