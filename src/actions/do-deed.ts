import type { Deed, Outcome } from "#conversation/deed.ts";
import { mayReceive } from "#core/fund/office.ts";
import { changeAccount } from "#store/line-accounts.ts";
import { membersEverLinkedTo, membersLinkedTo } from "#store/links.ts";
import { findMembers } from "#store/member-search.ts";
import { memberById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { doBooksDeed } from "./deeds/books.ts";
import { doBroadcastDeed } from "./deeds/broadcast.ts";
import { doClaimDeed } from "./deeds/claims.ts";
import { doRemindDeed } from "./deeds/reminding.ts";
import { lookUpDraft } from "./deeds/drafts.ts";
import { doJoiningDeed } from "./deeds/joining.ts";
import { doPayDeed } from "./deeds/paying.ts";
import type { Speaker } from "./deeds/speaker.ts";
import { doWordsDeed } from "./deeds/words.ts";
import { foundMember } from "./describe.ts";
import { redeemLinkCode, unlink } from "./link-member.ts";
import type { Moment } from "./perform.ts";
import { proposeContribution, recordContribution } from "./record-contribution.ts";
import { contributionHistory, contributionState } from "./show-contributions.ts";
import { showRights, whatIf } from "./show-rights.ts";

const foundShown = 10;

/**
 * Does what a talk asked for, in the event's own transaction. The talk is not trusted with rights: a button can be kept
 * for ever and its text be made up, so that every deed asks again who the speaker is.
 */
export async function doDeed(moment: Moment, speaker: Speaker, deed: Deed): Promise<Outcome> {
  const { fund } = moment;
  switch (deed.type) {
    case "redeem-link-code": {
      const linked = await redeemLinkCode(moment, { ...speaker, code: deed.code });
      return linked.ok
        ? { type: "linked", ...linked.value }
        : { type: "link-refused", refusal: linked.refusal };
    }
    case "unlink": {
      const member = await unlink(moment, { ...speaker, memberId: deed.memberId });
      return member ? { type: "unlinked", member } : { type: "not-linked" };
    }
    case "choose-member":
    case "show-contributions":
    case "show-history":
    case "show-rights":
    case "what-if":
      return showOwn(moment, speaker, deed);
    case "prefer": {
      const { type: _, ...change } = deed;
      await changeAccount(fund, speaker.lineUserId, change);
      return { type: "preferred", change };
    }
    case "show-plans": {
      const { entranceFee, plans } = (await rulesByDay(fund))(moment.today).contributions;
      return { type: "plans", entranceFee, plans: plans.map(({ name, price }) => ({ name, price })) };
    }
    case "find-members":
    case "propose-contribution":
    case "record-contribution":
      return receive(moment, speaker, deed);
    case "look-up-draft":
      return lookUpDraft(moment, speaker, deed.key);
    case "books":
      return { type: "books", outcome: await doBooksDeed(moment, speaker, deed.deed) };
    case "joining":
      return { type: "joining", outcome: await doJoiningDeed(moment, speaker, deed.deed) };
    case "claims":
      return { type: "claims", outcome: await doClaimDeed(moment, speaker, deed.deed) };
    case "remind":
      return doRemindDeed(moment, speaker, deed.deed);
    case "broadcast":
      return { type: "broadcast", outcome: await doBroadcastDeed(moment, speaker, deed.deed) };
    case "paying":
      return { type: "paying", outcome: await doPayDeed(moment, speaker, deed.deed) };
    case "words":
      return { type: "words", outcome: await doWordsDeed(moment, speaker, deed.deed) };
  }
}

type OwnDeed = Extract<
  Deed,
  { type: "choose-member" | "show-contributions" | "show-history" | "show-rights" | "what-if" }
>;

/** Only about members for whom the speaker acts today. */
async function showOwn(moment: Moment, { lineUserId }: Speaker, deed: OwnDeed): Promise<Outcome> {
  const { fund } = moment;
  const { memberId } = deed;
  if (!(await membersLinkedTo(fund, lineUserId)).includes(memberId)) return { type: "not-linked" };
  switch (deed.type) {
    case "choose-member": {
      const member = await memberById(fund, memberId);
      if (member === undefined) return { type: "not-linked" };
      await changeAccount(fund, lineUserId, { chosenMemberId: memberId });
      return { type: "chose-member", member: foundMember(member) };
    }
    case "show-contributions": {
      const state = await contributionState(moment, memberId);
      return state ? { type: "contributions", state } : { type: "not-linked" };
    }
    case "show-history": {
      const history = await contributionHistory(moment, memberId);
      return history ? { type: "history", ...history } : { type: "not-linked" };
    }
    case "show-rights":
      return (await showRights(moment, deed)) ?? { type: "not-linked" };
    case "what-if":
      return (await whatIf(moment, deed)) ?? { type: "not-linked" };
  }
}

type ReceivingDeed = Extract<Deed, { type: "find-members" | "propose-contribution" | "record-contribution" }>;

/** Only for who may take members' money today, in the name of the member of theirs that holds the office. */
async function receive(moment: Moment, { lineUserId }: Speaker, deed: ReceivingDeed): Promise<Outcome> {
  const { fund, today } = moment;
  const roles = await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today);
  const receivers = [...roles].filter(([, held]) => mayReceive(held));
  const [receivedBy] = receivers.find(([, held]) => held.includes("treasurer")) ?? receivers[0] ?? [];
  if (receivedBy === undefined)
    return { type: "contribution-refused", refusal: { type: "not-allowed-to-receive" } };
  if (deed.type === "find-members") {
    const found = await findMembers(fund, deed.query, foundShown + 1);
    return {
      type: "found",
      members: found.slice(0, foundShown).map(foundMember),
      more: found.length > foundShown,
    };
  }
  const receiverActsFor = await membersEverLinkedTo(fund, lineUserId);
  const { memberId, amount } = deed;
  if (deed.type === "propose-contribution") {
    const proposed = await proposeContribution(moment, { memberId, amount, receivedBy, receiverActsFor });
    return proposed.ok
      ? { type: "proposed", proposal: proposed.value }
      : { type: "contribution-refused", refusal: proposed.refusal };
  }
  const command = {
    key: deed.key,
    memberId,
    amount,
    method: "cash",
    happenedOn: today,
    receivedBy,
    receiverActsFor,
  } as const;
  const recorded = await recordContribution(moment, command);
  return recorded.ok
    ? { type: "recorded", ...recorded.value }
    : { type: "contribution-refused", refusal: recorded.refusal };
}
