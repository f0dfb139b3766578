import { readFileSync } from "node:fs";
import type { QuoteAnswer, QuotedBenefit, Withheld } from "#core/benefit/answer.ts";
import { readQuoteFacts, type QuoteFacts } from "#core/benefit/facts-in-file.ts";
import { quote } from "#core/benefit/quote.ts";
import { showBaht } from "#core/money.ts";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { readRuleFile } from "#paper/rule-file.ts";

/** The plain object of a rule set that is shipped. */
export function shippedFile(name: string): unknown {
  const file = readRuleFile(readFileSync(`src/paper/rule-sets/${name}.yaml`, "utf8"));
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return file.value.value;
}

export function shippedRules(name: string): RuleSet {
  const rules = readRuleSet(shippedFile(name));
  if (!rules.ok) throw new Error(JSON.stringify(rules.refusal));
  return rules.value;
}

/** A member in few words. Days are CE; a range is "from..to@paid on", or "from..to" paid on its first day. */
export interface Sketch {
  readonly joined: string;
  readonly paid: readonly string[];
  readonly born?: string;
  readonly sex?: "female" | "male";
  readonly type?: string;
  readonly left?: string;
  readonly past?: readonly object[];
}

/** An event in few words. A stay is "from..to". */
export interface EventSketch {
  readonly code: string;
  readonly day?: string;
  readonly stay?: string;
  readonly claimed?: string;
  readonly [more: string]: unknown;
}

export function facts(member: Sketch, { stay, claimed, ...event }: EventSketch): QuoteFacts {
  const read = readQuoteFacts({
    member: {
      joinedOn: member.joined,
      sex: member.sex ?? "female",
      ...(member.born === undefined ? {} : { birthDate: member.born }),
      ...(member.type === undefined ? {} : { memberType: member.type }),
      ...(member.left === undefined ? {} : { leftOn: member.left }),
    },
    coverage: member.paid.map((text) => {
      const [range, paidOn] = text.split("@");
      const { from, to } = span(range!);
      return { from, to, paidOn: paidOn ?? from };
    }),
    past: member.past ?? [],
    event: {
      ...event,
      ...(stay === undefined ? {} : { stays: [span(stay)] }),
      ...(claimed === undefined ? {} : { claimedOn: claimed }),
    },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

export function span(text: string): { from: string; to: string } {
  const [from, to] = text.split("..");
  return { from: from!, to: to! };
}

export const quoted = (rules: RuleSet, member: Sketch, event: EventSketch): QuoteAnswer => {
  const { member: who, event: what } = facts(member, event);
  return quote(rules, who, what);
};

/** One line a benefit: "illness-nights ฿200 = 4×฿100 −฿200 nights/time 2", "death-money – waiting 23". */
export const told = (answer: QuoteAnswer): string[] => answer.benefits.map((benefit) => toldBenefit(benefit));

function toldBenefit({ benefit, amount, lines, withheld, missing }: QuotedBenefit): string {
  const asked = missing.flatMap((one) =>
    one.type === "document" ? [] : [`needs ${one.type === "answer" ? one.ask : one.fact}`],
  );
  if (lines.length === 0) return `${benefit} – ${[...withheld.map(toldReason), ...asked].join(", ")}`;
  const sums = lines.map((line) =>
    [
      `${line.quantity}×${showBaht(line.rate)}`,
      ...line.cuts.map((cut) =>
        cut.by === "paid-before"
          ? `−${showBaht(cut.amount)} paid before`
          : `−${showBaht(cut.amount)} ${cut.unit}/${cut.per.join("+")} ${cut.left / (cut.unit === "baht" ? 100 : 1)}`,
      ),
    ].join(" "),
  );
  return `${benefit} ${showBaht(amount)} = ${sums.join(" + ")}`;
}

function toldReason(reason: Withheld): string {
  if ("daysLeft" in reason) return `${reason.type} ${reason.daysLeft}`;
  if (reason.type === "in-arrears") return `in-arrears since ${reason.paidThrough?.toString() ?? "ever"}`;
  if (reason.type === "already-received") return `already-received ${reason.on.toString()}`;
  if (reason.type === "claimed-late") return `claimed-late ${reason.daysLate}`;
  if (reason.type === "requested-late") return `requested-late, latest ${reason.latest.toString()}`;
  if (reason.type === "answer-outside") return `answer-outside ${reason.condition.ask}`;
  if (reason.type !== "times-used") return reason.type;
  const until = reason.rightFrom === null ? "" : ` until ${reason.rightFrom.toString()}`;
  return `times-used ${reason.most}/${reason.per.join("+")}${until}`;
}
