import type { OwnPage } from "../../deeds/joining.ts";
import { end, type Moment } from "../../flow.ts";
import type { Card, Reply } from "../../reply.ts";
import { cards, led, reply, text } from "../../say.ts";
import { shortcut, type Shortcut } from "../../shortcuts.ts";
import type { Conversation, Scene, Turn } from "../../turn.ts";
import { changeWords } from "../../wording/joining/change.ts";
import { namedShown } from "../../wording/joining/requests.ts";
import { notLinked } from "../contributions.ts";
import { doJoining } from "./do-joining.ts";

const words = changeWords.th;

/** What is looked up before a question can be asked; this step is passed through and never stored. */
const opening = "opening";

/** "แก้ไขข้อมูล": the page of the chosen member, with a button for each thing that can be changed here. */
export const showOwnPage = ({ scene }: Moment): Turn =>
  scene.chosen === undefined
    ? notLinked(scene)
    : doJoining({ type: "show-own-page", memberId: scene.chosen.memberId });

/** A question that needs the page first: the flow goes on when it is there. */
export function openFor(flow: string, { scene, at }: Moment): Turn {
  const { chosen, freshId } = scene;
  if (chosen === undefined) return notLinked(scene);
  const conversation: Conversation = {
    v: 1,
    flow,
    step: opening,
    draftId: freshId,
    stamp: freshId,
    askedAt: at,
    facts: { member: chosen.memberId },
  };
  return doJoining({ type: "show-own-page", memberId: chosen.memberId }, conversation);
}

export const isOpening = ({ step }: Conversation): boolean => step === opening;

export const ownPageTurn = (page: OwnPage, scene: Scene): Turn => end(reply(ownPageCard(page, scene)));

const changes: readonly Shortcut[] = [
  "change:address",
  "change:phone",
  "change:plan",
  "change:beneficiaries",
];

function ownPageCard(page: OwnPage, { linked }: Scene): Card {
  const { member, houseNo = "", addressRest = "", phoneTail, planName, beneficiaries } = page;
  const address = `${houseNo} ${addressRest}`.trim();
  const [card] = cards({
    look: "plain",
    title: words.pageTitle(member.name),
    rows: [
      { label: words.rows.address, value: address === "" ? words.none : address },
      { label: words.rows.phone, value: phoneTail === undefined ? words.none : words.phoneTail(phoneTail) },
      { label: words.rows.plan, value: planName },
      { label: words.rows.beneficiaries, value: namedShown(beneficiaries) },
    ],
    notes: [
      ...(page.isChangeWaiting ? [words.changeWaits] : []),
      words.pageNote,
      ...(linked.length > 1 ? [words.others] : []),
    ],
    buttons: changes.map((name) => shortcut(name)),
    summary: words.pageSummary(member.name),
  });
  return card;
}

/** What was changed, and the page as it is now. */
export const changedReply = (said: string, page: OwnPage, scene: Scene): Reply =>
  led([text(said)], reply(ownPageCard(page, scene)));
