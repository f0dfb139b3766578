import { shown } from "../talk/lines.ts";
import { numberIn } from "./route.ts";
import type { Asked, Routes } from "./route.ts";

/** What was called, sent and delivered, as far back as it is remembered. */

const calls = ({ world, query }: Asked): object => ({
  calls: world.calls.calls.since(numberIn(query, "after", 0)),
});

const sent = ({ world, query }: Asked): object => ({
  messages: world.lines
    .since(numberIn(query, "after", 0))
    .filter(({ from }) => from === "bot")
    .map((line) => ({ ...shown(line), userId: line.userId, channelId: line.channelId })),
});

const webhooks = ({ world, query }: Asked): object => ({
  webhooks: world.webhooks.since(numberIn(query, "after", 0)),
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
