import { answerInJson } from "#core/benefit/answer-in-json.ts";
import { factsFaults } from "#core/benefit/facts-faults.ts";
import { readQuoteFacts } from "#core/benefit/facts-in-file.ts";
import { quoteInWords } from "#core/benefit/in-words/quote.ts";
import { resultInWords, settingInWords, tableInWords } from "#core/benefit/in-words/table.ts";
import { quote } from "#core/benefit/quote.ts";
import { workedTable } from "#core/benefit/table/worked-table.ts";
import { checkRuleSet } from "#core/rule-set/check/check-rule-set.ts";
import type { RuleSetFault } from "#core/rule-set/fault.ts";
import { subFundsInWords } from "#core/rule-set/in-words/books.ts";
import { faultInWords } from "#core/rule-set/in-words/fault.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { bahtFromSatang } from "#core/rule-set/words.ts";
import { readRuleFile, type RuleFile } from "#paper/rule-file.ts";

/** What a command about a rule file has to say: for people as text, for programs as one plain JSON document. */
export interface RulesSaid {
  readonly ok: boolean;
  readonly text: string;
  readonly json: PlainJson;
}

export type PlainJson =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PlainJson[]
  | { readonly [name: string]: PlainJson };

/** Everything that should be looked at in a rule file, with its lines; ok where it could be activated. */
export function rulesCheck(text: string): RulesSaid {
  const read = readRules(text);
  if (!read.ok) return read.said;
  const { rules, found } = read;
  return {
    ok: true,
    text: lines([
      ...found.map(({ shown }) => shown),
      `ใช้ได้: ${rules.name} — ${rules.benefits.length} สวัสดิการ${found.length === 0 ? "" : ` มี ${found.length} แห่งที่ควรดูก่อนใช้`}`,
      `แบ่งเงินแต่ละเดือนเข้า: ${subFundsInWords(rules.books)}`,
    ]),
    json: {
      ok: true,
      ...named(rules),
      benefits: rules.benefits.length,
      subFunds: rules.books.subFunds.map(({ code, name, share }) => ({ code, name, share })),
      faults: found.map(({ json }) => json),
    },
  };
}

/** The worked table that a committee reads before it activates the file. */
export function rulesTable(text: string): RulesSaid {
  const read = readRules(text);
  if (!read.ok) return read.said;
  const { rules } = read;
  const clauses = workedTable(rules);
  return {
    ok: true,
    text: lines(tableInWords(rules, clauses)),
    json: {
      ok: true,
      ...named(rules),
      benefits: clauses.map((clause) => ({
        benefit: clause.benefit.code,
        name: clause.benefit.name,
        article: clause.benefit.article,
        rows: clause.rows.map((row) => ({
          setting: settingInWords(row.setting, clause),
          edge: "edge" in row.setting ? row.setting.edge : undefined,
          amount: bahtFromSatang(row.amount),
          withheld: row.withheld.map(({ type }) => type),
          result: resultInWords(row, clause),
        })),
      })),
    },
  };
}

/** What the rule file gives for the member and the event of a facts file (docs/quote-facts.schema.json). */
export function rulesQuote(text: string, factsText: string): RulesSaid {
  const read = readRules(text);
  if (!read.ok) return read.said;
  const file = readRuleFile(factsText);
  if (!file.ok) return notReadable(file.refusal);
  const facts = readQuoteFacts(file.value.value);
  if (!facts.ok) return faulty(facts.refusal, file.value);
  const faults = factsFaults(read.rules, facts.value);
  if (faults.length > 0) return faulty(faults, file.value);
  const answer = quote(read.rules, facts.value.member, facts.value.event);
  return { ok: true, text: lines(quoteInWords(answer)), json: { ...answerInJson(answer) } };
}

const named = (rules: RuleSet): { name: string; effectiveFrom: string } => ({
  name: rules.name,
  effectiveFrom: rules.effectiveFrom.toString(),
});

const lines = (said: readonly string[]): string => said.join("\n");

type ReadRules =
  | { readonly ok: true; readonly rules: RuleSet; readonly found: readonly FaultSaid[] }
  | { readonly ok: false; readonly said: RulesSaid };

function readRules(text: string): ReadRules {
  const file = readRuleFile(text);
  if (!file.ok) return { ok: false, said: notReadable(file.refusal) };
  const { rules, faults } = checkRuleSet(file.value.value);
  if (rules === null) return { ok: false, said: faulty(faults, file.value) };
  return { ok: true, rules, found: faults.map((fault) => faultSaid(fault, file.value)) };
}

interface FaultSaid {
  readonly shown: string;
  readonly json: PlainJson;
}

function faultSaid(fault: RuleSetFault, file: RuleFile): FaultSaid {
  const { severity, type, path, also } = fault;
  const { says, proposes } = faultInWords(fault);
  const line = file.lineOf(path);
  const alsoLine = also === undefined ? undefined : file.lineOf(also);
  const where = `บรรทัด ${line}${alsoLine === undefined || alsoLine === line ? "" : ` กับบรรทัด ${alsoLine}`}`;
  return {
    shown: `${severity === "error" ? "✗ ต้องแก้" : "• ควรดู"} ${where}: ${says}\n  ลองแบบนี้: ${proposes}`,
    json: { severity, type, line, alsoLine, path: path.join("."), also: also?.join("."), says, proposes },
  };
}

function faulty(faults: readonly RuleSetFault[], file: RuleFile): RulesSaid {
  const found = faults.map((fault) => faultSaid(fault, file));
  const errors = faults.filter(({ severity }) => severity === "error").length;
  return {
    ok: false,
    text: lines([...found.map(({ shown }) => shown), `ยังใช้ไม่ได้: ต้องแก้ ${errors} แห่งก่อนค่ะ`]),
    json: { ok: false, faults: found.map(({ json }) => json) },
  };
}

function notReadable(faults: readonly { readonly line: number; readonly message: string }[]): RulesSaid {
  return {
    ok: false,
    text: lines(
      faults.map(
        ({ line, message }) =>
          `✗ ต้องแก้ บรรทัด ${line}: อ่านไฟล์ต่อจากตรงนี้ไม่ได้ (${message})\n  ลองแบบนี้: ตรวจการเยื้องบรรทัด วงเล็บ และเครื่องหมาย : ของบรรทัดนี้กับบรรทัดก่อนหน้า`,
      ),
    ),
    json: {
      ok: false,
      faults: faults.map(({ line, message }) => ({
        severity: "error",
        type: "not-yaml",
        line,
        says: message,
      })),
    },
  };
}
