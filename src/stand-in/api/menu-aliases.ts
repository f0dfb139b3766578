import { aliasBody, newAliasBody } from "../rules/rich-menu.ts";
import { broken, done, notFound } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";
import { tellMenus } from "./rich-menus.ts";

/** Names that `richmenuswitch` goes by; they outlive the menus they stand for. */

interface AliasBody {
  readonly richMenuAliasId: string;
  readonly richMenuId: string;
}

const aliasOf = ({ params }: Call): string => params["richMenuAliasId"] ?? "";

/** An alias may only stand for a menu that exists and has its picture. */
function menuRefusal({ channel }: Call, richMenuId: string): Answer | undefined {
  const menu = channel.menus.menus.get(richMenuId);
  if (menu === undefined) return broken(400, "richmenu not found");
  return menu.image === undefined
    ? broken(400, "must upload richmenu image before applying it to user")
    : undefined;
}

function create(call: Call): Answer {
  const { richMenuAliasId, richMenuId } = call.body as AliasBody;
  const { aliases } = call.channel.menus;
  if (aliases.has(richMenuAliasId)) return broken(400, "conflict richmenu alias id");
  const refusal = menuRefusal(call, richMenuId);
  if (refusal !== undefined) return refusal;
  aliases.set(richMenuAliasId, richMenuId);
  return done();
}

function update(call: Call): Answer {
  const { aliases } = call.channel.menus;
  if (!aliases.has(aliasOf(call))) return broken(400, "richmenu alias not found");
  const { richMenuId } = call.body as AliasBody;
  const refusal = menuRefusal(call, richMenuId);
  if (refusal !== undefined) return refusal;
  aliases.set(aliasOf(call), richMenuId);
  tellMenus(call);
  return done();
}

function get(call: Call): Answer {
  const richMenuId = call.channel.menus.aliases.get(aliasOf(call));
  return richMenuId === undefined ? notFound() : done({ richMenuAliasId: aliasOf(call), richMenuId });
}

const list = ({ channel }: Call): Answer =>
  done({
    aliases: [...channel.menus.aliases].map(([richMenuAliasId, richMenuId]) => ({
      richMenuAliasId,
      richMenuId,
    })),
  });

const remove = (call: Call): Answer =>
  call.channel.menus.aliases.delete(aliasOf(call)) ? done() : broken(400, "richmenu alias not found");

export const menuAliasEndpoints: readonly Endpoint[] = [
  { method: "POST", path: "/v2/bot/richmenu/alias", body: newAliasBody, answer: create },
  { method: "GET", path: "/v2/bot/richmenu/alias/list", answer: list },
  { method: "GET", path: "/v2/bot/richmenu/alias/{richMenuAliasId}", answer: get },
  { method: "POST", path: "/v2/bot/richmenu/alias/{richMenuAliasId}", body: aliasBody, answer: update },
  { method: "DELETE", path: "/v2/bot/richmenu/alias/{richMenuAliasId}", answer: remove },
];
