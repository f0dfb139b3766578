/** Everything the page asks of the stand-in's control API. A refusal is thrown with the server's own sentence. */
import type {
  ApiCall,
  ChatLine,
  Fault,
  OwnGallery,
  Person,
  RichMenuView,
  State,
  WebhookDelivery,
} from "./feed.ts";
import { callsKept, linesKept } from "./memory.ts";

/** Kept from the newest state: which hosts are only made up, so that their pictures must come through the stand-in. */
let madeUpHosts: State["publicHosts"];

export async function askState(): Promise<State> {
  const state = await ask<State>("GET", "/control/state");
  madeUpHosts = state.publicHosts;
  return state;
}

export const askChat = (userId: string, channelId: string): Promise<readonly ChatLine[]> =>
  askNewest(
    `/control/people/${userId}/chat?channelId=${encodeURIComponent(channelId)}&`,
    "messages",
    linesKept,
  );

export const askRichMenu = (userId: string, channelId: string): Promise<RichMenuView | null> =>
  ask("GET", `/control/people/${userId}/rich-menu?channelId=${encodeURIComponent(channelId)}`);

export const askCalls = (): Promise<readonly ApiCall[]> => askNewest("/control/calls?", "calls", callsKept);

export const askWebhooks = (): Promise<readonly WebhookDelivery[]> =>
  askNewest("/control/webhooks?", "webhooks", callsKept);

export const askFaults = async (): Promise<readonly Fault[]> =>
  listOf(await ask("GET", "/control/faults"), "faults");

export const askGallery = (): Promise<OwnGallery> => ask("GET", "/control/gallery");

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
  return read(response);
}

async function read<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  const answer: unknown = text === "" ? null : JSON.parse(text);
  if (response.ok) return answer as Answer;
  const sentence = (answer as { error?: unknown } | null)?.error;
  throw new Error(typeof sentence === "string" ? sentence : `${response.status} ${response.url}`);
}

/** After hours of load a log is larger than a page can hold: then it begins with what happens from now on. */
const tooManyBytes = 2 ** 24;

async function askNewest<Entry>(path: string, name: string, kept: number): Promise<readonly Entry[]> {
  const response = await fetch(`${path}after=0&last=${kept}`);
  if (Number(response.headers.get("content-length") ?? 0) > tooManyBytes) {
    await response.body?.cancel();
    return [];
  }
  return listOf<Entry>(await read(response), name).slice(-kept);
}

/** The list itself, or the list under its name: either is a plain way to answer. */
function listOf<Entry>(answer: unknown, name: string): readonly Entry[] {
  const list = Array.isArray(answer) ? answer : (answer as Record<string, unknown> | null)?.[name];
  return Array.isArray(list) ? (list as Entry[]) : [];
}
