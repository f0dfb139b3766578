import { claimIdNumbered } from "#actions/claim/show-claims.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { perform, type House } from "#actions/perform.ts";
import type { Opening } from "#core/claim/filing.ts";
import type { ClaimSeen, Waits } from "#core/claim/story.ts";
import { showBaht } from "#core/money.ts";
import { refused, ok, type Result } from "#core/result.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import { inBaht, type Answer, type Json } from "../../answer.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { required, type Kind } from "../../option.ts";
import type { CommandParts } from "../../parts.ts";
import { claimSentence, type ClaimRefusal } from "./sentences.ts";

/** "CL/12", "12", in Thai digits too. */
export const claimNo: Kind<bigint> = {
  stands: "CLAIM",
  read(given) {
    const [, digits] = /^(?:cl\/)?(\d{1,12})$/iu.exec(arabicDigits(given.trim())) ?? [];
    return digits === undefined
      ? refused(`"${given}" is not a claim's number; they look like CL/12.`)
      : ok(BigInt(digits));
  },
};

export const fund = required(text("CODE"), "the fund's code");
export const claim = required(claimNo, "the claim's number: CL/12 or 12");
export const memberNo = text("NO");

/** Several values of one option, with commas between them. */
export const listed = (given: string | undefined): string[] =>
  (given ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

export interface InClaim {
  readonly house: House;
  readonly fundId: string;
  readonly claimId: string;
  /** Ids by number, of everybody who was named. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Opens the fund and finds the claim and everybody who is named by number. */
export function inClaim(
  parts: CommandParts,
  given: { readonly fund: string; readonly claim: bigint; readonly members: readonly (string | undefined)[] },
  work: (found: InClaim) => Promise<Result<Answer, string>>,
): Promise<Result<Answer, string>> {
  return inFund(parts, given.fund, async (house, fundId) => {
    const ids = await membersNamed(house, fundId, given.members);
    if (!ids.ok) return ids;
    const claimId = await perform(house, fundId, claimIdNumbered, given.claim);
    if (claimId === undefined) return refuse({ type: "no-such-claim" });
    return work({ house, fundId, claimId, ids: ids.value });
  });
}

/** Ids by number; refuses the first number that the register does not know. */
export async function membersNamed(
  house: House,
  fundId: string,
  members: readonly (string | undefined)[],
): Promise<Result<ReadonlyMap<string, string>, string>> {
  const ids = new Map<string, string>();
  for (const number of new Set(members)) {
    if (number === undefined) continue;
    const found = await perform(house, fundId, memberNumbered, number);
    if (found === undefined) return refused(noMember(number));
    ids.set(number, found.memberId);
  }
  return ok(ids);
}

export const refuse = (refusal: ClaimRefusal): Result<never, string> => refused(claimSentence(refusal));

export const seenJson = (seen: ClaimSeen): { readonly [name: string]: Json } => ({
  reference: seen.reference,
  memberNo: seen.member.memberNo,
  name: seen.member.name,
  event: seen.event.code,
  firstOn: seen.firstOn,
  benefits: seen.benefits.map(({ code }) => code),
  payee: seen.payee,
  amount: inBaht(seen.amount),
  filedAs: seen.filedAs,
  stage: seen.stage,
  since: seen.since,
  waitsFor: waitsJson(seen.waits),
});

function waitsJson(waits: Waits): Json {
  switch (waits.type) {
    case "votes":
      return {
        type: waits.type,
        does: waits.does,
        roles: waits.roles,
        voters: waits.voters.map(({ memberNo: number }) => number),
        yes: waits.yes,
        no: waits.no,
        need: waits.need,
      };
    case "payer":
      return { type: waits.type, roles: waits.roles };
    case "substitute":
      return { type: waits.type, does: waits.does, need: waits.need, has: waits.has };
    case "sitting":
    case "claimant":
    case "heir":
    case "repayment":
    case "nobody":
      return { type: waits.type };
  }
}

export const seenLine = (seen: ClaimSeen): string[] => [
  seen.reference,
  seen.member.memberNo,
  seen.member.name,
  seen.event.name,
  showBaht(seen.amount),
  seen.stage,
  waitsLine(seen.waits),
];

export function waitsLine(waits: Waits): string {
  switch (waits.type) {
    case "votes": {
      const who = waits.voters.map(({ memberNo: number, name }) => `${name} (${number})`).join(", ");
      return `waits for ${waits.yes}/${waits.need} to ${waits.does}: ${who}`;
    }
    case "payer":
      return `waits to be paid by ${waits.roles.join(" or ")}`;
    case "substitute":
      return `waits for the secretary to name who may ${waits.does}: ${waits.has} of ${waits.need} are free to`;
    case "sitting":
      return "waits for its sitting to be opened";
    case "claimant":
      return "waits for the claimant's answer";
    case "heir":
      return "waits for the meeting to name the heir";
    case "repayment":
      return "waits for the money to come back";
    case "nobody":
      return "is over";
  }
}

export const openingJson = (opening: Opening): Json =>
  opening.type === "opened"
    ? { type: opening.type, sitting: opening.sittingNo, voters: opening.waitsFor.length }
    : opening.type === "no-policy"
      ? { type: opening.type, policy: opening.policy }
      : { type: opening.type, does: opening.does, need: opening.need, has: opening.has };

export function openingLine(opening: Opening): string {
  switch (opening.type) {
    case "opened":
      return `Its sitting ${opening.sittingNo} is open; ${opening.waitsFor.length} may vote in the first step.`;
    case "quorum-out-of-reach":
      return `No sitting could decide it: to ${opening.does} ${opening.need} are needed and ${opening.has} are free to. The secretary names somebody with claim substitute.`;
    case "no-policy":
      return `The rules know no policy "${opening.policy}", so no sitting was opened.`;
  }
}
