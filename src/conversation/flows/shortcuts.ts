import type { Chosen } from "../choice.ts";
import { end, type Moment } from "../flow.ts";
import { led, text } from "../say.ts";
import type { Turn } from "../turn.ts";
import type { Meaning } from "../understand/keywords.ts";
import { menuWords } from "../wording/menu.ts";
import { showHowToApply } from "./apply.ts";
import { answerTopic, contactReply, showTopics } from "./ask.ts";
import { beginBank } from "./books/bank.ts";
import { beginCancel } from "./books/cancel-receipt.ts";
import { beginBroadcast, openBroadcast, showBroadcasts, stopBroadcast } from "./broadcast/broadcast.ts";
import { beginMeeting, listMeetings } from "./broadcast/meeting.ts";
import { beginMeetingOff } from "./broadcast/meeting-off.ts";
import { beginCheck } from "./books/check-receipt.ts";
import { beginClaim } from "./claim/claim.ts";
import {
  beginComplaint,
  beginComplaintAgain,
  beginComplaintAnswer,
  followComplaints,
  openComplaint,
  showComplaintWork,
  takeUpComplaint,
} from "./claim/complaint.ts";
import { withdrawConsent } from "./claim/consent.ts";
import {
  beginAnswer,
  beginAppeal,
  beginWithdrawClaim,
  followClaims,
  openClaim,
  sayNotReceived,
  sayReceived,
} from "./claim/following.ts";
import { openWork, showWork } from "./claim/work.ts";
import { beginCollect, openHouse, takeTapped } from "./collect/collect.ts";
import { beginClose } from "./books/close.ts";
import { showDaySheet } from "./books/day-sheet.ts";
import { beginExpense } from "./books/expense.ts";
import { beginHandIn } from "./books/hand-in.ts";
import { beginCode } from "./books/issue-code.ts";
import { showOffice } from "./books/office-menu.ts";
import { openRequest, showRequests } from "./books/requests.ts";
import { lookUp, notLinked } from "./contributions.ts";
import { showPrivacyNotice } from "./greeting.ts";
import { showGuide } from "./guide.ts";
import { beginApplication } from "./joining/application.ts";
import { beginAskLink } from "./joining/ask-link.ts";
import { beginBeneficiaries } from "./joining/change-beneficiaries.ts";
import { beginChange } from "./joining/change.ts";
import { beginWithdraw, followApplications } from "./joining/following.ts";
import { showOwnPage } from "./joining/own-page.ts";
import { openJoiningRequest } from "./joining/settling.ts";
import { beginLessons } from "./lesson/lesson.ts";
import { beginLink } from "./link.ts";
import { askForSlip, beginPaying } from "./pay/pay.ts";
import { openSlip } from "./pay/slip.ts";
import { beginTogether, showSlipWork } from "./pay/slips.ts";
import { followSlips } from "./pay/told-aside.ts";
import { fullMenu, shortMenu } from "./menu.ts";
import { prefer } from "./prefer.ts";
import { beginReceive } from "./receive.ts";
import { goOnReminding, showReminders, stopReminders, takeNews } from "./remind/remind.ts";
import { showRights } from "./rights.ts";
import { chooseMember, showMembers } from "./switch-member.ts";
import { beginUnlink } from "./unlink.ts";
import { supposeFor } from "./what-if.ts";
import { whichMember } from "./wishes/cards.ts";
import { beginWords } from "./words/teach.ts";

type Facts = Chosen["facts"];

/** What a choice without a stamp does, as if nothing were going on; `converse` fits it into an open talk. */
const turns: Readonly<Record<Meaning | AnswerOnly, (moment: Moment, facts: Facts) => Turn | undefined>> = {
  "contributions:show": ({ scene }, facts) => lookUp("show-contributions", scene, facts) ?? notLinked(scene),
  "history:show": ({ scene }, facts) => lookUp("show-history", scene, facts) ?? notLinked(scene),
  "rights:show": ({ scene }, facts) => showRights(scene, facts),
  "rights:what-if": ({ scene }, facts) => supposeFor(scene, facts),
  "link:begin": beginLink,
  "unlink:begin": beginUnlink,
  "receive:begin": beginReceive,
  "collect:begin": beginCollect,
  "collect:take": (_moment, facts) => takeTapped({ facts }),
  "collect:open": (_moment, facts) => openHouse({ facts }),
  "office:show": showOffice,
  "hand-in:begin": beginHandIn,
  "bank:deposit": (moment) => beginBank("deposit", moment),
  "bank:withdraw": (moment) => beginBank("withdraw", moment),
  "expense:begin": beginExpense,
  "cancel-receipt:begin": beginCancel,
  "close:begin": beginClose,
  "requests:show": showRequests,
  "requests:open": (_moment, facts) => openRequest(facts["request"]),
  "code:begin": beginCode,
  "day-sheet:show": showDaySheet,
  "check-receipt:begin": beginCheck,
  "member:switch": ({ scene }) => showMembers(scene),
  "member:which": ({ scene }, facts) => whichMember(scene, facts),
  "member:choose": ({ scene }, facts) => chooseMember(facts["member"], scene),
  "apply:show": () => showHowToApply,
  "apply:begin": () => beginApplication,
  "apply:follow": () => followApplications,
  "apply:withdraw": (moment, facts) => beginWithdraw(facts, moment),
  "ask-link:begin": beginAskLink,
  "change:begin": showOwnPage,
  "change:address": (moment) => beginChange("address", moment),
  "change:phone": (moment) => beginChange("phone", moment),
  "change:plan": (moment) => beginChange("plan", moment),
  "change:beneficiaries": beginBeneficiaries,
  "settle:open": (_moment, facts) => openJoiningRequest(facts["request"]),
  "pay:begin": (moment, facts) => beginPaying(moment, facts["member"]),
  "slip:send": askForSlip,
  "slip:follow": () => followSlips,
  "slip:work": (_moment, facts) => showSlipWork(facts["after"]),
  "slip:together": beginTogether,
  "slip:open": (_moment, facts) => openSlip(facts["slip"]),
  "claim:begin": (moment, facts) => beginClaim(moment, facts["words"]),
  "claim:follow": () => followClaims,
  "claim:open": openClaim,
  "claim:withdraw": beginWithdrawClaim,
  "claim:appeal": beginAppeal,
  "claim:answer": beginAnswer,
  "claim:received": sayReceived,
  "claim:not-received": sayNotReceived,
  "work:show": () => showWork,
  "work:open": (_moment, facts) => openWork(facts["claim"]),
  "complaint:begin": beginComplaint,
  "complaint:follow": () => followComplaints,
  "complaint:work": () => showComplaintWork,
  "complaint:open": openComplaint,
  "complaint:take": takeUpComplaint,
  "complaint:answer": beginComplaintAnswer,
  "complaint:again": beginComplaintAgain,
  "consent:withdraw": withdrawConsent,
  "broadcast:show": showBroadcasts,
  "broadcast:begin": beginBroadcast,
  "broadcast:open": openBroadcast,
  "broadcast:stop": stopBroadcast,
  "meeting:begin": beginMeeting,
  "meeting:list": listMeetings,
  "meeting:off": beginMeetingOff,
  "reminders:show": () => showReminders,
  "reminders:stop": stopReminders,
  "reminders:go-on": goOnReminding,
  "news:take": takeNews,
  "words:begin": beginWords,
  "ask:show": ({ scene }) => showTopics(scene),
  "ask:about": ({ scene }, facts) => answerTopic(facts["topic"], scene),
  "contact:show": ({ scene }) => end(contactReply(scene)),
  "help:show": ({ scene }) => end(fullMenu(scene)),
  "guide:show": showGuide,
  "lesson:begin": beginLessons,
  "prefer:short": prefer({ answers: "short" }),
  "prefer:detailed": prefer({ answers: "detailed" }),
  "prefer:english": prefer({ language: "en" }),
  "prefer:thai": prefer({ language: "th" }),
  "privacy:show": showPrivacyNotice,
  "talk:cancel": ({ scene }) => end(led([text(menuWords.th.nothingToCancel)], shortMenu(scene))),
  "talk:hello": ({ scene }) => end(led([text(menuWords.th.hello)], shortMenu(scene))),
  "talk:thanks": ({ scene }) => end(led([text(menuWords.th.thanks)], shortMenu(scene))),
};

/** Buttons of answers: no menu has them, and no word. */
type AnswerOnly =
  | "apply:withdraw"
  | "slip:open"
  | "slip:together"
  | "claim:open"
  | "claim:withdraw"
  | "claim:appeal"
  | "claim:answer"
  | "claim:received"
  | "claim:not-received"
  | "work:open"
  | "complaint:open"
  | "complaint:take"
  | "complaint:answer"
  | "complaint:again"
  | "broadcast:open"
  | "broadcast:stop"
  | "meeting:off"
  | "settle:open"
  | "rights:what-if"
  | "requests:open"
  | "collect:take"
  | "collect:open"
  | "member:choose"
  | "member:which"
  | "reminders:show"
  | "ask:about";

/** Undefined for a name that this version does not know: an old menu may still send one. */
export const followShortcut = (
  { name, facts }: Pick<Chosen, "name" | "facts">,
  moment: Moment,
): Turn | undefined =>
  Object.hasOwn(turns, name) ? turns[name as keyof typeof turns](moment, facts) : undefined;
