import type { Work, WorkOnClaim } from "../../deeds/claim-work.ts";
import { end, type Moment } from "../../flow.ts";
import { isId } from "../../kept.ts";
import type { Choice, Reply } from "../../reply.ts";
import { button, cards, led, reply, shortened, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Turn } from "../../turn.ts";
import { claimRefusalWords } from "../../wording/claim-refusals.ts";
import { workWords } from "../../wording/claim-work.ts";
import { shortMenu } from "../menu.ts";
import { doClaims, telling } from "./do-claims.ts";
import { worksClaimReply } from "./following-cards.ts";
import { beginDecide } from "./decide.ts";
import { beginPay } from "./pay.ts";

const words = workWords.th;
const mostShown = 6;

/** "งานของฉัน": whatever waits for this person, whether or not a message about it ever reached them. */
export const showWork: Turn = doClaims({ type: "show-work" });

export const openWork = (claimId: string | undefined): Turn | undefined =>
  isId(claimId) ? doClaims({ type: "open-work", claimId }) : undefined;

export function workReply({ claims, requests, complaints, slips }: Work): Reply {
  const shown = claims.slice(0, mostShown);
  const count = claims.length + requests + complaints + slips;
  const more = claims.length - shown.length;
  return reply(
    ...cards({
      look: count === 0 ? "plain" : "waiting",
      title: words.title,
      headline: count === 0 ? words.none : words.headline(count),
      rows: shown.map((one) => ({
        label: words.row(words.does[one.does], one.claimNo),
        value: words.value(shortened(one.eventName, 80), shortened(one.member, 80), one.amount, one.since),
      })),
      notes: [...(count === 0 ? [] : [words.choose]), ...(more > 0 ? [words.more(more)] : [])],
      buttons: [
        ...shown.flatMap(openButton),
        ...(slips > 0 ? [button(words.slips(slips), "slip:work")] : []),
        ...(requests > 0 ? [button(words.requests(requests), "requests:show")] : []),
        ...(complaints > 0 ? [button(words.complaints(complaints), "complaint:work")] : []),
        ...(count === 0 ? [shortcut("office:show"), shortcut("help:show")] : []),
      ],
      summary: words.summary(count),
    }),
  );
}

/** What waits for them as a claimant opens as their own claim; what waits for a meeting is only shown. */
function openButton({ claimId, claimNo, does }: WorkOnClaim): Choice[] {
  if (does === "meet") return [];
  const name = does === "answer" || does === "say-received" ? "claim:open" : "work:open";
  return [button(words.row(words.does[does], claimNo), name, { facts: { claim: claimId } })];
}

/** What came of a deed about claims that belongs to no open flow of theirs. */
export const workTold = telling<[Moment]>({
  work: ({ work }) => end(workReply(work)),
  "claim-to-decide": ({ toDecide }, moment) => beginDecide(toDecide, moment),
  "claim-to-pay": ({ toPay }, moment) => beginPay(toPay, moment),
  "claim-to-look-into": ({ claim, viewer }) =>
    end(led([text(words.notReceived)], worksClaimReply(claim, viewer))),
  "claim-goes-on": ({ claim }) => end(led([text(words.goesOn)], worksClaimReply(claim))),
  "claim-refused": ({ refusal }, { scene }) =>
    end(led([text(claimRefusalWords(refusal, scene.fund.phone))], shortMenu(scene))),
});
