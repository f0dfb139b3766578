import { z } from "zod";
import type { JoiningRequestSeen } from "../../deeds/joining.ts";
import { asks } from "../../flow.ts";
import { isId, keepRows, keptMembers, keptRows, keptWords } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, mostPicks, questionCard, reply, shortened } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation } from "../../turn.ts";
import { phrases } from "../../wording/phrases.ts";
import { joiningRequestWords, requestCardWords } from "../../wording/joining/requests.ts";
import { settlingWords } from "../../wording/joining/settling.ts";

const words = settlingWords.th;
export type RequestKind = JoiningRequestSeen["kind"];
type Facts = Readonly<Record<string, string>>;

const kinds = z.enum(["join", "link", "change-beneficiary"]);
export const keptRequestKind = (text: string | undefined): RequestKind | undefined =>
  kinds.safeParse(text).data;

/** A request as it was shown, kept to be asked about again without looking. */
export function keepRequest(request: JoiningRequestSeen): Facts {
  const { headline, rows, notes } = requestCardWords(request);
  return {
    request: request.requestId,
    kind: request.kind,
    headline: shortened(headline, 150),
    rows: keepRows(rows),
    notes: notes.join("\n"),
  };
}

/** What goes along from one question about a request to the next. */
export const requestFacts = ({ facts }: Conversation): Facts =>
  Object.fromEntries(
    ["request", "kind", "headline", "rows", "notes"].flatMap((name) => {
      const value = facts[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

function settleQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const [kind, headline, rows] = [
    keptRequestKind(facts["kind"]),
    keptWords(facts["headline"]),
    keptRows(facts["rows"]),
  ];
  if (!isId(facts["request"]) || kind === undefined || headline === undefined || rows === undefined)
    return undefined;
  const title = joiningRequestWords.th.titles[kind];
  const notes = (facts["notes"] ?? "").split("\n").flatMap((note) => keptWords(note) ?? []);
  return questionCard(
    {
      look: "waiting",
      title,
      headline,
      rows,
      notes: notes.slice(0, 3),
      buttons: [
        button(words.agree[kind], "settle:agree", { stamp }),
        button(words.decline[kind], "settle:decline", { stamp, away: true }),
      ],
      summary: joiningRequestWords.th.summary(title, headline),
    },
    [cancelButton(stamp)],
  );
}

const reasonQuestion = ({ stamp }: Conversation): Reply =>
  questionCard(
    {
      look: "plain",
      title: words.reasonTitle,
      headline: words.reasonAsk,
      notes: [words.reasonNote],
      summary: `${words.reasonAsk} ${words.reasonNote}`,
    },
    [cancelButton(stamp)],
  );

function memberQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const found = facts["found"] === undefined ? [] : keptMembers(facts["found"]);
  if (found === undefined) return undefined;
  const picks = found
    .filter(({ hasLeft }) => !hasLeft)
    .map(({ memberId, memberNo, name }) =>
      button(`${memberNo} ${name}`, "settle:pick", { facts: { member: memberId }, stamp }),
    );
  const more = facts["more"] === "yes" ? [words.whoMore] : [];
  return questionCard(
    {
      look: "plain",
      title: words.whoTitle,
      headline: words.whoAsk,
      notes: [...(found.length === 0 ? [words.whoNote] : [words.whoPick]), ...more],
      buttons: picks.slice(0, mostPicks),
      summary: `${words.whoTitle} ${words.whoAsk}`,
    },
    [cancelButton(stamp)],
  );
}

function confirmQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const [member] = keptMembers(facts["member"]) ?? [];
  if (member === undefined || !isId(facts["request"])) return undefined;
  const { name, memberNo, villageNo } = member;
  return reply(
    ...cards({
      look: "attention",
      title: words.confirmTitle,
      headline: name === "" ? memberNo : name,
      rows: [
        { label: phrases.th.rows.memberNo, value: memberNo },
        ...(villageNo === undefined ? [] : [{ label: phrases.th.rows.village, value: String(villageNo) }]),
      ],
      notes: [words.confirmNote],
      buttons: [
        button(words.confirm, "settle:confirm", { stamp }),
        button(words.other, "settle:other", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirmSummary(name, memberNo),
    }),
  );
}

export const settlingQuestions = {
  settle: settleQuestion,
  reason: reasonQuestion,
  member: memberQuestion,
  confirm: confirmQuestion,
};
export const askSettle = asks("settle", "settle", settleQuestion);
export const askReason = asks("settle", "reason", reasonQuestion);
export const askMember = asks("settle", "member", memberQuestion);
export const askLinkConfirmation = asks("settle", "confirm", confirmQuestion);
