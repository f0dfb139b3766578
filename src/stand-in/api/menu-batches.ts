import { batchBody } from "../rules/rich-menu.ts";
import type { Chat } from "../world/chat.ts";
import { badDetail, badParameter, day, done, hour, notFound } from "./endpoint.ts";
import type { Answer, Call, Endpoint } from "./endpoint.ts";
import { isMenuId, linkTo } from "./menu-links.ts";

/** Replaces or takes away menus of everybody who sees a certain one, in the background. */

interface Operation {
  readonly type: "link" | "unlink" | "unlinkAll";
  readonly from?: string;
  readonly to?: string;
}

const operationsOf = (call: Call): readonly Operation[] =>
  (call.body as { operations: readonly Operation[] }).operations;

function refused(call: Call): Answer | undefined {
  const operations = operationsOf(call);
  if (operations.length > 1 && operations.some(({ type }) => type === "unlinkAll")) {
    return badDetail("operations[].type", "'unlinkAll' type can't be combined with other type");
  }
  const from = operations.flatMap((operation) => operation.from ?? []);
  const twice = from.find((id, place) => from.indexOf(id) !== place);
  if (twice !== undefined) return badDetail("operations[].from", `from richmenu (${twice}) is duplicated`);
  return operations
    .map((operation, place) => refusedMenus(call, operation, `operations[${place}]`))
    .find((refusal) => refusal !== undefined);
}

function refusedMenus({ channel }: Call, operation: Operation, at: string): Answer | undefined {
  for (const role of ["from", "to"] as const) {
    const id = operation[role];
    if (id === undefined) continue;
    if (!isMenuId(id)) return badDetail(`${at}.${role}`, "invalid richMenuId");
    const menu = channel.menus.menus.get(id);
    if (menu === undefined) return badDetail(`${at}.${role}`, `Richmenu (${id}) is not found`, 404);
    if (role === "to" && menu.image === undefined) {
      return badDetail(`${at}.to`, `'to' richmenu (${id}) must have image but it doesn't`);
    }
  }
  return undefined;
}

/** Who sees what is looked at once, before anything changes: operations do not affect each other. */
function apply(call: Call): void {
  const operations = operationsOf(call);
  const chats = [...call.world.chats.values()].filter((chat) => isLinked(call, chat));
  const before = chats.map((chat) => ({ chat, menuId: chat.menuId }));
  for (const { chat, menuId } of before) {
    const meant = operations.find(({ type, from }) => type === "unlinkAll" || from === menuId);
    if (meant !== undefined) linkTo(call, chat.userId, meant.to);
  }
}

const isLinked = ({ channel }: Call, chat: Chat): boolean =>
  chat.channelId === channel.channelId && chat.menuId !== undefined;

/** A request with a key that was accepted already only resumes what is not done, and that is nothing here. */
function batch(call: Call): Answer {
  const refusal = refused(call);
  if (refusal !== undefined) return refusal;
  const { requestId, now, channel, world } = call;
  const { batches, resumeKeys } = channel.menus;
  const { resumeRequestKey } = call.body as { resumeRequestKey?: string };
  const isResumed = resumeRequestKey !== undefined && (resumeKeys.get(resumeRequestKey) ?? 0) > now;
  if (resumeRequestKey !== undefined && !isResumed) resumeKeys.set(resumeRequestKey, now + 14 * day);
  batches.set(requestId, { acceptedAt: now, completedAt: now + 1_000 });
  if (!isResumed) world.clock.later(1_000, () => apply(call));
  return { status: 202, body: {} };
}

const validate = (call: Call): Answer => refused(call) ?? done();

function progress({ channel, query, now }: Call): Answer {
  const requestId = query["requestId"] ?? "";
  if (!/^[0-9a-f-]{36}$/u.test(requestId)) return badParameter("requestId");
  const found = channel.menus.batches.get(requestId);
  if (found === undefined || found.acceptedAt + 14 * day <= now) return notFound();
  const acceptedTime = new Date(found.acceptedAt).toISOString();
  if (found.completedAt > now) return done({ phase: "ongoing", acceptedTime });
  return done({ phase: "succeeded", acceptedTime, completedTime: new Date(found.completedAt).toISOString() });
}

export const menuBatchEndpoints: readonly Endpoint[] = [
  {
    method: "POST",
    path: "/v2/bot/richmenu/batch",
    body: batchBody,
    rate: { calls: 3, per: hour },
    answer: batch,
  },
  { method: "POST", path: "/v2/bot/richmenu/validate/batch", body: batchBody, answer: validate },
  {
    method: "GET",
    path: "/v2/bot/richmenu/progress/batch",
    rate: { calls: 100, per: hour },
    answer: progress,
  },
];
