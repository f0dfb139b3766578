import { verifyLedger, type Verified } from "#actions/books/verify-ledger.ts";
import { perform } from "#actions/perform.ts";
import { readSeal, showSeal } from "#core/ledger/seal.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht, type Answer, type Json } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { dayShown } from "../../show.ts";
import { faultSentence } from "./fault-sentence.ts";

export const ledgerVerify = command({
  name: "ledger verify",
  summary: "Recomputes a fund's whole books: sums, identity, numbers, chain, snapshots and seals",
  notes: [
    "Names the first thing that is wrong, in the order in which the books were written, and exits with 1. What is recomputed, and how anybody can do the same, stands in docs/chain.md.",
    "Books whose whole end was cut off are whole by themselves: only a seal from the minutes, or the number and hash that an earlier run answered, shows that something is missing.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    seal: optional(
      text("SEAL"),
      "a seal from old minutes, or at least its first four groups: does it stand in the chain?",
    ),
  },
  examples: [{ line: "ledger verify --fund ban-na" }],
  run: ({ fund, seal: given }, parts) => {
    const seal = given === undefined ? undefined : readSeal(given);
    if (given !== undefined && seal === undefined) {
      const how =
        "a seal is groups of the digits 0 to 9 and the letters a to f; write at least four groups of four.";
      return Promise.resolve(refused(`--seal: "${given}" cannot be a seal; ${how}`));
    }
    return inFund(parts, fund, async (house, fundId) => {
      const progress = progressOf((line) => parts.out(line));
      const verified = await perform(house, fundId, verifyLedger, { progress, ...onlyGiven({ seal }) });
      return ok(told(fund, verified));
    });
  },
});

const linksBetweenLines = 50_000n;

/** A line now and then: small books are silent. */
function progressOf(out: (line: string) => void): (walked: bigint, until: bigint) => void {
  let next = linksBetweenLines;
  return (walked, until) => {
    if (walked < next) return;
    next = walked + linksBetweenLines;
    out(`${walked} of ${until} links\n`);
  };
}

function told(fund: string, verified: Verified): Answer {
  const { fault, chainNo, hash, counted, receiptNo, voucherNo, identity } = verified;
  const of = (kind: string): number => counted.get(kind) ?? 0;
  const wrong = [
    ...(fault === undefined ? [] : [`Something is wrong in the books of ${fund}. ${faultSentence(fault)}`]),
    ...(verified.sealed === "not-found" ? ["The seal does not stand in the chain."] : []),
  ].join(" ");
  return {
    json: {
      fund,
      stands: fault === undefined,
      links: Number(chainNo),
      hash,
      entries: of("entry"),
      receipts: of("receipt"),
      vouchers: of("voucher"),
      decisions: of("decision"),
      closes: of("close"),
      redacted: of("redacted"),
      lastReceipt: Number(receiptNo),
      lastVoucher: Number(voucherNo),
      moneyIn: inBaht(identity.moneyIn),
      income: inBaht(identity.income),
      assets: inBaht(identity.assets),
      welfare: inBaht(identity.welfare),
      expenses: inBaht(identity.expenses),
      seal: sealInJson(verified),
      fault: fault && faultInJson(fault),
    },
    lines: [
      `${chainNo} links were recomputed: ${of("entry")} entries, ${of("receipt")} receipts, ${of("voucher")} vouchers, ${of("decision")} decisions, ${of("close")} closes; ${of("redacted")} redacted.`,
      ...(fault === undefined
        ? [
            `The books stand. Receipts run to OB/${receiptNo}, vouchers to PV/${voucherNo}, without a gap.`,
            `The chain's head: ${showSeal(hash)}`,
          ]
        : []),
      ...sealLines(verified),
    ],
    ...(wrong !== "" && { wrong }),
  };
}

function sealInJson({ sealed }: Verified): Json | undefined {
  if (sealed === undefined || sealed === "not-found") return sealed;
  const { kind, through, chainNo, seal } = sealed;
  return { kind, through, link: Number(chainNo), seal: showSeal(seal) };
}

function sealLines({ sealed }: Verified): string[] {
  if (sealed === undefined || sealed === "not-found") return [];
  return [
    `The seal is that of the ${sealed.kind} until ${dayShown(sealed.through)}, link ${sealed.chainNo}.`,
  ];
}

function faultInJson(fault: NonNullable<Verified["fault"]>): Json {
  const { chainNo, about, wrong, also } = fault;
  return {
    sentence: faultSentence(fault),
    type: wrong.type,
    also: also.map(({ type }) => type),
    link: chainNo === undefined ? undefined : Number(chainNo),
    kind: about?.kind,
    id: about?.id,
    paper: about?.paper && `${about.paper.book}/${about.paper.number}`,
    memberNos: about?.memberNos,
  };
}
