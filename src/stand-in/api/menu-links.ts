import { bulkLinkBody, bulkUnlinkBody } from "../rules/rich-menu.ts";
import { friendshipWith } from "../world/person.ts";
import { chatOf } from "../world/world.ts";
import { badDetail, badParameter, badProperty, broken, done, isUserId, notFound } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";
import { menuOf, tellMenus } from "./rich-menus.ts";

/** Who sees which rich menu: one linked to the person goes before the account's default. */

const withDetails = (status: number, message: string): Answer => ({
  ...broken(status, message),
  body: { message, details: [] },
});

const noImage = (): Answer => withDetails(400, "must upload richmenu image before applying it to user");

function setDefault(call: Call): Answer {
  const menu = menuOf(call);
  if (menu === undefined) return notFound();
  if (menu.image === undefined) return noImage();
  call.channel.menus.defaultMenuId = menu.richMenuId;
  tellMenus(call);
  return done();
}

/** Not having one is no mistake: this is how one asks. */
const none = (message: string): Answer => ({ status: 404, body: { message, details: [] } });

function getDefault({ channel }: Call): Answer {
  const { defaultMenuId } = channel.menus;
  return defaultMenuId === undefined ? none("no default richmenu") : done({ richMenuId: defaultMenuId });
}

function cancelDefault(call: Call): Answer {
  call.channel.menus.defaultMenuId = undefined;
  tellMenus(call);
  return done();
}

/** Menus are for friends. To others LINE answers the same and does nothing. */
export function linkTo(call: Call, userId: string, richMenuId: string | undefined): void {
  const person = call.world.people.get(userId);
  if (person === undefined || friendshipWith(person, call.channel.channelId) !== "friend") return;
  const chat = chatOf(call.world, userId, call.channel.channelId);
  if (richMenuId === undefined) delete chat.menuId;
  else chat.menuId = richMenuId;
  tellMenus(call, userId);
}

function link(call: Call): Answer {
  const userId = call.params["userId"] ?? "";
  if (!isUserId(userId)) return badParameter("userId");
  const menu = menuOf(call);
  if (menu === undefined) return notFound();
  if (menu.image === undefined) return noImage();
  linkTo(call, userId, menu.richMenuId);
  return done();
}

function unlink(call: Call): Answer {
  const userId = call.params["userId"] ?? "";
  if (!isUserId(userId)) return badParameter("userId");
  linkTo(call, userId, undefined);
  return done();
}

function linked(call: Call): Answer {
  const userId = call.params["userId"] ?? "";
  if (!isUserId(userId)) return badParameter("userId");
  const isKnown = call.world.people.has(userId);
  const menuId = isKnown ? chatOf(call.world, userId, call.channel.channelId).menuId : undefined;
  const exists = menuId !== undefined && call.channel.menus.menus.has(menuId);
  return exists ? done({ richMenuId: menuId }) : none("the user has no richmenu");
}

function bulk(call: Call): Answer {
  const { richMenuId, userIds } = call.body as { richMenuId?: string; userIds: readonly string[] };
  const stray = userIds.findIndex((userId) => !isUserId(userId));
  if (stray !== -1) return badProperty(`userIds[${stray}]`);
  if (richMenuId !== undefined) {
    if (!isMenuId(richMenuId)) return badDetail("richMenuId", "invalid richMenuId");
    const menu = call.channel.menus.menus.get(richMenuId);
    if (menu === undefined) return withDetails(404, "richmenu not found");
    if (menu.image === undefined) return noImage();
  }
  for (const userId of userIds) linkTo(call, userId, richMenuId);
  return { status: 202, body: {}, recipients: userIds.length };
}

export const isMenuId = (id: string): boolean => /^richmenu-[0-9a-f]{32}$/u.test(id);

export const menuLinkEndpoints: readonly Endpoint[] = [
  { method: "POST", path: "/v2/bot/user/all/richmenu/{richMenuId}", answer: setDefault },
  { method: "GET", path: "/v2/bot/user/all/richmenu", answer: getDefault },
  { method: "DELETE", path: "/v2/bot/user/all/richmenu", answer: cancelDefault },
  { method: "POST", path: "/v2/bot/user/{userId}/richmenu/{richMenuId}", answer: link },
  { method: "GET", path: "/v2/bot/user/{userId}/richmenu", answer: linked },
  { method: "DELETE", path: "/v2/bot/user/{userId}/richmenu", answer: unlink },
  { method: "POST", path: "/v2/bot/richmenu/bulk/link", body: bulkLinkBody, answer: bulk },
  { method: "POST", path: "/v2/bot/richmenu/bulk/unlink", body: bulkUnlinkBody, answer: bulk },
];
