import { aliasBody, newAliasBody } from "../rules/rich-menu.ts";
import { badDetail, broken, done, hour } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";
import { isMenuId } from "./menu-links.ts";
import { tellMenus } from "./rich-menus.ts";

/** Names that `richmenuswitch` goes by; they outlive the menus they stand for. */

interface AliasBody {
  readonly richMenuAliasId: string;
  readonly richMenuId: string;
}

const accountLimit = 1_000;

const aliasOf = ({ params }: Call): string => params["richMenuAliasId"] ?? "";

const refusal = (status: number, message: string): Answer => ({
  ...broken(status, message),
  body: { message, details: [] },
});

const unknownAlias = (): Answer => refusal(404, "richmenu alias not found");

/** An alias may only stand for a menu of this account that has its picture. */
function refusedMenu({ channel }: Call, richMenuId: string): Answer | undefined {
  if (!isMenuId(richMenuId)) return badDetail("richMenuId", "invalid richMenuId");
  const image = channel.menus.menus.get(richMenuId)?.image;
  return image === undefined ? refusal(400, "richmenu not found") : undefined;
}

function create(call: Call): Answer {
  const { richMenuAliasId, richMenuId } = call.body as AliasBody;
  const { aliases } = call.channel.menus;
  if (aliases.has(richMenuAliasId)) return refusal(400, "conflict richmenu alias id");
  if (aliases.size >= accountLimit)
    return refusal(400, "The maximum number of rich menu aliases has been reached");
  const refused = refusedMenu(call, richMenuId);
  if (refused !== undefined) return refused;
  aliases.set(richMenuAliasId, richMenuId);
  return done();
}

function update(call: Call): Answer {
  const { aliases } = call.channel.menus;
  if (!aliases.has(aliasOf(call))) return unknownAlias();
  const { richMenuId } = call.body as AliasBody;
  const refused = refusedMenu(call, richMenuId);
  if (refused !== undefined) return refused;
  aliases.set(aliasOf(call), richMenuId);
  tellMenus(call);
  return done();
}

/** Asking for one that does not exist is how one learns that it must be made: no mistake. */
function get(call: Call): Answer {
  const richMenuAliasId = aliasOf(call);
  const richMenuId = call.channel.menus.aliases.get(richMenuAliasId);
  if (richMenuId !== undefined) return done({ richMenuAliasId, richMenuId });
  const { status, body } = unknownAlias();
  return { status, body };
}

const list = ({ channel }: Call): Answer =>
  done({
    aliases: [...channel.menus.aliases].map(([richMenuAliasId, richMenuId]) => ({
      richMenuAliasId,
      richMenuId,
    })),
  });

const remove = (call: Call): Answer =>
  call.channel.menus.aliases.delete(aliasOf(call)) ? done() : unknownAlias();

const path = "/v2/bot/richmenu/alias/{richMenuAliasId}";

export const menuAliasEndpoints: readonly Endpoint[] = [
  { method: "POST", path: "/v2/bot/richmenu/alias", body: newAliasBody, answer: create },
  { method: "GET", path: "/v2/bot/richmenu/alias/list", answer: list },
  { method: "GET", path, answer: get },
  { method: "POST", path, body: aliasBody, answer: update },
  { method: "DELETE", path, rate: { calls: 100, per: hour }, answer: remove },
];
