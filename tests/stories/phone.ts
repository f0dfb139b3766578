/** A person's phone, driven through the stand-in's control API: what they do, and what they read. */
export interface ChatLine {
  readonly seq: number;
  readonly from: "person" | "bot";
  readonly via?: "reply" | "push" | "multicast";
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly data?: string }[];
}

export interface Phone {
  readonly userId: string;
  follow(): Promise<void>;
  say(text: string): Promise<void>;
  tap(label: string): Promise<void>;
  /** Everything since the last look; waits until something with these words is there, and fails with the chat otherwise. */
  reads(words: string): Promise<ChatLine>;
  /** Does something, and gives what the fund answers to it. */
  answerTo(act: () => Promise<unknown>): Promise<readonly ChatLine[]>;
  chat(): Promise<readonly ChatLine[]>;
}

/** Long, because servers are killed under some of these stories, and machines are slow some days. */
const answerMs = 60_000;

export async function phoneOf(standInUrl: string, channelId: string, name: string): Promise<Phone> {
  const control = controlOf(standInUrl);
  const { userId } = await control<{ userId: string }>("POST", "/people", { name });
  const person = `/people/${userId}`;
  let seen = 0;
  const lines = async (after: number): Promise<readonly ChatLine[]> =>
    (
      await control<{ messages: readonly ChatLine[] }>(
        "GET",
        `${person}/chat?after=${after}&channelId=${channelId}`,
      )
    ).messages;
  return {
    userId,
    follow: () => control("POST", `${person}/follow`, { channelId }),
    say: (text) => control("POST", `${person}/say`, { channelId, text }),
    tap: (label) => control("POST", `${person}/tap`, { channelId, label }),
    chat: () => lines(0),
    async answerTo(act) {
      seen = Math.max(seen, (await lines(seen)).at(-1)?.seq ?? 0);
      await act();
      const path = `${person}/wait?after=${seen}&timeout=${answerMs}&channelId=${channelId}`;
      return (await control<{ messages: readonly ChatLine[] }>("GET", path)).messages;
    },
    async reads(words) {
      for (const end = Date.now() + answerMs; Date.now() < end;) {
        const found = (await lines(seen)).find(({ from, text }) => from === "bot" && text.includes(words));
        if (found !== undefined) {
          seen = found.seq;
          return found;
        }
        await control("GET", `${person}/wait?after=${seen}&timeout=200&channelId=${channelId}`);
      }
      const heard = (await lines(seen)).map(({ from, text }) => `${from}: ${text}`).join("\n");
      throw new Error(`${name} was not told "${words}". Since the last look:\n${heard}`);
    },
  };
}

/** Says, or taps a [button], one after another; each is answered by a message with these words. Gives the last one. */
export async function talk(
  phone: Phone,
  script: readonly (readonly [act: string, answer: string])[],
): Promise<string> {
  let last = "";
  for (const [act, answer] of script) {
    const [, label] = /^\[(.+)\]$/u.exec(act) ?? [];
    await (label === undefined ? phone.say(act) : phone.tap(label));
    last = (await phone.reads(answer)).text;
  }
  return last;
}

export type Control = <Value = void>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: object,
) => Promise<Value>;

export function controlOf(standInUrl: string): Control {
  return async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const answer = await fetch(`${standInUrl}/control${path}`, {
      method,
      ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as Value;
  };
}
