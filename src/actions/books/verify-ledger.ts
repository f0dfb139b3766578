import { identityOf, isIdentity, type Identity } from "#core/ledger/balances.ts";
import type { Fault } from "#core/ledger/verify/fault.ts";
import type { Sha256 } from "#core/ledger/verify/linked.ts";
import { totalsByAccount } from "#core/ledger/verify/books.ts";
import { headFault, step, walkOf, type Walk } from "#core/ledger/verify/walk.ts";
import { satang } from "#core/money.ts";
import { accountsOf } from "#store/accounts.ts";
import { chainHead, linksAfter, sha256, withSubjects } from "#store/chain.ts";
import { firstCoveredTwice, firstStray, paperOfEntry } from "#store/chain-strays.ts";
import { closingsOf } from "#store/closings.ts";
import type { FundTx } from "#store/database.ts";
import type { Moment } from "../perform.ts";

export interface VerifyLedger {
  /** The first digits of a seal in old minutes, or all of them (`readSeal`). */
  readonly seal?: string;
  /** Told after each page of links: a fund of years takes a while. */
  readonly progress?: (walked: bigint, until: bigint) => void;
}

export interface Verified {
  /** Undefined where everything is as it was written. */
  readonly fault?: Fault;
  /** Links by what they are of, as far as the walk went, and how many of those were redacted. */
  readonly counted: ReadonlyMap<string, number>;
  readonly chainNo: bigint;
  readonly hash: string;
  readonly receiptNo: bigint;
  readonly voucherNo: bigint;
  readonly identity: Identity;
  /** Where a seal was asked for: the close whose seal it is, if it stands in the chain. */
  readonly sealed?: SealFound | "not-found";
}

export interface SealFound {
  readonly kind: "month" | "year";
  readonly through: Temporal.PlainDate;
  readonly chainNo: bigint;
  readonly seal: string;
}

/** So many links with all that they are about fit easily into memory. */
const linksAtOnce = 1000;

/**
 * Recomputes everything in the books from what stands in them: sums, identity, numbers, chain, snapshots and seals; and names
 * the first thing that is wrong. Whatever is written meanwhile lies behind the head that was read first, and is left to the
 * next time.
 */
export async function verifyLedger(
  { fund }: Pick<Moment, "fund">,
  { seal, progress }: VerifyLedger,
): Promise<Verified> {
  const head = await chainHead(fund);
  const walk = await walkBooks(fund, { until: head.chainNo, progress });
  const fault = await firstFault(fund, walk, walk.fault ?? headFault(walk.walk, head));
  const { counted, chainNo, hash, receiptNo, voucherNo } = walk.walk;
  return {
    counted,
    chainNo,
    hash,
    receiptNo,
    voucherNo,
    identity: identityIn(walk.walk),
    ...(fault !== undefined && { fault }),
    ...(seal !== undefined && { sealed: await sealIn(fund, seal, chainNo) }),
  };
}

interface Walked {
  readonly walk: Walk;
  readonly fault: Fault | undefined;
}

async function walkBooks(
  fund: FundTx,
  { until, progress }: { readonly until: bigint; readonly progress: VerifyLedger["progress"] },
): Promise<Walked> {
  const accounts = await accountsOf(fund);
  const classes = new Map(accounts.map((account) => [account.account, account.class]));
  const hashed: Sha256 = sha256;
  const walk = walkOf({ fundId: fund.fundId, classes, sha256: hashed });
  for (;;) {
    const links = await linksAfter(fund, { after: walk.chainNo, until, most: linksAtOnce });
    if (links.length === 0) return { walk, fault: undefined };
    for (const linked of await withSubjects(fund, links)) {
      const fault = step(walk, linked);
      if (fault !== undefined) return { walk, fault };
    }
    progress?.(walk.chainNo, until);
  }
}

/** The walk's own fault, or what no walk can see, if that comes first: days covered twice, rows outside the chain, the sums. */
async function firstFault(
  fund: FundTx,
  { walk }: Walked,
  walked: Fault | undefined,
): Promise<Fault | undefined> {
  const twice = await firstCoveredTwice(fund);
  if (twice !== undefined && (walked?.chainNo === undefined || twice.chainNo < walked.chainNo)) {
    const { chainNo, receiptId: id, paper, memberNo, from, to, other } = twice;
    const about = { kind: "receipt", id, paper, memberNos: [memberNo] };
    return { chainNo, about, wrong: { type: "covered-twice", memberNo, from, to, other }, also: [] };
  }
  if (walked?.chainNo !== undefined) return withPaper(fund, walked);
  const stray = await firstStray(fund);
  if (stray !== undefined)
    return withPaper(fund, { about: stray.about, wrong: { type: stray.type }, also: [] });
  return walked ?? identityFault(walk);
}

/** An entry is found again by its receipt or voucher. */
async function withPaper(fund: FundTx, fault: Fault): Promise<Fault> {
  const { about } = fault;
  if (about?.kind !== "entry") return fault;
  return { ...fault, about: { ...about, ...(await paperOfEntry(fund, about.id)) } };
}

function identityIn({ books, classes }: Walk): Identity {
  const totals = [...totalsByAccount(books)].map(([account, balance]) => ({
    account,
    class: classes.get(account) ?? ("asset" as const),
    balance: satang(balance),
  }));
  return identityOf(totals);
}

function identityFault(walk: Walk): Fault | undefined {
  const identity = identityIn(walk);
  return isIdentity(identity) ? undefined : { wrong: { type: "identity-broken" }, also: [] };
}

async function sealIn(fund: FundTx, seal: string, walked: bigint): Promise<SealFound | "not-found"> {
  const found = (await closingsOf(fund)).find((one) => one.chainNo <= walked && one.seal.startsWith(seal));
  if (found === undefined) return "not-found";
  const { kind, through, chainNo } = found;
  return { kind, through, chainNo, seal: found.seal };
}
