import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { LinkText } from "#core/ledger/chain.ts";
import type { About } from "#core/ledger/verify/fault.ts";
import type { Linked, Secret, Subject } from "#core/ledger/verify/linked.ts";
import type { Head } from "#core/ledger/verify/walk.ts";
import {
  type EntryFound,
  closingTexts,
  decisionTexts,
  entryTexts,
  receiptTexts,
  secretsOf,
  voucherTexts,
} from "./chain-texts.ts";
import type { FundTx } from "./database.ts";

/** What the fund's head row says of its chain, at this moment. */
export async function chainHead({ tx, fundId }: FundTx): Promise<Head> {
  const [row] = await tx.execute<{
    chain_no: string;
    newest: string;
    hash: string;
    receipt_no: string;
    voucher_no: string;
    closed: string | null;
  }>(sql`
    select chain_no::text, encode(chain_hash, 'hex') as hash, last_receipt_no::text as receipt_no,
        last_voucher_no::text as voucher_no, closed_through::text as closed,
        (select coalesce(max(l.chain_no), 0) from chain_link l where l.fund_id = fund_head.fund_id)::text as newest
      from fund_head where fund_id = ${fundId}`);
  if (row === undefined) throw new Error("a fund has a head row");
  return {
    chainNo: BigInt(row.chain_no),
    newestLink: BigInt(row.newest),
    hash: row.hash,
    receiptNo: BigInt(row.receipt_no),
    voucherNo: BigInt(row.voucher_no),
    closedThrough: row.closed,
  };
}

export type Link = LinkText & { readonly hash: string };

/** The next links of the chain, in its order; none at its end. */
export async function linksAfter(
  { tx, fundId }: FundTx,
  { after, until, most }: { readonly after: bigint; readonly until: bigint; readonly most: number },
): Promise<Link[]> {
  const rows = await tx.execute<LinkRow>(sql`
    select chain_no::text, kind, subject_id, encode(digest, 'hex') as digest, encode(previous, 'hex') as previous,
        encode(hash, 'hex') as hash
      from chain_link where fund_id = ${fundId} and chain_no > ${after.toString()} and chain_no <= ${until.toString()}
      order by chain_link.chain_no limit ${most}`);
  return rows.map((row) => linkFrom(fundId, row));
}

/** The link of one subject, and the one behind it, which carries its hash on. */
export async function linkOf(
  { tx, fundId }: FundTx,
  { kind, id }: Pick<About, "kind" | "id">,
): Promise<{ readonly link: Link; readonly next: Link | undefined } | undefined> {
  const rows = await tx.execute<LinkRow>(sql`
    select l.chain_no::text, l.kind, l.subject_id, encode(l.digest, 'hex') as digest, encode(l.previous, 'hex') as previous,
        encode(l.hash, 'hex') as hash
      from chain_link its join chain_link l on l.fund_id = its.fund_id and l.chain_no in (its.chain_no, its.chain_no + 1)
      where its.fund_id = ${fundId} and its.kind = ${kind} and its.subject_id = ${id} order by l.chain_no`);
  const [link, next] = rows.map((row) => linkFrom(fundId, row));
  return link && { link, next };
}

interface LinkRow extends Record<string, unknown> {
  readonly chain_no: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly digest: string;
  readonly previous: string;
  readonly hash: string;
}

const linkFrom = (fundId: string, row: LinkRow): Link => ({
  fundId,
  chainNo: BigInt(row.chain_no),
  kind: row.kind,
  subjectId: row.subject_id,
  digest: row.digest,
  previous: row.previous,
  hash: row.hash,
});

/** The links with everything that they are about: a handful of questions a page, however long it is. */
export async function withSubjects(fund: FundTx, links: readonly Link[]): Promise<Linked[]> {
  const found = await foundFor(fund, links);
  return links.map((link) => ({ link, subject: subjectOf(link, found) }));
}

type Found = Awaited<ReturnType<typeof foundFor>>;

async function foundFor(fund: FundTx, links: readonly Link[]) {
  const of = (kind: string): string[] =>
    links.filter((link) => link.kind === kind).map(({ subjectId }) => subjectId);
  const receipts = await receiptTexts(fund, of("receipt"));
  const vouchers = await voucherTexts(fund, of("voucher"));
  const papers = [...[...receipts.values()].map(({ receipt }) => receipt), ...vouchers.values()];
  const entries = await entryTexts(fund, [...of("entry"), ...papers.map(({ entryId }) => entryId)]);
  const reversed = [...entries.values()].flatMap(({ entry }) => entry.reverses ?? []);
  const salted = ["receipt", "voucher", "decision", "redaction"].flatMap(of);
  return {
    receipts,
    vouchers,
    entries,
    originals: await entryTexts(fund, reversed),
    decisions: await decisionTexts(fund, of("decision")),
    closings: await closingTexts(fund, of("close")),
    secrets: await secretsOf(fund, salted),
  };
}

function subjectOf({ kind, subjectId: id }: Link, found: Found): Subject | undefined {
  const { secrets, entries } = found;
  const secret = (of: string): Secret => ({
    part: secrets.parts.get(`${of} ${id}`),
    isRedacted: secrets.redacted.has(id),
  });
  switch (kind) {
    case "entry":
      return entrySubject(entries.get(id), found);
    case "receipt": {
      const receipt = found.receipts.get(id);
      const entry = entries.get(receipt?.receipt.entryId ?? "")?.entry;
      return receipt && { kind, ...receipt, secret: secret(kind), entry };
    }
    case "voucher": {
      const voucher = found.vouchers.get(id);
      return voucher && { kind, voucher, secret: secret(kind), entry: entries.get(voucher.entryId)?.entry };
    }
    case "decision": {
      const decision = found.decisions.get(id);
      return decision && { kind, decision, secret: secret(kind) };
    }
    case "close": {
      const closing = found.closings.get(id);
      return closing && { kind, closing };
    }
    case "redaction": {
      const of = secrets.kinds.get(id);
      return of === undefined ? undefined : { kind, id, of, secret: secret(of) };
    }
    default:
      return undefined;
  }
}

function entrySubject(own: EntryFound | undefined, { originals }: Found): Subject | undefined {
  if (own === undefined) return undefined;
  const original = originals.get(own.entry.reverses ?? "");
  return {
    kind: "entry",
    entry: own.entry,
    originalCancels: original?.cancels ?? false,
    ...(original !== undefined && { original: original.entry }),
  };
}

/** SHA-256 as docs/chain.md wants it: in hexadecimal digits, of a text in UTF-8 behind the salt's bytes. */
export function sha256(text: string, salt?: string): string {
  const hash = createHash("sha256");
  if (salt !== undefined) hash.update(salt, "hex");
  return hash.update(text, "utf8").digest("hex");
}
