import { shown } from "../talk/lines.ts";
import type { Ring } from "../world/ring.ts";
import { lastIn, numberIn } from "./route.ts";
import type { Asked, Routes } from "./route.ts";

/**
 * What was called, sent and delivered, as far back as it is remembered: everything after number `after`, or of that
 * the `last` so many.
 */

const asked = <Entry>(ring: Ring<Entry>, { query }: Asked): readonly Entry[] =>
  ring.since(Math.max(numberIn(query, "after", 0), ring.newestSeq() - lastIn(query)));

const calls = (wish: Asked): object => ({ calls: asked(wish.world.calls.calls, wish) });

const webhooks = (wish: Asked): object => ({ webhooks: asked(wish.world.webhooks, wish) });

const sent = ({ world, query }: Asked): object => ({
  messages: world.lines
    .since(numberIn(query, "after", 0))
    .filter(({ from }) => from === "bot")
    .slice(-lastIn(query))
    .map((line) => ({ ...shown(line), userId: line.userId, channelId: line.channelId })),
});

const invalid = ({ world }: Asked): object => ({
  count: world.calls.invalidCount,
  calls: world.calls.invalid.since(0),
});

export const logRoutes: Routes = {
  "GET /calls": calls,
  "GET /sent": sent,
  "GET /webhooks": webhooks,
  "GET /invalid": invalid,
};
