/** Everything the page asks of the stand-in's control API. A refusal is thrown with the server's own sentence. */
import type { ApiCall, ChatLine, Fault, Person, RichMenuView, State, WebhookDelivery } from "./feed.ts";

/** Kept from the newest state: which hosts are only made up, so that their pictures must come through the stand-in. */
let madeUpHosts: State["publicHosts"];

export async function askState(): Promise<State> {
  const state = await ask<State>("GET", "/control/state");
  madeUpHosts = state.publicHosts;
  return state;
}

export async function askChat(userId: string, channelId: string): Promise<readonly ChatLine[]> {
  const found = await ask<{ messages: readonly ChatLine[] }>(
    "GET",
    `/control/people/${userId}/chat?after=0&channelId=${encodeURIComponent(channelId)}`,
  );
  return found.messages;
}

export const askRichMenu = (userId: string, channelId: string): Promise<RichMenuView | null> =>
  ask("GET", `/control/people/${userId}/rich-menu?channelId=${encodeURIComponent(channelId)}`);

export const askCalls = async (after: number): Promise<readonly ApiCall[]> =>
  listOf<ApiCall>(await ask("GET", `/control/calls?after=${after}`), "calls");

export const askWebhooks = async (after: number): Promise<readonly WebhookDelivery[]> =>
  listOf<WebhookDelivery>(await ask("GET", `/control/webhooks?after=${after}`), "webhooks");

export const askFaults = async (): Promise<readonly Fault[]> =>
  listOf<Fault>(await ask("GET", "/control/faults"), "faults");

export const addPerson = (name: string): Promise<Person> => ask("POST", "/control/people", { name });

/** What a person does: `deed` is the last part of the control API's address. */
export const doAs = (
  userId: string,
  deed: string,
  body: Readonly<Record<string, unknown>>,
): Promise<unknown> => ask("POST", `/control/people/${userId}/${deed}`, body);

export const tell = (path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> =>
  ask("POST", `/control/${path}`, body);

export const endFault = (id: string): Promise<unknown> =>
  ask("DELETE", `/control/faults/${encodeURIComponent(id)}`);

/** Pictures of a real host come straight from it; while the made-up ones are not known, all come through the stand-in. */
export function pictureAddress(url: string): string {
  const origin = URL.parse(url)?.origin;
  const isReal = origin === undefined || (madeUpHosts !== undefined && madeUpHosts[origin] === undefined);
  return isReal ? url : `/control/picture?url=${encodeURIComponent(url)}`;
}
export const contentAddress = (messageId: string): string =>
  `/control/content/${encodeURIComponent(messageId)}`;
export const menuPictureAddress = (richMenuId: string): string =>
  `/control/rich-menus/${encodeURIComponent(richMenuId)}/image`;

async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === "" ? null : JSON.parse(text);
  if (response.ok) return answer as Answer;
  const sentence = (answer as { error?: unknown } | null)?.error;
  throw new Error(typeof sentence === "string" ? sentence : `${response.status} ${path}`);
}

/** The list itself, or the list under its name: either is a plain way to answer. */
function listOf<Entry>(answer: unknown, name: string): readonly Entry[] {
  const list = Array.isArray(answer) ? answer : (answer as Record<string, unknown> | null)?.[name];
  return Array.isArray(list) ? (list as Entry[]) : [];
}
