import type { Chosen } from "../choice.ts";
import { end, type Moment } from "../flow.ts";
import { led, text } from "../say.ts";
import type { Turn } from "../turn.ts";
import { menuWords } from "../wording/menu.ts";
import { showHowToApply } from "./apply.ts";
import { answerTopic, contactReply, showTopics } from "./ask.ts";
import { lookUp, notLinked } from "./contributions.ts";
import { showPrivacyNotice } from "./greeting.ts";
import { beginLink } from "./link.ts";
import { fullMenu, shortMenu } from "./menu.ts";
import { beginReceive } from "./receive.ts";
import { showRights } from "./rights.ts";
import { chooseMember, showMembers } from "./switch-member.ts";
import { beginUnlink } from "./unlink.ts";
import { supposeFor } from "./what-if.ts";

/**
 * What a choice without a stamp does, as if nothing were going on; `converse` fits it into an open talk. Undefined for a
 * name that this version does not know: an old menu may still send one.
 */
export function followShortcut(
  { name, facts }: Pick<Chosen, "name" | "facts">,
  moment: Moment,
): Turn | undefined {
  const { scene } = moment;
  switch (name) {
    case "contributions:show":
      return lookUp("show-contributions", scene, facts) ?? notLinked(scene);
    case "history:show":
      return lookUp("show-history", scene, facts) ?? notLinked(scene);
    case "rights:show":
      return showRights(scene, facts);
    case "rights:what-if":
      return supposeFor(scene, facts);
    case "link:begin":
      return beginLink(moment);
    case "unlink:begin":
      return beginUnlink(moment);
    case "receive:begin":
      return beginReceive(moment);
    case "member:switch":
      return showMembers(scene);
    case "member:choose":
      return chooseMember(facts["member"], scene);
    case "apply:show":
      return showHowToApply;
    case "ask:show":
      return showTopics(scene);
    case "ask:about":
      return answerTopic(facts["topic"], scene);
    case "contact:show":
      return end(contactReply(scene));
    case "help:show":
      return end(fullMenu(scene));
    case "privacy:show":
      return showPrivacyNotice();
    case "talk:cancel":
      return end(led([text(menuWords.th.nothingToCancel)], shortMenu(scene)));
    case "talk:hello":
      return end(led([text(menuWords.th.hello)], shortMenu(scene)));
    case "talk:thanks":
      return end(led([text(menuWords.th.thanks)], shortMenu(scene)));
    default:
      return undefined;
  }
}
