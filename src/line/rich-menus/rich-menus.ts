import { assert, unreachable } from "#core/assert.ts";
import { ok } from "#core/result.ts";
import type { CallLine } from "../call-line.ts";
import { limits } from "../limits.ts";
import { type Asked, ask, idShape, menusAtLine, noContent, type Trouble } from "./api.ts";
import { madeIdOf, type MenusAtLine, planSteps, type RichMenuStep } from "./plan.ts";
import { aliasOf, type WantedMenu } from "./wanted.ts";

export interface RichMenuParts {
  readonly callLine: CallLine;
  readonly wanted: readonly WantedMenu[];
  /** A wanted menu's PNG. */
  readonly pictureOf: (menu: WantedMenu) => Promise<Uint8Array>;
  /** The LINE ids of everybody of this channel who should see this menu, by our books. */
  readonly peopleOf: (channelId: string, menu: string) => Promise<readonly string[]>;
}

export type Planned =
  | { readonly type: "planned"; readonly steps: readonly RichMenuStep[] }
  | { readonly type: "not-read"; readonly reason: string };

export type Applied =
  /** All of it stands; `steps` is empty where it already stood. */
  | { readonly type: "applied"; readonly steps: readonly RichMenuStep[] }
  /** `done` stays done. Applying again goes on from there. */
  | {
      readonly type: "stopped";
      readonly done: readonly RichMenuStep[];
      readonly at?: RichMenuStep;
      readonly reason: string;
    };

/** What would be done to a channel's menus. Changes nothing. */
export async function planRichMenus(
  { callLine, wanted }: RichMenuParts,
  channelId: string,
): Promise<Planned> {
  const atLine = await menusAtLine(callLine, channelId);
  return atLine.ok
    ? { type: "planned", steps: planSteps(wanted, atLine.value) }
    : { type: "not-read", reason: atLine.refusal.reason };
}

/** Makes it so. `onStep` is told of each step when it is done. A second run finds nothing to do. */
export async function applyRichMenus(
  parts: RichMenuParts,
  channelId: string,
  onStep: (step: RichMenuStep) => void = () => undefined,
): Promise<Applied> {
  const atLine = await menusAtLine(parts.callLine, channelId);
  if (!atLine.ok) return { type: "stopped", done: [], reason: atLine.refusal.reason };
  const run = { ...parts, channelId, ids: knownIds(parts.wanted, atLine.value) };
  const done: RichMenuStep[] = [];
  for (const step of planSteps(parts.wanted, atLine.value)) {
    const outcome = await doStep(run, step);
    if (!outcome.ok) return { type: "stopped", done, at: step, reason: whyStopped(step, outcome.refusal) };
    done.push(step);
    onStep(step);
  }
  return { type: "applied", steps: done };
}

/** What LINE makes and removes within an hour is counted (Messaging API reference, "Rate limits"); only time helps there. */
function whyStopped({ type }: RichMenuStep, { status, reason }: Trouble): string {
  if (status !== 429) return reason;
  return type === "create" || type === "delete" || type === "drop-alias"
    ? "LINE makes and removes no more than 100 menus of a channel within an hour, and those are used up: apply again in an hour."
    : "LINE was asked too much at once: apply again in a minute.";
}

interface Run extends RichMenuParts {
  readonly channelId: string;
  /** LINE's id of each wanted menu, as far as it has one. */
  readonly ids: Map<string, string>;
}

const knownIds = (wanted: readonly WantedMenu[], atLine: MenusAtLine) =>
  new Map(
    wanted.flatMap((one) => {
      const id = madeIdOf(one, atLine);
      return id === undefined ? [] : [[one.menu, id] as const];
    }),
  );

function doStep(run: Run, step: RichMenuStep): Promise<Asked<unknown>> {
  switch (step.type) {
    case "create":
      return create(run, step.menu);
    case "point-alias":
      return pointAlias(run, step.menu, step.isNew);
    case "relink":
      return relink(run, step.menu);
    case "set-default":
      return post(run, `/v2/bot/user/all/richmenu/${idOf(run, step.menu)}`);
    case "drop-alias":
      return remove(run, `/v2/bot/richmenu/alias/${step.alias}`);
    case "delete":
      return remove(run, `/v2/bot/richmenu/${step.richMenuId}`);
    default:
      return unreachable(step);
  }
}

async function create(run: Run, menu: string): Promise<Asked<unknown>> {
  const wanted = run.wanted.find((one) => one.menu === menu);
  assert(wanted !== undefined, "a plan creates only what is wanted");
  const valid = await post(run, "/v2/bot/richmenu/validate", wanted.body);
  if (!valid.ok) return valid;
  const { callLine, channelId } = run;
  const request = { channelId, method: "POST", path: "/v2/bot/richmenu", body: wanted.body } as const;
  const created = await ask(callLine, request, idShape);
  if (!created.ok) return created;
  const { richMenuId } = created.value;
  run.ids.set(menu, richMenuId);
  return upload(run, richMenuId, wanted);
}

async function upload(
  { callLine, channelId, pictureOf }: Run,
  richMenuId: string,
  wanted: WantedMenu,
): Promise<Asked<unknown>> {
  const body = new Uint8Array(await pictureOf(wanted));
  const path = `/v2/bot/richmenu/${richMenuId}/content`;
  return ask(
    callLine,
    { channelId, method: "POST", host: "data", path, body, contentType: "image/png" },
    noContent,
  );
}

function pointAlias(run: Run, menu: string, isNew: boolean): Promise<Asked<unknown>> {
  const richMenuId = idOf(run, menu);
  const alias = aliasOf(menu);
  return isNew
    ? post(run, "/v2/bot/richmenu/alias", JSON.stringify({ richMenuAliasId: alias, richMenuId }))
    : post(run, `/v2/bot/richmenu/alias/${alias}`, JSON.stringify({ richMenuId }));
}

async function relink(run: Run, menu: string): Promise<Asked<unknown>> {
  const richMenuId = idOf(run, menu);
  const people = await run.peopleOf(run.channelId, menu);
  for (let start = 0; start < people.length; start += limits.recipients) {
    const userIds = people.slice(start, start + limits.recipients);
    const linked = await post(run, "/v2/bot/richmenu/bulk/link", JSON.stringify({ richMenuId, userIds }));
    if (!linked.ok) return linked;
  }
  return ok(undefined);
}

const post = ({ callLine, channelId }: Run, path: string, body?: string): Promise<Asked<unknown>> =>
  ask(callLine, { channelId, method: "POST", path, ...(body === undefined ? {} : { body }) }, noContent);

/** What is already gone needs no deleting. */
async function remove({ callLine, channelId }: Run, path: string): Promise<Asked<unknown>> {
  const removed = await ask(callLine, { channelId, method: "DELETE", path }, noContent);
  return removed.ok || removed.refusal.status !== 404 ? removed : ok(undefined);
}

function idOf({ ids }: Run, menu: string): string {
  const id = ids.get(menu);
  assert(id !== undefined, "a menu is created before it is used");
  return id;
}
