import { labelOf, quickRepliesOf, tapTargetsIn, textIn } from "../talk/tap-targets.ts";
import type { Action, TapTarget } from "../talk/tap-targets.ts";
import { addLine } from "../talk/lines.ts";
import { chatOf } from "../world/world.ts";
import { localAddress } from "../webhook/post.ts";
import { menuSeenBy } from "./menu.ts";
import { speak, tell } from "./speak.ts";
import type { Speaker, Spoken } from "./speak.ts";

export interface TapWish {
  readonly label?: string | undefined;
  readonly data?: string | undefined;
  readonly messageId?: string | undefined;
  /** What a date picker was set to: `{ date }`, `{ time }` or `{ datetime }`. */
  readonly params?: Readonly<Record<string, string>> | undefined;
}

/** What tapping did: sent something, or opened something that the person's phone would show. */
export type Tapped =
  | {
      readonly webhookEventId: string;
      readonly messageId?: string;
      readonly did: string;
      readonly fillInText?: string;
    }
  | { readonly did: string; readonly uri?: string; readonly local?: string; readonly clipboardText?: string };

export type TapRefusal = { readonly error: string };

/** Taps what a person sees under these words, or what carries this postback data, as their phone would. */
export function tap(speaker: Speaker, wish: TapWish): Tapped | TapRefusal {
  const { targets, seen } = targetsFor(speaker, wish.messageId);
  const target = targets.find((one) => isMeant(one, wish));
  if (target !== undefined) return act(speaker, target.action, wish.params);
  const wanted = wish.label ?? wish.data ?? "";
  return {
    error: `Nothing to tap says "${wanted}". There is: ${seen.length === 0 ? "nothing" : seen.join(", ")}.`,
  };
}

function isMeant({ label, action }: TapTarget, wish: TapWish): boolean {
  if (wish.data !== undefined && action["data"] !== wish.data) return false;
  return wish.label === undefined ? wish.data !== undefined : label === wish.label;
}

/** In the order a person would look: the quick replies under the newest message, the menu, bubbles from below. */
function targetsFor(
  speaker: Speaker,
  messageId: string | undefined,
): { targets: TapTarget[]; seen: string[] } {
  const { world, channel, person } = speaker;
  const { lines } = chatOf(world, person.userId, channel.channelId);
  const shown = lines.filter(({ from, unsent }) => from === "bot" && unsent !== true).toReversed();
  const wanted = messageId === undefined ? shown : shown.filter((line) => line.messageId === messageId);
  const newest = lines.at(-1);
  const quick = newest?.from === "bot" && wanted.includes(newest) ? quickRepliesOf(newest.message) : [];
  const menu = messageId === undefined ? menuTargets(speaker) : [];
  const targets = [...quick, ...menu, ...wanted.flatMap(({ message }) => tapTargetsIn(message))];
  return {
    targets,
    seen: [
      ...new Set(targets.map(({ label, action }) => label || (textIn(action, "data") ?? action.type))),
    ].slice(0, 30),
  };
}

const menuTargets = (speaker: Speaker): TapTarget[] =>
  (menuSeenBy(speaker)?.areas ?? []).map(({ action }) => ({ label: labelOf(action) ?? "", action }));

export function act(
  speaker: Speaker,
  action: Action,
  params?: Readonly<Record<string, string>>,
): Tapped | TapRefusal {
  switch (action.type) {
    case "message":
      return { ...speak(speaker, { type: "text", text: textIn(action, "text") ?? "" }), did: "message" };
    case "postback":
      return postback(speaker, action);
    case "datetimepicker":
      return pickDate(speaker, action, params);
    case "richmenuswitch":
      return switchMenu(speaker, action);
    case "uri":
      return opened(speaker, textIn(action, "uri") ?? "");
    case "clipboard":
      return { did: "clipboard", clipboardText: textIn(action, "clipboardText") ?? "" };
    default:
      return { did: action.type };
  }
}

/** An address on a made-up host comes with the local one that stands behind it. */
function opened({ world }: Speaker, uri: string): Tapped {
  const asked = URL.parse(uri)?.href;
  const local = asked === undefined ? undefined : localAddress(world, asked).href;
  return { did: "uri", uri, ...(local === undefined || local === asked ? {} : { local }) };
}

/** `displayText` is only shown; the old `text` is really sent, as a message of its own. */
function postback(speaker: Speaker, action: Action): Tapped {
  const { world, channel, person } = speaker;
  const displayText = textIn(action, "displayText");
  const text = textIn(action, "text");
  const fillInText = textIn(action, "fillInText");
  if (displayText !== undefined) {
    addLine(world, {
      userId: person.userId,
      channelId: channel.channelId,
      from: "person",
      message: { type: "text", text: displayText },
    });
  }
  const webhookEventId = tellPostback(speaker, { data: textIn(action, "data") ?? "" });
  const spoken: Partial<Spoken> = text !== undefined ? speak(speaker, { type: "text", text }) : {};
  return {
    did: "postback",
    webhookEventId,
    ...(spoken.messageId === undefined ? {} : { messageId: spoken.messageId }),
    ...(fillInText !== undefined ? { fillInText } : {}),
  };
}

const tellPostback = (speaker: Speaker, content: object): string =>
  tell(speaker, { type: "postback", postback: content }).webhookEventId;

const shapes: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/u,
  time: /^\d{2}:\d{2}$/u,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u,
};

/** The picker cannot be set outside its limits; its texts compare as they stand. */
function pickDate(speaker: Speaker, action: Action, params: TapWish["params"]): Tapped | TapRefusal {
  const mode = textIn(action, "mode") ?? "date";
  const picked = params?.[mode];
  if (picked === undefined || shapes[mode]?.test(picked) !== true) {
    return { error: `This is a picker for a ${mode}: give params { "${mode}": … } in LINE's form.` };
  }
  const min = textIn(action, "min")?.replace("t", "T");
  const max = textIn(action, "max")?.replace("t", "T");
  const isOutside = (min !== undefined && picked < min) || (max !== undefined && picked > max);
  if (isOutside) return { error: `The picker goes from ${min ?? "…"} to ${max ?? "…"}.` };
  const webhookEventId = tellPostback(speaker, {
    data: textIn(action, "data") ?? "",
    params: { [mode]: picked },
  });
  return { did: "datetimepicker", webhookEventId };
}

function switchMenu(speaker: Speaker, action: Action): Tapped {
  const { world, channel, person } = speaker;
  const newRichMenuAliasId = textIn(action, "richMenuAliasId") ?? "";
  const menuId = channel.menus.aliases.get(newRichMenuAliasId);
  const exists = menuId !== undefined && channel.menus.menus.has(menuId);
  if (exists) {
    chatOf(world, person.userId, channel.channelId).menuId = menuId;
    world.live.tell("rich-menu", () => ({ userId: person.userId, channelId: channel.channelId }));
  }
  const status = exists
    ? "SUCCESS"
    : menuId === undefined
      ? "RICHMENU_ALIAS_ID_NOTFOUND"
      : "RICHMENU_NOTFOUND";
  const params = exists ? { newRichMenuAliasId, status } : { status };
  return {
    did: "richmenuswitch",
    webhookEventId: tellPostback(speaker, { data: textIn(action, "data") ?? "", params }),
  };
}
