import * as ids from "../world/ids.ts";
import { imageProblem } from "../rules/image-size.ts";
import { richMenuBody } from "../rules/rich-menu.ts";
import type { RichMenu } from "../world/rich-menus.ts";
import { broken, done, hour, notFound } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";

/** Rich menus themselves; who sees which one is in menu-links.ts, their aliases in menu-aliases.ts. */

export const menuOf = ({ channel, params }: Call): RichMenu | undefined =>
  channel.menus.menus.get(params["richMenuId"] ?? "");

export function tellMenus({ world, channel }: Call, userId?: string): void {
  world.live.tell("rich-menu", () => ({
    channelId: channel.channelId,
    ...(userId === undefined ? {} : { userId }),
  }));
}

const accountLimit = 1_000;

function create(call: Call): Answer {
  const { menus } = call.channel.menus;
  if (menus.size >= accountLimit) return broken(400, "The maximum number of rich menus has been reached");
  const richMenuId = ids.richMenuId();
  menus.set(richMenuId, { richMenuId, ...(call.body as Omit<RichMenu, "richMenuId">) });
  return done({ richMenuId });
}

const shown = ({ image: _image, ...menu }: RichMenu): unknown => menu;

function get(call: Call): Answer {
  const menu = menuOf(call);
  return menu === undefined ? notFound() : done(shown(menu));
}

const list = ({ channel }: Call): Answer =>
  done({ richmenus: [...channel.menus.menus.values()].toReversed().map(shown) });

function remove(call: Call): Answer {
  const menu = menuOf(call);
  if (menu === undefined) return notFound();
  const { menus } = call.channel;
  menus.menus.delete(menu.richMenuId);
  if (menus.defaultMenuId === menu.richMenuId) menus.defaultMenuId = undefined;
  tellMenus(call);
  return done();
}

/** The picture of a menu is given once; a new picture needs a new menu. */
function upload(call: Call): Answer {
  const menu = menuOf(call);
  if (menu === undefined) return notFound();
  if (menu.image !== undefined) return broken(400, "An image has already been uploaded to the richmenu");
  const contentType = String(call.headers["content-type"] ?? "").split(";", 1)[0] ?? "";
  if (contentType !== "image/jpeg" && contentType !== "image/png") {
    return broken(415, "The media type of the uploaded file is unsupported.");
  }
  const problem = imageProblem(call.bytes, contentType, menu.size);
  if (problem !== undefined) return broken(400, problem);
  menu.image = { bytes: call.bytes, contentType };
  tellMenus(call);
  return done();
}

function download(call: Call): Answer {
  const image = menuOf(call)?.image;
  if (image === undefined) return notFound();
  return { status: 200, bytes: image.bytes, headers: { "content-type": image.contentType } };
}

const perHour = { calls: 100, per: hour };
const body = { body: richMenuBody, dialect: "rich-menu" } as const;

export const richMenuEndpoints: readonly Endpoint[] = [
  { method: "POST", path: "/v2/bot/richmenu", ...body, rate: perHour, answer: create },
  { method: "POST", path: "/v2/bot/richmenu/validate", ...body, answer: () => done() },
  { method: "GET", path: "/v2/bot/richmenu/list", answer: list },
  { method: "GET", path: "/v2/bot/richmenu/{richMenuId}", answer: get },
  { method: "DELETE", path: "/v2/bot/richmenu/{richMenuId}", rate: perHour, answer: remove },
  { method: "POST", path: "/v2/bot/richmenu/{richMenuId}/content", answer: upload },
  { method: "GET", path: "/v2/bot/richmenu/{richMenuId}/content", answer: download },
];
