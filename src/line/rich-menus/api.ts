import { z } from "zod";
import { ok, refused, type Result } from "#core/result.ts";
import type { CallLine, LineRequest } from "../call-line.ts";
import { reasonIn } from "../sender.ts";
import type { MenusAtLine } from "./plan.ts";

/** Why LINE did not do it. */
export interface Trouble {
  /** Undefined where no answer came at all. */
  readonly status?: number;
  readonly reason: string;
}

export type Asked<Value> = Result<Value, Trouble>;

/** One call about menus; anything but 200 and 202 is trouble. */
export async function ask<Shape extends z.ZodType>(
  callLine: CallLine,
  request: LineRequest,
  shape: Shape,
): Promise<Asked<z.infer<Shape>>> {
  const answer = await callLine(request);
  if (answer.type !== "answered") return refused({ reason: answer.reason });
  const { status, body } = answer;
  if (status !== 200 && status !== 202) return refused({ status, reason: reasonIn(body, status) });
  const read = shape.safeParse(jsonIn(body));
  return read.success ? ok(read.data) : refused({ status, reason: "LINE's answer was not as documented" });
}

export const noContent = z.unknown();
export const idShape = z.looseObject({ richMenuId: z.string().min(1) });

const menusShape = z.looseObject({
  richmenus: z.array(z.looseObject({ richMenuId: z.string(), name: z.string() })),
});
const aliasesShape = z.looseObject({
  aliases: z.array(z.looseObject({ richMenuAliasId: z.string(), richMenuId: z.string() })),
});

/** Everything a plan needs to know. */
export async function menusAtLine(callLine: CallLine, channelId: string): Promise<Asked<MenusAtLine>> {
  const get = <Shape extends z.ZodType>(path: string, shape: Shape) =>
    ask(callLine, { channelId, method: "GET", path }, shape);
  const menus = await get("/v2/bot/richmenu/list", menusShape);
  if (!menus.ok) return menus;
  const aliases = await get("/v2/bot/richmenu/alias/list", aliasesShape);
  if (!aliases.ok) return aliases;
  const listed = { menus: menus.value.richmenus, aliases: aliases.value.aliases };
  // Where there is no menu at all, none is the default, and LINE need not be asked.
  if (listed.menus.length === 0) return ok(listed);
  const byDefault = await get("/v2/bot/user/all/richmenu", idShape);
  // LINE answers 404 where no default was set.
  if (!byDefault.ok && byDefault.refusal.status !== 404) return byDefault;
  return ok({ ...listed, ...(byDefault.ok ? { defaultId: byDefault.value.richMenuId } : {}) });
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
