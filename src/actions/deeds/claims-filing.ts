import type {
  ChatClaim,
  Claimant,
  ClaimOutcome,
  FiledAs as ChatFiledAs,
  FilingDeed,
} from "#conversation/deeds/claims.ts";
import { claimEventOf, eventMeant, eventsToClaim } from "#conversation/understand/claim-event.ts";
import type { FiledAs, FiledDocument, Filing, PayeeNamed, Wished } from "#core/claim/filing.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { maskedName } from "#core/member/masked-name.ts";
import { fullName, type Member } from "#core/member/member.ts";
import { nameKey } from "#core/member/name-key.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { documentsOfDraft } from "#store/documents.ts";
import { kinOf } from "#store/kin.ts";
import { membersLinkedTo } from "#store/links.ts";
import { findMembers } from "#store/member-search.ts";
import { membersById } from "#store/members.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { possiblePayees } from "../claim/payees.ts";
import { fileClaim } from "../claim/file-claim.ts";
import { quoteClaim } from "../claim/quote-claim.ts";
import { foundMember } from "../describe.ts";
import { hasConsent } from "../documents/consent.ts";
import type { Moment } from "../perform.ts";
import { claimantsClaim, refusedClaim } from "./claim-seen.ts";
import { inOffice, type Speaker } from "./speaker.ts";

type Deed<Type extends FilingDeed["type"]> = Extract<FilingDeed, { type: Type }>;

/** What the fund pays for, for whom the speaker may ask, and what the first words say already. */
export async function beginClaim(
  moment: Moment,
  speaker: Speaker,
  { memberId, words }: Deed<"begin-claim">,
): Promise<ClaimOutcome> {
  const { fund, today } = moment;
  const rules = (await rulesByDay(fund))(today);
  const linked = await membersById(fund, await membersLinkedTo(fund, speaker.lineUserId));
  const claimants = linked
    .toSorted((a, b) => Number(b.memberId === memberId) - Number(a.memberId === memberId))
    .map((member): Claimant => ({ member: foundMember(member), as: "linked" }));
  const helps = (await inOffice(moment, speaker, maySpeakForFund)) !== undefined;
  const meant = eventMeant(words, rules);
  return {
    type: "claim-terms",
    terms: {
      claimants,
      events: eventsToClaim(rules),
      forOthers: helps || linked.length > 0,
      ...(meant && { meant }),
    },
  };
}

const mostFound = 6;

/**
 * Members whom the speaker is not linked to, and in what way they may file for them. Whoever is neither on the committee nor
 * near the member finds them by number only, and learns no name that they did not type.
 */
export async function findClaimants(
  moment: Moment,
  speaker: Speaker,
  { query, event }: Deed<"find-claimant">,
): Promise<ClaimOutcome> {
  const { fund, today } = moment;
  const found = await findMembers(fund, query, mostFound);
  const helps = (await inOffice(moment, speaker, maySpeakForFund)) !== undefined;
  if (helps)
    return {
      type: "claimants-found",
      claimants: found.map((member) => ({ member: foundMember(member), as: "assisted" })),
    };
  const rules = (await rulesByDay(fund))(today);
  const isDeath = rules.events.find(({ code }) => code === event)?.endsMembership === true;
  const claimants: Claimant[] = [];
  for (const member of found) {
    const as = await nearness(moment, speaker, { memberId: member.memberId, isDeath, rules });
    const isNamed = nameKey(fullName(member)) === nameKey(query);
    if (as === "proxy" && !isNamed && member.memberNo !== query.trim()) continue;
    if (as !== undefined)
      claimants.push({ member: as === "proxy" && !isNamed ? numbered(member) : foundMember(member), as });
  }
  return { type: "claimants-found", claimants };
}

/** Whoever knows a number learns no name by it: so much of one that a slip in the number is seen. */
const numbered = (member: Member): Claimant["member"] => ({
  memberId: member.memberId,
  memberNo: member.memberNo,
  name: maskedName(fullName(member)),
  hasLeft: false,
});

interface Asked {
  readonly memberId: string;
  readonly isDeath: boolean;
  readonly rules: RuleSet;
}

/** As the register says it: a caretaker, after a death a named beneficiary, else with the rules' power of attorney. */
async function nearness(
  moment: Moment,
  { lineUserId }: Speaker,
  { memberId, isDeath, rules }: Asked,
): Promise<ChatFiledAs | undefined> {
  const { fund } = moment;
  const linked = await membersLinkedTo(fund, lineUserId);
  const names = new Set((await membersById(fund, linked)).map((one) => nameKey(fullName(one))));
  const kin = await kinOf(fund, memberId);
  const isTheirs = (name: string, id?: string): boolean =>
    (id !== undefined && linked.includes(id)) || names.has(nameKey(name));
  if (
    isDeath &&
    (await beneficiariesNamed(moment, memberId)).some(({ name, memberId: id }) => isTheirs(name, id))
  )
    return "beneficiary";
  if (kin.some((one) => one.isCaretaker && isTheirs(one.name, one.kinMemberId))) return "caretaker";
  return !isDeath && linked.length > 0 && rules.approval.proxyDocument !== null ? "proxy" : undefined;
}

/** As the list stands today; a list written after a death counts for nothing, which is judged when it is filed. */
async function beneficiariesNamed(moment: Moment, memberId: string): Promise<readonly PayeeNamed[]> {
  const [member] = await membersById(moment.fund, [memberId]);
  if (member === undefined) return [];
  const happening = {
    code: "",
    day: moment.today,
    stays: [],
    concerns: { relation: "self", person: null, birthDate: null },
    reference: null,
    answers: {},
  } as const;
  return (await possiblePayees(moment, member, { happening, diedOn: undefined })).beneficiaries;
}

/** The event as the rules in force on its day have it, and what the register knows beside it. */
export async function claimEvent(
  moment: Moment,
  { memberId, as, event, on = moment.today }: Deed<"claim-event">,
): Promise<ClaimOutcome> {
  const { fund } = moment;
  const rules = (await rulesByDay(fund))(on);
  const asked = claimEventOf(rules, event);
  if (asked === undefined) return refusedClaim({ type: "no-such-event", code: event });
  const isNear = as !== "proxy";
  const proxy = rules.documents.find(({ code }) => code === rules.approval.proxyDocument);
  return {
    type: "claim-event",
    about: {
      ...asked,
      documents: as === "proxy" && proxy ? [...asked.documents, proxy] : asked.documents,
      hasConsent: await hasConsent(moment, memberId),
      people: isNear ? (await kinOf(fund, memberId)).map(({ name, relation }) => ({ name, relation })) : [],
      beneficiaries: isNear ? (await beneficiariesNamed(moment, memberId)).map(({ name }) => name) : [],
    },
  };
}

/** Papers are not asked for yet, so none is missing. */
export async function quoteAsTold(moment: Moment, { claim }: Deed<"quote-claim">): Promise<ClaimOutcome> {
  const codes = await wantedCodes(moment, claim);
  const quoted = await quoteClaim(
    moment,
    wishedIn(
      claim,
      codes.map((code) => ({ code })),
    ),
  );
  if (!quoted.ok) return refusedClaim(quoted.refusal);
  const { answer, duplicate } = quoted.value;
  return duplicate === undefined
    ? { type: "claim-quoted", answer }
    : refusedClaim({ type: "claimed-before", ...duplicate });
}

/** A child is told from another by name; where nobody needs to be told apart there is none. */
const wishedIn = (
  { memberId, event, on, stays, relation, person, personBirthOn, answers }: ChatClaim,
  documents: readonly FiledDocument[],
): Wished => ({
  memberId,
  documents,
  happening: {
    code: event,
    day: on,
    stays,
    concerns: { relation, person: person ?? null, birthDate: personBirthOn ?? null },
    reference: null,
    answers,
  },
});

async function wantedCodes({ fund }: Moment, { event, on, as }: ChatClaim): Promise<string[]> {
  const rules = (await rulesByDay(fund))(on);
  const proxy = as === "proxy" && rules.approval.proxyDocument !== null ? [rules.approval.proxyDocument] : [];
  return [...(claimEventOf(rules, event)?.documents ?? []).map(({ code }) => code), ...proxy];
}

export async function fileAsTold(
  moment: Moment,
  speaker: Speaker,
  { key, claim }: Deed<"file-claim" | "tell-death">,
): Promise<ClaimOutcome> {
  const { fund } = moment;
  const filing = await filingOf(moment, speaker, key, claim);
  if (filing === undefined) return refusedClaim({ type: "not-on-committee" });
  const filed = await fileClaim(moment, filing);
  if (!filed.ok) return refusedClaim(filed.refusal);
  const rules = (await rulesByDay(fund))(claim.on);
  const claims = [];
  for (const { claimId } of filed.value.claims) {
    const seen = await claimantsClaim(moment, claimId, speaker.lineUserId);
    if (seen !== undefined) claims.push(seen);
  }
  return {
    type: "claim-filed",
    claims,
    again: filed.value.again,
    isBirth: rules.benefits.some((one) => one.event === claim.event && one.standardKind === "birth"),
    isDeath: rules.events.some((one) => one.code === claim.event && one.endsMembership),
  };
}

async function filingOf(
  moment: Moment,
  speaker: Speaker,
  key: string,
  claim: ChatClaim,
): Promise<Filing | undefined> {
  const officer = claim.as === "assisted" ? await inOffice(moment, speaker, maySpeakForFund) : undefined;
  if (claim.as === "assisted" && officer === undefined) return undefined;
  return {
    ...wishedIn(claim, await papersOf(moment, key, claim)),
    key,
    filedAs: await filedAsOf(moment, speaker, claim),
    fromLine: speaker.lineUserId,
    ...(officer && { by: officer.by }),
    ...(claim.filer !== undefined && { filerName: claim.filer }),
  };
}

/** Photos in the order in which they came stand for the papers in the order of the rules; several may lie in one photo. */
async function papersOf(moment: Moment, draftId: string, claim: ChatClaim): Promise<FiledDocument[]> {
  const codes = await wantedCodes(moment, claim);
  const photos = (await documentsOfDraft(moment.fund, draftId)).filter(
    ({ state }) => state === "kept" || state === "waiting",
  );
  if (claim.onPaper) return codes.map((code) => ({ code }));
  if (photos.length === 0) return [];
  return codes.map((code, place) => {
    const photo = photos[Math.min(place, photos.length - 1)];
    return { code, ...(photo && { documentId: photo.documentId }) };
  });
}

/** Through a link one is the member or who cares for them; after a death it can only be the carer. */
async function filedAsOf(
  { fund, today }: Moment,
  { lineUserId }: Speaker,
  claim: ChatClaim,
): Promise<FiledAs> {
  if (claim.as !== "linked") return claim.as;
  const [first] = await membersLinkedTo(fund, lineUserId);
  const rules = (await rulesByDay(fund))(today);
  const isDeath = rules.events.some((one) => one.code === claim.event && one.endsMembership);
  return isDeath || first !== claim.memberId ? "carer" : "self";
}
