import { shown } from "../talk/lines.ts";
import type { Chat, ShownLine } from "../world/chat.ts";
import { chatOf } from "../world/world.ts";
import { lastIn, numberIn, speakerOf } from "./route.ts";
import type { Asked, Routes } from "./route.ts";

/** Reading what a person sees. */

const chatIn = (asked: Asked): Chat => {
  const { world, channel, person } = speakerOf(asked);
  return chatOf(world, person.userId, channel.channelId);
};

const linesAfter = (chat: Chat, after: number): ShownLine[] =>
  chat.lines.filter(({ seq }) => seq > after).map(shown);

/** Everything after number `after`, or of that the `last` so many. */
const read = (asked: Asked): object => ({
  messages: chatIn(asked)
    .lines.filter(({ seq }) => seq > numberIn(asked.query, "after", 0))
    .slice(-lastIn(asked.query))
    .map(shown),
});

function asText(asked: Asked): unknown {
  const { channel, person } = speakerOf(asked);
  const name = { person: person.name, bot: channel.name };
  const lines = linesAfter(chatIn(asked), numberIn(asked.query, "after", 0)).map((line) => {
    const words = line.unsent === true ? "(taken back)" : line.text;
    const quick = line.actions.map(({ label }) => `⟨${label}⟩`).join(" ");
    return `${name[line.from]}: ${words}${quick === "" ? "" : `\n  ${quick}`}`;
  });
  return asked.reply.type("text/plain; charset=utf-8").send(`${lines.join("\n")}\n`);
}

/** Waits for the bot's next message. A time-out is not an error: the list is empty then. */
async function wait(asked: Asked): Promise<object> {
  const chat = chatIn(asked);
  const after = numberIn(asked.query, "after", 0);
  const fromBot = (): ShownLine[] => linesAfter(chat, after).filter(({ from }) => from === "bot");
  const already = fromBot();
  if (already.length > 0) return { messages: already };
  await woken(chat, numberIn(asked.query, "timeout", 5_000));
  return { messages: fromBot() };
}

/** The real time, not the stand-in's: a test that moves the clock still waits for its bot. */
function woken(chat: Chat, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      chat.waiting.delete(wake);
      // Messages of one answer arrive together: all of them are written before anybody reads.
      setImmediate(resolve);
    };
    const timer = setTimeout(wake, ms);
    chat.waiting.add(wake);
  });
}

export const chatRoutes: Routes = {
  "GET /people/:userId/chat": read,
  "GET /people/:userId/chat.txt": asText,
  "GET /people/:userId/wait": wait,
};
