import type { ClaimOutcome, ClaimRefusal, FilingDeed } from "#conversation/deeds/claims.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { membersLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { foundMember } from "../describe.ts";
import { consentGiven, consentWithdrawn, wasConsentWithdrawn } from "../documents/consent.ts";
import type { Moment } from "../perform.ts";
import { refusedClaim } from "./claim-seen.ts";
import { inOffice, type Speaker } from "./speaker.ts";

export async function giveConsentAsTold(
  moment: Moment,
  speaker: Speaker,
  { memberId, given }: Extract<FilingDeed, { type: "give-consent" }>,
): Promise<ClaimOutcome> {
  const { how, textVersion, words = "" } = given;
  const officer = how === "line" ? undefined : await inOffice(moment, speaker, maySpeakForFund);
  const linked = await membersLinkedTo(moment.fund, speaker.lineUserId);
  if (how !== "line" && officer === undefined) return refusedClaim({ type: "not-on-committee" });
  // Whoever claims with a power of attorney or after a death says it on LINE for what they send themselves; never over the
  // head of a member who took it back, for then their earlier papers would be seen again.
  if (how === "line" && !linked.includes(memberId) && (await wasConsentWithdrawn(moment, memberId)))
    return refusedClaim({ type: "consent-missing" });
  const told = await consentGiven(moment, {
    memberId,
    how,
    textVersion,
    fromLine: speaker.lineUserId,
    ...(officer && { writtenBy: officer.by }),
    witnesses: namesIn(words),
  });
  if (told.ok) return { type: "consent-given" };
  const refusal: ClaimRefusal =
    told.refusal.type === "witnesses-missing"
      ? { type: "witnesses-missing", need: told.refusal.need, has: namesIn(words).length }
      : { type: "consent-missing" };
  return refusedClaim(refusal);
}

/** "นายแดง กับ นางเขียว", "แดง, เขียว" */
export const namesIn = (words: string): string[] =>
  words
    .split(/,|;|\n| และ | กับ |\/|(?<=\s)กับ(?=\s)/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");

export async function withdrawConsentAsTold(
  moment: Moment,
  { lineUserId }: Speaker,
  memberId: string,
): Promise<ClaimOutcome> {
  const { fund } = moment;
  const [member] = await membersById(fund, [memberId]);
  if (member === undefined || !(await membersLinkedTo(fund, lineUserId)).includes(memberId))
    return refusedClaim({ type: "not-linked" });
  await consentWithdrawn(moment, memberId);
  return { type: "consent-withdrawn", member: foundMember(member), documents: 0 };
}
