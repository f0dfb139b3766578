/**
 * How long each report takes in a fund with 100,000 entries: 5,000 members, 36 months, 35 of them closed. The books are made
 * by SQL in a scratch database, not through actions, so their hashes are made up. `node bench/reports.ts` prints seconds.
 */
import { readFileSync } from "node:fs";
import postgres from "postgres";
import { createFund } from "#actions/create-fund.ts";
import { ask, perform, type House, type Moment } from "#actions/perform.ts";
import type { Reported } from "#actions/report/ask-report.ts";
import {
  showAccount,
  showFinancialStatement,
  showIncomeAndSpending,
  showJournal,
  showTrialBalance,
} from "#actions/report/ledger-reports.ts";
import {
  showArrears,
  showBags,
  showPassbook,
  showRegister,
  showSubFunds,
} from "#actions/report/people-reports.ts";
import { uuidV7 } from "#core/ids.ts";
import { reportTable } from "#core/report/report.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { writeTable } from "#paper/tables/write-table.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { startTestServer } from "../tests/test-server.ts";
import { fillBooks } from "./full-books.ts";

const now = Temporal.Instant.from("2026-02-14T03:00:00Z");
const fundId = "00000000-0000-7000-8000-000000000001";
let ids = 0;
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);
const newId = (): string => uuidV7(now.epochMilliseconds + (ids += 1), random(10));

const from = Temporal.PlainDate.from("2023-03-01");
const all = { from };
const month = {};
const reports: readonly (readonly [string, (moment: Moment) => Reported])[] = [
  ["journal, one month", (moment) => showJournal(moment, month)],
  ["journal, 36 months", (moment) => showJournal(moment, all)],
  ["account-statement cash, one month", (moment) => showAccount(moment, { account: "cash" })],
  ["account-statement cash, 36 months", (moment) => showAccount(moment, { account: "cash", ...all })],
  ["trial-balance", (moment) => showTrialBalance(moment, {})],
  ["trial-balance, a year ago", (moment) => showTrialBalance(moment, { asOf: from.add({ years: 2 }) })],
  ["income-spending, one year", (moment) => showIncomeAndSpending(moment, { from: from.add({ years: 2 }) })],
  ["financial-statement", (moment) => showFinancialStatement(moment, {})],
  ["cash-per-collector, 20 bags", (moment) => showBags(moment, month)],
  ["sub-funds", (moment) => showSubFunds(moment, {})],
  ["arrears, 5,000 members", (moment) => showArrears(moment, {})],
  ["passbook", (moment) => showPassbook(moment, { memberNo: "0042" })],
  ["register, 5,000 members", (moment) => showRegister(moment, { withLeft: true })],
];

const server = await startTestServer();
const { appUrl, relayUrl, serverUrl, template } = server;
const ownerUrl = new URL(serverUrl);
ownerUrl.pathname = template;
const owner = postgres(ownerUrl.href, { max: 1, onnotice: () => {} });
const cipher = makeCipher(new Map([[1, random(32)]]));
const database = openDatabase({ appUrl, relayUrl, cipher, prepare: true, connections: 2 });
const house: House = { database, now: () => now, newId, random };
try {
  await makeBooks();
  console.log("report | rows | data s | as CSV s | MB of CSV\n--- | --- | --- | --- | ---");
  for (const [name, report] of reports) console.log(await measured(name, report));
} finally {
  await Promise.all([database.close(), owner.end()]);
  await server.close();
}

async function makeBooks(): Promise<void> {
  const rules = readRuleFile(readFileSync("src/paper/rule-sets/yasothon-2562.yaml", "utf8"));
  if (!rules.ok) throw new Error("the rule set cannot be read");
  const founding = { code: "full", name: "กองทุนเต็ม", rules: rules.value.value, activatedBy: "bench" };
  const founded = await perform(house, fundId, createFund, founding);
  if (!founded.ok) throw new Error(`the fund is refused: ${founded.refusal.type}`);
  await fillBooks(owner, fundId);
}

/** The second of two runs: the first also warms the server's cache. */
async function measured(name: string, report: (moment: Moment) => Reported): Promise<string> {
  let line = "";
  for (let run = 0; run < 2; run += 1) {
    const begun = performance.now();
    const made = await ask(house, fundId, report, undefined);
    if (!made.ok) throw new Error(`${name} is refused: ${made.refusal.type}`);
    const asked = performance.now();
    let bytes = 0;
    for await (const piece of writeTable(reportTable(made.value), "csv")) bytes += piece.length;
    const written = performance.now();
    const seconds = [asked - begun, written - asked].map((milliseconds) => (milliseconds / 1000).toFixed(2));
    line = [name, made.value.rows.length, ...seconds, (bytes / 1e6).toFixed(1)].join(" | ");
  }
  return line;
}
