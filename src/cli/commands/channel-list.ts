import { channels } from "#actions/add-channel.ts";
import type { House } from "#actions/perform.ts";
import { ok } from "#core/result.ts";
import type { Answer } from "../answer.ts";
import { command, program } from "../command.ts";
import { fundCodes } from "../fund-codes.ts";
import { inFund, inHouse } from "../in-fund.ts";
import { text } from "../kinds/text.ts";
import { optional } from "../option.ts";
import { columns } from "../show.ts";

export const channelList = command({
  name: "channel list",
  summary: "Shows the LINE official accounts, without their secrets",
  options: { fund: optional(text("CODE"), "only this fund's") },
  examples: [{ line: "channel list" }],
  run: ({ fund }, parts) =>
    fund === undefined
      ? inHouse(parts, async (house) => ok(await listed(house)))
      : inFund(parts, fund, async (house, fundId) => ok(await listed(house, fundId))),
});

async function listed(house: House, fundId?: string): Promise<Answer> {
  const all = await channels(house, fundId);
  const codes = await fundCodes(
    house,
    all.map((channel) => channel.fundId),
  );
  // Named one by one: what is not named here, the secrets above all, is not shown.
  const shown = all.map(({ channelId, fundId, botUserId, accessToken }) => ({
    channelId,
    fund: codes.get(fundId) ?? fundId,
    botUserId,
    tokens: accessToken === undefined ? "stateless" : "long-lived",
  }));
  const rows = shown.map(({ channelId, fund, botUserId = "–", tokens }) => [
    channelId,
    fund,
    botUserId,
    `${tokens} tokens`,
  ]);
  return {
    json: { channels: shown },
    lines:
      rows.length === 0
        ? [`There is no channel yet. To add one: ${program} channel add --help`]
        : columns(rows),
  };
}
