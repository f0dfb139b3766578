import type { RequestSeen } from "../../deeds/books.ts";
import type { JoiningWaiting } from "../../deeds/joining.ts";
import type { CardRow, Choice, Reply } from "../../reply.ts";
import { button, cards, reply } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { requestLabel, requestWords } from "../../wording/books/requests.ts";
import { joiningRequestWords } from "../../wording/joining/requests.ts";
import { receiptSeenRows } from "./cancel-questions.ts";

const words = requestWords.th;

/** Everything that whoever settles must see, in the words of the register. */
export const requestRows = ({ about, askedBy, askedOn }: RequestSeen): CardRow[] => [
  { label: words.rows.asked, value: askedBy, strong: true },
  { label: words.rows.askedOn, value: words.day(askedOn) },
  ...aboutRows(about),
];

/** What it is about, without who asked and when. */
export function aboutRows(about: RequestSeen["about"]): CardRow[] {
  switch (about.type) {
    case "cancel-receipt":
      return [...receiptSeenRows(about.receipt), { label: words.rows.reason, value: about.reason }];
    case "own-contribution":
      return [
        { label: words.rows.member, value: about.member, strong: true },
        { label: words.rows.amount, value: words.baht(about.amount), strong: true },
      ];
    case "broadcast":
      return [
        { label: words.rows.title, value: about.title, strong: true },
        { label: words.rows.readers, value: about.segment },
        { label: words.rows.people, value: words.people(about.people), strong: true },
      ];
  }
}

const mostShown = 8;

/** "คำขอรอยืนยัน": its buttons carry no stamp, because a request can be looked at whenever it is open. */
export function requestsReply(
  requests: readonly RequestSeen[],
  joining: readonly JoiningWaiting[] = [],
): Reply {
  const all = [...requests.map(ofBooks), ...joining.map(ofJoining)];
  const shown = all.slice(0, mostShown);
  const more = all.length - shown.length;
  return reply(
    ...cards({
      look: "waiting",
      title: words.listTitle,
      headline: words.listHeadline(all.length),
      rows: shown.map(({ row }) => row),
      notes: [words.listNote, ...(more > 0 ? [words.more(more)] : [])],
      buttons: shown.map(({ open }) => open),
      summary: words.listSummary(all.length),
    }),
  );
}

interface Listed {
  readonly row: CardRow;
  readonly open: Choice;
}

const ofBooks = (request: RequestSeen): Listed => ({
  row: {
    label: words.kinds[request.about.type],
    value: `${request.askedBy}\n${words.day(request.askedOn)}`,
  },
  open: openButton(requestLabel(request), request),
});

const ofJoining = ({ requestId, kind, name, askedOn }: JoiningWaiting): Listed => ({
  row: { label: joiningRequestWords.th.titles[kind], value: `${name}\n${words.day(askedOn)}` },
  open: button(joiningRequestWords.th.label[kind](name), "settle:open", { facts: { request: requestId } }),
});

const openButton = (label: string, { requestId }: RequestSeen) =>
  button(label, "requests:open", { facts: { request: requestId } });

/** To those who may settle it: they decide in a talk of their own, never on the notice itself. */
export const requestNotice = (request: RequestSeen): Reply =>
  reply(
    ...cards({
      look: "attention",
      title: words.notice.askedTitle,
      headline: words.kinds[request.about.type],
      rows: requestRows(request),
      notes: [words.notice.askedNote],
      buttons: [openButton(words.notice.open, request), shortcut("requests:show")],
      summary: words.notice.askedSummary(words.kinds[request.about.type], request.askedBy),
    }),
  );

export interface SettledNews {
  readonly agreed: boolean;
  readonly by: string;
  readonly reason: string;
}

/** To whoever asked. */
export function settledNotice(request: RequestSeen, { agreed, by, reason }: SettledNews): Reply {
  const kind = words.kinds[request.about.type];
  const because = reason === "" ? [] : [{ label: words.rows.reason, value: reason, strong: true } as const];
  return reply(
    ...cards({
      look: agreed ? "good" : "attention",
      title: agreed ? words.notice.agreedTitle : words.notice.declinedTitle,
      headline: kind,
      rows: [{ label: words.notice.by, value: by }, ...(agreed ? [] : because)],
      notes: [agreed ? words.notice.agreed : words.notice.declined],
      buttons: [shortcut("office:show"), shortcut("help:show")],
      summary: words.notice.settledSummary(kind, agreed),
    }),
  );
}
