import type { ClaimFiled, Filed, Filing, FilingRefusal } from "#core/claim/filing.ts";
import { sumSatang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { actsOf, claimsOfFiling } from "#store/claims.ts";
import { attachDocuments } from "#store/documents.ts";
import { logAct } from "#store/member-log.ts";
import { lockStanding } from "#store/members.ts";
import type { Moment } from "../perform.ts";
import { endMembership } from "../register/end-membership.ts";
import { whyNotFile } from "./may-file.ts";
import { moneyLeft } from "./money-left.ts";
import { weigh, type Weighed } from "./weigh.ts";
import { filingIdOf, wishOf, writeClaim } from "./write-claim.ts";

/**
 * Files what happened: one claim for each payee and policy, each with the whole explanation of what it gives, and their sittings
 * opened. A death ends the membership in the same moment, so that nobody is reminded of anything any more.
 */
export async function fileClaim(moment: Moment, filing: Filing): Promise<Result<Filed, FilingRefusal>> {
  const { fund } = moment;
  // One filing of a member after another: what is looked for here (the same key, the same nights) stays true until the commit.
  await lockStanding(fund, filing.memberId);
  const filingId = filingIdOf(moment, filing.key);
  const before = await filedBefore(moment, filing, filingId);
  if (before !== undefined) return before;

  const weighed = await weigh(moment, filing);
  if (!weighed.ok) return weighed;
  const refusal = (await whyNotFile(moment, filing, weighed.value)) ?? whyNot(filing, weighed.value);
  if (refusal?.type === "nothing-given") return refused(await withDeathNoted(moment, filing, weighed.value));
  if (refusal !== undefined) return refused(refusal);

  const endedMembership = await endWithDeath(moment, filing, weighed.value);
  const claims: ClaimFiled[] = [];
  for (const index of weighed.value.claims.keys())
    claims.push(await writeClaim(moment, { filing, filingId, weighed: weighed.value, index }));
  const [first] = claims;
  if (first !== undefined) await attachDocuments(fund, { draftId: filing.key, claimId: first.claimId });
  const { amount, isShortOfMoney } = weighed.value;
  return ok({ filingId, claims, amount, isShortOfMoney, endedMembership, again: false });
}

function whyNot(
  { filedAs, documents }: Filing,
  { answer, claims, missing, duplicate, judged }: Weighed,
): FilingRefusal | undefined {
  if (duplicate !== undefined) return { type: "claimed-before", ...duplicate };
  const { approval, documents: known } = judged.rules;
  const proxy = known.find(({ code }) => code === approval.proxyDocument);
  const isProxyLacking =
    filedAs === "proxy" && proxy !== undefined && documents.every(({ code }) => code !== proxy.code);
  const all = isProxyLacking
    ? [...missing, { type: "document" as const, document: proxy.code, name: proxy.name }]
    : missing;
  if (all.length > 0) return { type: "missing", missing: all, answer };
  return claims.length === 0 ? { type: "nothing-given", answer } : undefined;
}

/** Whoever was behind with their contributions died as well: nothing is given for it, and nobody is to be reminded of it. */
async function withDeathNoted(moment: Moment, filing: Filing, weighed: Weighed): Promise<FilingRefusal> {
  const { answer } = weighed;
  const isNoted = await endWithDeath(moment, filing, weighed);
  return { type: "nothing-given", answer, ...(isNoted && { isDeathNoted: true }) };
}

/** The register may know of the death already; then its day stands. */
async function endWithDeath(
  moment: Moment,
  { by, happening }: Filing,
  { event, member }: Weighed,
): Promise<boolean> {
  const { memberId } = member;
  if (!event.endsMembership || happening.concerns.relation !== "self" || member.leftOn !== undefined)
    return false;
  await endMembership(moment, { memberId, on: happening.day, reason: "died" });
  await logAct(moment.fund, {
    logId: moment.newId(),
    memberId,
    kind: "left",
    writtenBy: by ?? memberId,
    writtenAt: moment.at,
    words: { on: happening.day.toString(), reason: "died" },
  });
  return true;
}

/** What a repeated confirmation is answered with; undefined where the key is new. */
async function filedBefore(
  moment: Moment,
  filing: Filing,
  filingId: string,
): Promise<Result<Filed, FilingRefusal> | undefined> {
  const { fund } = moment;
  const claims = await claimsOfFiling(fund, filingId);
  const [first] = claims;
  if (first === undefined) return undefined;
  const [submission] = (await actsOf(fund, [first.claimId])).get(first.claimId) ?? [];
  if (submission?.facts.wish !== wishOf(moment, filing)) return refused({ type: "same-key-other-wish" });
  const left = await moneyLeft(moment);
  return ok({
    filingId,
    claims: claims.map(({ filed, ...claim }): ClaimFiled => ({ ...claim, payees: filed.payees })),
    amount: sumSatang(claims.map(({ amount }) => amount)),
    isShortOfMoney: claims.some(({ subFund, amount }) => left(subFund) < amount),
    endedMembership: false,
    again: true,
  });
}
