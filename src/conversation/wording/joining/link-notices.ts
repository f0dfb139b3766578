import type { FoundMember } from "../../deed.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, reply } from "../../say.ts";
import { callButtons, shortcut } from "../../shortcuts.ts";
import { phrases } from "../phrases.ts";
import { askLinkWords } from "./ask-link.ts";

const words = askLinkWords.th;

/** To the committee: somebody without a code asks to be linked. */
export const linkRequestNotice = (requestId: string, said: string): Reply =>
  reply(
    ...cards({
      look: "waiting",
      title: words.newTitle,
      rows: [{ label: words.said, value: said, strong: true }],
      notes: [words.newNote],
      buttons: [button(words.open, "settle:open", { facts: { request: requestId } }), shortcut("help:show")],
      summary: words.newSummary(said),
    }),
  );

/** To whoever asked, when a committee member has made the link. */
export const linkMadeNotice = ({ name, memberNo, memberId }: FoundMember): Reply =>
  reply(
    ...cards({
      look: "good",
      title: words.madeTitle,
      headline: name,
      rows: [{ label: phrases.th.rows.memberNo, value: memberNo }],
      notes: [words.madeNote],
      buttons: [shortcut("contributions:show", { member: memberId }), shortcut("help:show")],
      summary: `${words.madeTitle} ${phrases.th.member(name, memberNo)}`,
    }),
  );

export const linkDeclinedNotice = (reason: string, phone: string | undefined): Reply =>
  reply(
    ...cards({
      look: "attention",
      title: words.declinedTitle,
      rows: [{ label: words.reason, value: reason }],
      notes: [words.tryCode, phrases.th.whoToCall(phone)],
      buttons: [shortcut("link:begin"), ...callButtons(phone), shortcut("help:show")],
      summary: words.declinedSummary(reason),
    }),
  );
