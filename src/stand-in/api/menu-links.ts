import { bulkLinkBody, bulkUnlinkBody } from "../rules/rich-menu.ts";
import { chatOf } from "../world/world.ts";
import { badProperty, broken, done, notFound } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";
import { menuOf, tellMenus } from "./rich-menus.ts";

/** Who sees which rich menu: one linked to the person goes before the account's default. */

const noImage = (): Answer => broken(400, "must upload richmenu image before applying it to user");

function setDefault(call: Call): Answer {
  const menu = menuOf(call);
  if (menu === undefined) return notFound();
  if (menu.image === undefined) return noImage();
  call.channel.menus.defaultMenuId = menu.richMenuId;
  tellMenus(call);
  return done();
}

function getDefault({ channel }: Call): Answer {
  const { defaultMenuId } = channel.menus;
  return defaultMenuId === undefined
    ? broken(404, "no default richmenu")
    : done({ richMenuId: defaultMenuId });
}

function cancelDefault(call: Call): Answer {
  call.channel.menus.defaultMenuId = undefined;
  tellMenus(call);
  return done();
}

function linkTo(call: Call, userId: string, richMenuId: string | undefined): void {
  const chat = chatOf(call.world, userId, call.channel.channelId);
  if (richMenuId === undefined) delete chat.menuId;
  else chat.menuId = richMenuId;
  tellMenus(call, userId);
}

function link(call: Call): Answer {
  const menu = menuOf(call);
  const userId = call.params["userId"] ?? "";
  if (menu === undefined || !call.world.people.has(userId)) return notFound();
  if (menu.image === undefined) return noImage();
  linkTo(call, userId, menu.richMenuId);
  return done();
}

function unlink(call: Call): Answer {
  const userId = call.params["userId"] ?? "";
  if (!call.world.people.has(userId)) return notFound();
  linkTo(call, userId, undefined);
  return done();
}

function linked(call: Call): Answer {
  const userId = call.params["userId"] ?? "";
  const menuId = call.world.people.has(userId)
    ? chatOf(call.world, userId, call.channel.channelId).menuId
    : undefined;
  return menuId === undefined || !call.channel.menus.menus.has(menuId)
    ? broken(404, "the user has no richmenu")
    : done({ richMenuId: menuId });
}

const userPattern = /^U[0-9a-f]{32}$/u;

function bulk(call: Call): Answer {
  const { richMenuId, userIds } = call.body as { richMenuId?: string; userIds: readonly string[] };
  const stray = userIds.findIndex((userId) => !userPattern.test(userId));
  if (stray !== -1) return badProperty(`userIds[${stray}]`);
  if (richMenuId !== undefined) {
    const menu = call.channel.menus.menus.get(richMenuId);
    if (menu === undefined) return notFound();
    if (menu.image === undefined) return noImage();
  }
  for (const userId of userIds) if (call.world.people.has(userId)) linkTo(call, userId, richMenuId);
  return { status: 202, body: {}, recipients: userIds.length };
}

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
