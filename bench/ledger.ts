/**
 * What the chain costs, and how fast it is recomputed: `node bench/ledger.ts [entries]`. A durable embedded PostgreSQL in a
 * temporary folder; rounds with and without the chain are taken in turn, because the machine does other work too. Without the
 * chain the balance is checked by triggers on every entry and posting, as it was before there was one.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import postgres from "postgres";
import { verifyLedger } from "#actions/books/verify-ledger.ts";
import { createFund } from "#actions/create-fund.ts";
import { perform, type House } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { uuidV7 } from "#core/ids.ts";
import { bahtToSatang } from "#core/money.ts";
import type { Result } from "#core/result.ts";
import { startEmbeddedPostgres } from "#embedded/postgres.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { readShippedRules } from "#paper/shipped-rules.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { migrate } from "#store/migrate.ts";

const entries = Number(process.argv[2] ?? 200_000);
const directory = await mkdtemp(path.join(tmpdir(), "omboon-bench-"));
const server = await startEmbeddedPostgres({ directory });
const owner = postgres(server.ownerUrl, { max: 8, onnotice: () => {} });
try {
  const [appUrl, relayUrl] = [login("app"), login("relay")];
  await migrate({ ownerUrl: server.ownerUrl, appUrl, relayUrl });
  const cipher = makeCipher(new Map([[1, new Uint8Array(32).fill(7)]]));
  const database = openDatabase({ appUrl, relayUrl, cipher, prepare: true, connections: 8 });
  const newId = (): string => uuidV7(Date.now(), random(10));
  const house: House = { database, now: () => Temporal.Now.instant(), newId, random };
  const fundId = newId();
  await measurePosting(house, fundId);
  await measureVerifying(house, fundId);
  await database.close();
} finally {
  await owner.end();
  await server.stop();
  await rm(directory, { recursive: true });
}

function random(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

function login(role: string): string {
  const url = new URL(server.ownerUrl);
  [url.username, url.password] = [`bench_${role}`, "bench"];
  return url.href;
}

function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function measurePosting(house: House, fundId: string): Promise<void> {
  const rules = readRuleFile((await readShippedRules("yasothon-2562")) ?? "");
  const founding = { code: "bench", name: "bench", rules: done(rules).value, activatedBy: "bench" };
  done(await perform(house, fundId, createFund, founding));
  const joinedOn = Temporal.PlainDate.from("2020-01-01");
  const member = async (memberNo: string): Promise<string> =>
    done(await perform(house, fundId, registerMember, { memberNo, givenName: "สมาชิก", joinedOn })).memberId;
  const treasurer = await member("T");
  done(await perform(house, fundId, takeOffice, { memberNo: "T", role: "treasurer", fromOn: joinedOn }));
  const members: string[] = [];
  for (let number = 1; number <= 64; number += 1) members.push(await member(String(number)));
  await makeRawPosting();

  const happenedOn = Temporal.PlainDate.from("2026-02-10");
  const paid = { amount: bahtToSatang(30), method: "cash", happenedOn } as const;
  const contribute = (index: number): Promise<unknown> => {
    const memberId = members[index % members.length] ?? "";
    const command = { key: house.newId(), memberId, receivedBy: treasurer, receiverActsFor: [], ...paid };
    return perform(house, fundId, recordContribution, command).then(done);
  };
  const funds = [fundId, ...(await moreFunds(fundId))];
  const post = (id: string): Promise<unknown> => owner`select bench_post(${id}, ${house.newId()})`;
  for (const round of [1, 2, 3]) {
    for (const isChained of [true, false]) {
      await chain(isChained);
      const action = await perSecond(400, contribute);
      const raw = await perSecond(1600, () => post(fundId));
      const spread = await perSecond(1600, (index) => post(funds[index % funds.length] ?? fundId));
      process.stdout.write(
        `round ${round}, ${isChained ? "with" : "without"} the chain: ${action} contributions/s, ${raw} bare entries/s, ${spread} over ${funds.length} funds\n`,
      );
    }
  }
  await chain(true);
}

/** Fifteen funds more, with nothing but a head and accounts. */
async function moreFunds(first: string): Promise<string[]> {
  const rows =
    await owner`insert into fund select md5('fund' || i)::uuid, 'more' || i, name, phone, is_practice, created_at
    from fund, generate_series(1, 15) i where fund_id = ${first} returning fund_id`;
  await owner`insert into fund_head (fund_id) select fund_id from fund where fund_id <> ${first}`;
  await owner`insert into account select f.fund_id, account, class, a.name from account a, fund f
    where a.fund_id = ${first} and f.fund_id <> ${first} and holder is null`;
  return rows.map(({ fund_id }) => String(fund_id));
}

/** A bare entry of two postings in one call and one commit. */
async function makeRawPosting(): Promise<void> {
  await owner.unsafe(`create function bench_post(of_fund uuid, id uuid) returns void language plpgsql as $$ begin
    insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, idempotency_key, command_hash)
      values (of_fund, id, 'money-in', '2026-02-10', '2026-02-01', now(), id::text, '\\x00');
    insert into posting (fund_id, entry_id, line_no, account, amount_satang) values (of_fund, id, 1, 'cash', 3000), (of_fund, id, 2, 'donations', -3000);
  end $$`);
  await owner.unsafe(`create function bench_balances() returns trigger language plpgsql as $$ declare total numeric; lines bigint; begin
    select coalesce(sum(amount_satang), 0), count(*) into total, lines from posting where fund_id = new.fund_id and entry_id = new.entry_id;
    if total <> 0 or lines < 2 then raise exception 'does not balance'; end if;
    return null; end $$`);
  for (const table of ["entry", "posting"]) {
    await owner.unsafe(`create constraint trigger bench_balances after insert on ${table} deferrable initially deferred
      for each row execute function bench_balances()`);
  }
}

async function chain(isOn: boolean): Promise<void> {
  const [chained, before] = isOn ? ["enable", "disable"] : ["disable", "enable"];
  for (const table of ["entry", "receipt"])
    await owner.unsafe(`alter table ${table} ${chained} trigger zz_${table}_chained`);
  for (const table of ["entry", "posting"])
    await owner.unsafe(`alter table ${table} ${before} trigger bench_balances`);
}

async function perSecond(count: number, act: (index: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await act((next += 1));
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return Math.round(count / ((performance.now() - started) / 1000));
}

/** Entries with a receipt of one covered month each, of members who are made for it, two thousand in a transaction. */
async function measureVerifying(house: House, first: string): Promise<void> {
  const fundId = house.newId();
  await owner`insert into fund select ${fundId}, 'large', name, phone, is_practice, created_at from fund where fund_id = ${first}`;
  await owner`insert into fund_head (fund_id) values (${fundId})`;
  await owner`insert into account select ${fundId}, account, class, name from account where fund_id = ${first} and holder is null`;
  await owner`insert into member (fund_id, member_id, member_no, given_name, plan_code, joined_on, written_at)
    select ${fundId}, md5('member' || i)::uuid, i, 'สมาชิก', 'monthly', '2020-01-01', now() from generate_series(0, 4999) i`;
  const loading = performance.now();
  for (let from = 0; from < entries; from += 2000) {
    await owner.begin(async (sql) => {
      await sql`create temp table made on commit drop as select i, md5('entry' || i)::uuid as entry_id, md5('receipt' || i)::uuid as receipt_id,
        md5('member' || i % 5000)::uuid as member_id, (date '2020-01-01' + make_interval(months => i / 5000))::date as month
        from generate_series(${from}::int, ${Math.min(from + 2000, entries) - 1}::int) i`;
      await sql`insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, idempotency_key, command_hash)
        select ${fundId}, entry_id, 'contribution', month, month, now(), i, '\\x00' from made order by i`;
      await sql`insert into posting (fund_id, entry_id, line_no, account, amount_satang)
        select ${fundId}, entry_id, n, case n when 1 then 'cash' else 'contributions' end, case n when 1 then 3000 else -3000 end
        from made, generate_series(1, 2) n`;
      await sql`insert into receipt (fund_id, receipt_id, book, number, entry_id, received_by, method, happened_on, total_satang, written_at, code)
        select ${fundId}, receipt_id, 'OB', 0, entry_id, member_id, 'cash', month, 3000, now(), 'AAAAAA' from made order by i`;
      await sql`insert into receipt_line (fund_id, receipt_id, line_no, member_id, kind, plan_code, from_on, to_on, price_satang, amount_satang)
        select ${fundId}, receipt_id, 1, member_id, 'contribution', 'monthly', month, (month + interval '1 month')::date - 1, 3000, 3000 from made`;
    });
  }
  const loaded = (performance.now() - loading) / 1000;
  process.stdout.write(
    `${entries} entries with receipts written in ${loaded.toFixed(1)} s, 2,000 in a transaction\n`,
  );
  await owner`analyze`;
  let most = 0;
  const started = performance.now();
  const { fault, chainNo } = await perform(house, fundId, verifyLedger, {
    progress: () => (most = Math.max(most, process.memoryUsage().rss)),
  });
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `verified ${chainNo} links, ${fault === undefined ? "they stand" : fault.wrong.type}, in ${seconds.toFixed(1)} s: ` +
      `${Math.round(entries / seconds)} entries/s, at most ${Math.round(most / 1e6)} MB\n`,
  );
}
