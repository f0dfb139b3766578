import type { FoundMember } from "../deed.ts";
import { end } from "../flow.ts";
import type { Reply } from "../reply.ts";
import { button, cards, led, reply, text } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import type { LinkedMember, Scene, Turn } from "../turn.ts";
import { phrases } from "../wording/phrases.ts";
import { switchWords } from "../wording/switch-member.ts";
import { shortMenu } from "./menu.ts";

const words = switchWords.th;

/** No flow: its buttons carry no stamp, because choosing a member means the same whenever it is done. */
export function showMembers(scene: Scene): Turn {
  const { linked, chosen } = scene;
  if (chosen === undefined) return end(led([text(words.nobody)], shortMenu(scene)));
  if (linked.length < 2)
    return end(reply(text(words.onlyOne(chosen.name, chosen.memberNo)), ...linkAnother(scene).says));
  return end(
    reply(
      ...cards({
        look: "plain",
        title: words.title,
        notes: [words.now(chosen.name, chosen.memberNo), words.choose],
        buttons: linked.slice(0, 12).map(memberButton),
        summary: words.summary,
      }),
    ),
  );
}

export function chooseMember(memberId: string | undefined, scene: Scene): Turn {
  const member = scene.linked.find((linked) => linked.memberId === memberId);
  if (member === undefined) return end(led([text(words.notYours)], shortMenu(scene)));
  return { type: "do", deed: { type: "choose-member", memberId: member.memberId } };
}

/** A member's number, typed where nothing was asked, shows that member where the speaker acts for several. */
export const memberNamed = (typed: string, { linked }: Scene): LinkedMember | undefined =>
  linked.length > 1 ? linked.find(({ memberNo }) => memberNo === typed.trim()) : undefined;

export const choseReply = ({ name, memberNo, memberId }: FoundMember): Reply =>
  reply(
    ...cards({
      look: "good",
      title: words.choseTitle,
      headline: name,
      rows: [{ label: phrases.th.rows.memberNo, value: memberNo }],
      buttons: [
        shortcut("contributions:show", { member: memberId }),
        shortcut("history:show", { member: memberId }),
        shortcut("member:switch"),
      ],
      summary: words.chose(name, memberNo),
    }),
  );

const memberButton = ({ memberId, memberNo, name }: LinkedMember) =>
  button(`${memberNo} ${name}`, "member:choose", { facts: { member: memberId } });

const linkAnother = (scene: Scene): Reply =>
  reply(
    ...cards({
      look: "plain",
      title: words.title,
      buttons: [shortcut("link:begin"), shortcut("contributions:show"), shortcut("help:show")],
      summary:
        scene.chosen === undefined ? words.nobody : words.onlyOne(scene.chosen.name, scene.chosen.memberNo),
    }),
  );
