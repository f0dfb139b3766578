import { listBroadcasts } from "#actions/broadcast/show-broadcasts.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { perform, type House } from "#actions/perform.ts";
import type { BroadcastSeen } from "#actions/broadcast/seen.ts";
import type { BroadcastRefusal } from "#actions/broadcast/write-broadcast.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { program } from "../../command.ts";
import { noMember } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { required } from "../../option.ts";

/** What every command about telling many is given. */
export const fundOption = required(text("CODE"), "the fund's code");
export const byOption = required(text("NO"), "the number of the chair, deputy or secretary who says it");
export const broadcastOption = required(
  text("ID"),
  "its id, as broadcast list shows it, or last: the newest",
);

const mostShown = 200;

/** A broadcast by its id, or the newest one. */
export async function broadcastMeant(
  house: House,
  fundId: string,
  named: string,
): Promise<Result<BroadcastSeen, string>> {
  const listed = await perform(house, fundId, listBroadcasts, { most: mostShown });
  const meant =
    named === "last"
      ? listed[0]
      : listed.find(({ broadcastId }) => broadcastId.startsWith(named.toLowerCase()));
  return meant === undefined ? refused(broadcastSentence({ type: "no-such-broadcast" })) : ok(meant);
}

export async function memberIdOf(
  house: House,
  fundId: string,
  memberNo: string,
): Promise<Result<string, string>> {
  const member = await perform(house, fundId, memberNumbered, memberNo);
  return member === undefined ? refused(noMember(memberNo)) : ok(member.memberId);
}

export function broadcastSentence(refusal: BroadcastRefusal): string {
  switch (refusal.type) {
    case "title-missing":
    case "text-missing":
    case "meeting-title-missing":
    case "meeting-place-missing":
      return "A title, and a text or a place, must have words in them.";
    case "title-too-long":
      return `--title has more than ${refusal.most} letters.`;
    case "text-too-long":
      return `--text has more than ${refusal.most} letters: nobody reads more on a telephone.`;
    case "meeting-words-too-long":
      return `--title or --place has more than ${refusal.most} letters.`;
    case "meeting-in-the-past":
      return "That day and hour are over.";
    case "meeting-too-far":
      return "That day is more than a year away; look at the year again.";
    case "not-allowed-to-tell":
      return `Only chair, deputy and secretary speak for the fund. To see who holds office: ${program} committee list --fund CODE`;
    case "no-such-broadcast":
      return `There is no such broadcast. To see which there are: ${program} broadcast list --fund CODE`;
    case "no-such-meeting":
      return `There is no such meeting to come. To see which there are: ${program} meeting list --fund CODE`;
    case "no-such-segment":
      return "No member of this fund is in that village, pays by that plan or is of that type.";
    case "nobody-to-tell":
      return "Nobody in it can be reached on LINE: they are not linked, have blocked the account, or want no news.";
    case "no-second-person":
      return "It goes to more people than one officer may tell alone, and nobody else may agree to it: a second officer, of another house, is needed.";
    case "sent-before":
      return "It was sent before.";
    case "declined-before":
      return "A second person has declined it; write a new one.";
    case "not-being-sent":
      return "There is nothing of it left to stop: all of it is on its way, or it was stopped before.";
    case "no-such-request":
      return "Nobody is asked to agree to it: it was not sent yet, or needs no second person.";
    case "settled-before":
      return "It was agreed to or declined before.";
    case "not-second-person":
      return "--by holds none of the offices that agree: chair, deputy, secretary, treasurer.";
    case "own-request":
      return "Whoever sends it does not agree to it as well.";
    case "related":
      return "--by is of one house, or in one hand on LINE, with whoever sends it.";
  }
}
