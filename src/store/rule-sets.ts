import { desc, eq, sql } from "drizzle-orm";
import { assert } from "#core/assert.ts";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { FundTx } from "./database.ts";
import { ruleSet } from "./tables.ts";

export interface RuleSetVersion {
  readonly version: number;
  readonly effectiveFrom: Temporal.PlainDate;
  /** The rule file as plain JSON, amounts in baht: what the committee read is what is kept. */
  readonly body: unknown;
  readonly activatedBy: string;
  readonly resolution?: string;
}

/** A version is superseded, never edited; false where this number is taken. */
export async function addRuleSet(
  { tx, fundId }: FundTx,
  added: RuleSetVersion,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .insert(ruleSet)
    .values({ fundId, ...added, activatedAt: at })
    .onConflictDoNothing()
    .returning({ version: ruleSet.version });
  return rows.length === 1;
}

export interface VersionMade extends Omit<RuleSetVersion, "body"> {
  readonly name: string;
  readonly activatedAt: Temporal.Instant;
}

/** Every version that ever was, the newest first. */
export async function ruleSetVersions({ tx, fundId }: FundTx): Promise<VersionMade[]> {
  const rows = await tx
    .select({
      version: ruleSet.version,
      name: sql<string>`coalesce(${ruleSet.body} ->> 'name', '')`,
      effectiveFrom: ruleSet.effectiveFrom,
      activatedBy: ruleSet.activatedBy,
      resolution: ruleSet.resolution,
      activatedAt: ruleSet.activatedAt,
    })
    .from(ruleSet)
    .where(eq(ruleSet.fundId, fundId))
    .orderBy(desc(ruleSet.version));
  return rows.map(({ resolution, ...row }) => ({ ...row, ...(resolution !== null && { resolution }) }));
}

/**
 * The version in force on a day, for any day: the newest that was effective by then, and before the first version the
 * first one. A version can no longer be read only if this program forgot how to: that is a bug, not a refusal.
 */
export async function rulesByDay(fund: FundTx): Promise<(day: Temporal.PlainDate) => RuleSet> {
  const versionOn = await versionByDay(fund);
  return (day) => versionOn(day).rules;
}

/** The same with the number under which the version is kept. */
export async function versionByDay({
  tx,
  fundId,
}: FundTx): Promise<(day: Temporal.PlainDate) => { readonly version: number; readonly rules: RuleSet }> {
  const rows = await tx
    .select({
      version: ruleSet.version,
      effectiveFrom: ruleSet.effectiveFrom,
      activatedAt: ruleSet.activatedAt,
      body: ruleSet.body,
    })
    .from(ruleSet)
    .where(eq(ruleSet.fundId, fundId))
    .orderBy(desc(ruleSet.effectiveFrom), desc(ruleSet.version));
  const versions = rows.map(({ version, effectiveFrom, activatedAt, body }) => ({
    effectiveFrom,
    version,
    rules: readOnce(`${fundId}/${version}/${activatedAt.toString()}`, body),
  }));
  return (day) => {
    const inForce =
      versions.find(({ effectiveFrom }) => Temporal.PlainDate.compare(effectiveFrom, day) <= 0) ??
      versions.at(-1);
    assert(inForce !== undefined, "a fund has a rule set before anything is asked of it");
    return inForce;
  };
}

/** Reading takes longer than everything else that a question about contributions does, and a version never changes. */
const known = new Map<string, RuleSet>();
const mostKnown = 500;

function readOnce(name: string, body: unknown): RuleSet {
  const before = known.get(name);
  if (before !== undefined) return before;
  const read = readRuleSet(body);
  if (!read.ok) throw new Error(`rule set ${name} cannot be read: ${JSON.stringify(read.refusal)}`);
  if (known.size >= mostKnown) known.delete(known.keys().next().value ?? "");
  known.set(name, read.value);
  return read.value;
}
