import type { ClaimOutcome } from "#conversation/deeds/claims.ts";
import type { ClaimFile, ClaimWorkDeed, WorkOnClaim } from "#conversation/deeds/claim-work.ts";
import { paymentProof } from "#core/claim/payment-proof.ts";
import type { ClaimStory, Work } from "#core/claim/story.ts";
import { relationNames } from "#core/rule-set/in-words/names.ts";
import { satang } from "#core/money.ts";
import { nameKey } from "#core/member/name-key.ts";
import { documentsOfClaim } from "#store/documents.ts";
import { membersLinkedTo } from "#store/links.ts";
import { rolesOn } from "#store/offices.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { castVote } from "../claim/cast-vote.ts";
import { claimStory } from "../claim/claim-story.ts";
import { askInformation } from "../claim/information.ts";
import { payClaim } from "../claim/pay-claim.ts";
import { workOf } from "../claim/work-of.ts";
import { complaintsWaiting } from "../complaint/show-complaints.ts";
import { paperAddress } from "../web/paper-address.ts";
import { makeDocumentLink, type DocumentLink } from "../documents/document-link.ts";
import { likeDocuments } from "../documents/like-documents.ts";
import { dayIn, type Moment } from "../perform.ts";
import { officeClaim, refusedClaim, seenIn } from "./claim-seen.ts";
import { namesIn } from "./claims-consent.ts";
import { pursesOf } from "./purses.ts";
import { listRequests } from "./requests.ts";
import { slipsAtWork } from "./slip-work.ts";
import type { Speaker } from "./speaker.ts";

type Deed<Type extends ClaimWorkDeed["type"]> = Extract<ClaimWorkDeed, { type: Type }>;

interface Theirs {
  readonly by: string;
  readonly work: Work;
}

/** What waits for any of the members for whom the account acts, each with the one who does it. */
async function worksOf(moment: Moment, { lineUserId }: Speaker): Promise<Theirs[]> {
  const works: Theirs[] = [];
  for (const by of await membersLinkedTo(moment.fund, lineUserId))
    for (const work of await workOf(moment, by)) {
      const isSame = ({ work: other }: Theirs): boolean =>
        other.claim.claimId === work.claim.claimId && other.type === work.type;
      if (!works.some(isSame)) works.push({ by, work });
    }
  return works;
}

export async function showWork(moment: Moment, speaker: Speaker): Promise<ClaimOutcome> {
  const works = await worksOf(moment, speaker);
  const listed = await listRequests(moment, speaker);
  const complaints = await complaintsWaiting(moment, speaker);
  return {
    type: "work",
    work: {
      claims: works.map(({ work }) => workSeen(work)),
      requests: listed.type === "requests" ? listed.requests.length : 0,
      complaints,
      slips: await slipsAtWork(moment, speaker),
    },
  };
}

const workSeen = (work: Work): WorkOnClaim => {
  const { claimId, claimNo, member, event, amount, since } = work.claim;
  return {
    claimId,
    claimNo,
    does: doesOf(work),
    member: member.name,
    eventName: event.name,
    amount,
    since: dayIn(since),
  };
};

function doesOf(work: Work): WorkOnClaim["does"] {
  switch (work.type) {
    case "vote":
      return work.does;
    case "pay":
    case "look-into":
    case "answer":
    case "say-received":
      return work.type;
    case "name-substitute":
    case "name-heir":
    case "allow-urgently":
    case "take-back-money":
      return "meet";
  }
}

const opens: ReadonlySet<Work["type"]> = new Set(["vote", "pay", "look-into"]);

/** The card of one claim for whoever may act on it; for others on the committee how it stands now. */
export async function openWork(moment: Moment, speaker: Speaker, claimId: string): Promise<ClaimOutcome> {
  const found = (await worksOf(moment, speaker)).find(
    ({ work }) => work.claim.claimId === claimId && opens.has(work.type),
  );
  const story = await claimStory(moment, claimId);
  if (story === undefined) return refusedClaim({ type: "no-such-claim" });
  if (found === undefined) return goesOn(moment, speaker, story);
  if (found.work.type === "look-into") return toLookInto(moment, speaker, story);
  const file = await fileOf(moment, speaker, story);
  if (found.work.type === "vote") {
    const { sittingNo, does } = found.work;
    return { type: "claim-to-decide", toDecide: { file, sittingNo, does } };
  }
  return {
    type: "claim-to-pay",
    toPay: {
      file,
      purses: await pursesOf(moment.fund),
      receivers: story.payees.map(({ name }) => name),
      witnesses: story.payment?.witnesses ?? 0,
      returned: story.payments.filter(({ returnedAt }) => returnedAt !== undefined).length,
    },
  };
}

async function toLookInto(moment: Moment, { lineUserId }: Speaker, story: ClaimStory): Promise<ClaimOutcome> {
  const viewer = await viewerFor(moment, { claimId: story.claimId, lineUserId });
  return {
    type: "claim-to-look-into",
    claim: seenIn(story, false),
    ...(viewer !== undefined && { viewer }),
  };
}

/** A stale card: whoever holds an office sees where the claim stands, anybody else sees nothing of it. */
async function goesOn(moment: Moment, { lineUserId }: Speaker, story: ClaimStory): Promise<ClaimOutcome> {
  const { fund, today } = moment;
  const held = await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today);
  return held.size === 0
    ? refusedClaim({ type: "no-such-claim" })
    : { type: "claim-goes-on", claim: seenIn(story, false) };
}

async function fileOf(moment: Moment, { lineUserId }: Speaker, story: ClaimStory): Promise<ClaimFile> {
  const { happening, answer, filedBy, filerName, filedAs, filedLink, member, available, amount } = story;
  const kept = (await documentsOfClaim(moment.fund, story.claimId)).filter(({ state }) => state === "kept");
  // A picture of an earlier payment is no paper of the claim's, and is looked at behind the same link.
  const papers = kept.filter(({ code }) => code !== paymentProof);
  const alike = await Promise.all(papers.map((one) => likeDocuments(moment, one.documentId)));
  const viewer =
    kept.length === 0 ? undefined : await viewerFor(moment, { claimId: story.claimId, lineUserId });
  const [stay] = happening.stays;
  const { relation, person } = happening.concerns;
  const asks = (await rulesByDay(moment.fund))(happening.day).events.find(
    ({ code }) => code === happening.code,
  )?.asks;
  const lacks = amount - available;
  return {
    claim: seenIn(story, false),
    ...(relation !== "self" && { concerned: `${relationNames[relation]} ${person ?? ""}`.trim() }),
    ...(stay && { stays: stay }),
    reasons: answer.benefits.flatMap(({ name, lines }) => lines.map(({ why }) => `• ${name}: ${why}`)),
    answers: (asks ?? []).flatMap(({ code, name, answer: kind }) => {
      const said = happening.answers[code];
      if (said === undefined) return [];
      const choice = kind.kind === "choice" ? kind.choices.find((one) => one.code === said)?.name : undefined;
      return [
        { name, answer: choice ?? (typeof said === "boolean" ? (said ? "ใช่" : "ไม่ใช่") : String(said)) },
      ];
    }),
    documents: papers.length,
    ...(viewer !== undefined && { viewer }),
    onPaper: story.documents.length > 0 && papers.length === 0,
    seenBefore: alike.filter((found) => found.length > 0).length,
    filedBy: filerName ?? filedBy?.name ?? member.name,
    filedAs,
    ...(filedLink && {
      link: { days: filedLink.days, ...(filedLink.madeBy && { madeBy: filedLink.madeBy.name }) },
    }),
    against: reasonsAgainst(story),
    isPaidAhead: story.isPaidAhead,
    ...(lacks > 0n && story.isShortOfMoney && { lacks: satang(lacks) }),
  };
}

/** Good for a quarter of an hour and for these eyes only; whoever opens the card later gets another one. */
async function viewerFor(moment: Moment, asked: DocumentLink): Promise<string | undefined> {
  if (moment.publicBaseUrl === undefined) return undefined;
  const link = await makeDocumentLink(moment, asked);
  return link.ok ? `${moment.publicBaseUrl}${link.value.path}` : undefined;
}

const reasonsAgainst = ({ sittings }: ClaimStory): string[] =>
  (sittings.at(-1)?.steps ?? []).flatMap(({ votes }) =>
    votes.flatMap(({ says, reason, voter }) =>
      says === "no" ? [`${voter.name}${reason === undefined ? "" : `: ${reason}`}`] : [],
    ),
  );

/** The vote of the member who has the seat, or who stands in for its holder. */
export async function voteAsTold(
  moment: Moment,
  speaker: Speaker,
  { claimId, sittingNo, says, reason }: Deed<"vote">,
): Promise<ClaimOutcome> {
  const theirs = (await worksOf(moment, speaker)).find(
    ({ work }) => work.type === "vote" && work.claim.claimId === claimId,
  );
  const by = theirs?.by ?? (await actingMember(moment, speaker));
  if (by === undefined) return refusedClaim({ type: "not-allowed" });
  const forMember = theirs?.work.type === "vote" ? theirs.work.forMember?.memberId : undefined;
  const cast = await castVote(moment, {
    claimId,
    by,
    fromLine: speaker.lineUserId,
    says,
    sittingNo,
    ...(reason !== "" && { reason }),
    ...(forMember !== undefined && { forMember }),
  });
  if (!cast.ok) return refusedClaim(cast.refusal);
  const claim = await officeClaim(moment, claimId);
  if (claim === undefined) return refusedClaim({ type: "no-such-claim" });
  return cast.value.type === "counted"
    ? { type: "claim-voted", claim, says, again: cast.value.again }
    : { type: "claim-anew", claim, before: cast.value.before };
}

/** In whose name somebody is refused who has nothing to do here. */
async function actingMember({ fund, today }: Moment, { lineUserId }: Speaker): Promise<string | undefined> {
  const [by] = await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today);
  return by?.[0];
}

export async function askAsTold(
  moment: Moment,
  speaker: Speaker,
  { claimId, words }: Deed<"ask-information">,
): Promise<ClaimOutcome> {
  const theirs = (await worksOf(moment, speaker)).find(
    ({ work }) => work.type === "vote" && work.claim.claimId === claimId,
  );
  const by = theirs?.by ?? (await actingMember(moment, speaker));
  if (by === undefined) return refusedClaim({ type: "not-allowed" });
  const asked = await askInformation(moment, { claimId, by, question: words, fromLine: speaker.lineUserId });
  if (!asked.ok) return refusedClaim(asked.refusal);
  const claim = await officeClaim(moment, claimId);
  return claim ? { type: "information-asked", claim } : refusedClaim({ type: "no-such-claim" });
}

export async function payAsTold(
  moment: Moment,
  speaker: Speaker,
  { key, claimId, from, receiver, witness, isProxy }: Deed<"pay-claim">,
): Promise<ClaimOutcome> {
  const { fund, today } = moment;
  const theirs = (await worksOf(moment, speaker)).find(
    ({ work }) => work.type === "pay" && work.claim.claimId === claimId,
  );
  const by = theirs?.by ?? (await actingMember(moment, speaker));
  const story = await claimStory(moment, claimId);
  if (by === undefined) return refusedClaim({ type: "not-allowed" });
  if (story === undefined) return refusedClaim({ type: "no-such-claim" });
  const payee = story.payees.find(({ name }) => nameKey(name) === nameKey(receiver));
  const proxy = isProxy ? (await rulesByDay(fund))(story.firstOn).approval.proxyDocument : null;
  const paid = await payClaim(moment, {
    key,
    claimId,
    by,
    from,
    on: today,
    fromLine: speaker.lineUserId,
    receivers: [{ name: receiver, ...(payee?.memberId !== undefined && { memberId: payee.memberId }) }],
    witnesses: namesIn(witness).map((name) => ({ name })),
    ...(proxy !== null && { proxyDocument: { code: proxy } }),
  });
  if (!paid.ok) return refusedClaim(paid.refusal);
  const claim = await officeClaim(moment, claimId);
  const { voucher, voucherId, amount, happenedOn: on, again } = paid.value;
  const print = await paperAddress(moment, "vouchers", voucherId);
  if (claim === undefined) return refusedClaim({ type: "no-such-claim" });
  const purse = (await pursesOf(fund)).find(({ id }) => id === from)?.name ?? from;
  return {
    type: "claim-paid",
    voucher: {
      claim,
      voucher,
      amount,
      receiver,
      witness,
      from: purse,
      on,
      ...(print !== undefined && { print }),
    },
    again,
  };
}
