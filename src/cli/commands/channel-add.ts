import { addChannel } from "#actions/add-channel.ts";
import { ok, refused } from "#core/result.ts";
import { command, program } from "../command.ts";
import { inFund } from "../in-fund.ts";
import { privateText, text } from "../kinds/text.ts";
import { onlyGiven, optional, required } from "../option.ts";
import type { RefusalOf } from "../refusal.ts";

export const channelAdd = command({
  name: "channel add",
  summary: "Gives a fund its LINE official account, or that account its new secret",
  notes: [
    "Channel id and secret stand in the LINE Developers Console under Basic settings, a long-lived token under Messaging API.",
    "Without an access token, short-lived ones are taken from LINE with channel id and secret: nothing to renew by hand.",
    "Said again for the same channel, the new secret and token take the place of the old ones.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    "channel-id": required(text("ID"), "LINE's channel id, digits"),
    "bot-user-id": optional(text("ID"), 'the account\'s own user id: the "destination" of its webhooks'),
    secret: required(privateText("SECRET"), "the channel secret"),
    "access-token": optional(privateText("TOKEN"), "a long-lived channel access token"),
  },
  examples: [
    {
      line: "channel add --fund ban-na --channel-id 1650000001 --bot-user-id U0123456789abcdef0123456789abcdef --secret - --access-token -",
      input: ["made-up-channel-secret", "made-up-access-token"],
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, secret, "channel-id": channelId } = given;
      const named = onlyGiven({ botUserId: given["bot-user-id"], accessToken: given["access-token"] });
      const added = await addChannel(house, { channelId, fundId, secret, ...named });
      if (!added.ok) return refused(sentence(added.refusal, channelId));
      const tokens = named.accessToken === undefined ? "stateless" : "long-lived";
      return ok({
        json: { channelId, fund, botUserId: named.botUserId, tokens },
        lines: [
          `Channel ${channelId} belongs to ${fund}. Its webhook is <PUBLIC_BASE_URL>/line/${channelId}/webhook`,
        ],
      });
    }),
});

function sentence({ type }: RefusalOf<typeof addChannel>, channelId: string): string {
  switch (type) {
    case "channel-id-not-allowed":
      return "--channel-id may hold letters, digits, - and _ only: copy it from the channel's Basic settings.";
    case "bot-user-id-not-allowed":
      return '--bot-user-id is U and 32 letters or digits: the "destination" of each webhook. "Your user ID" in the console is another one, your own.';
    case "secret-missing":
      return "--secret is empty: copy the channel secret from the channel's Basic settings.";
    case "channel-of-another-fund":
      return `Channel ${channelId} belongs to another fund already; each fund needs an official account of its own.`;
    case "bot-of-another-channel":
      return `--bot-user-id belongs to another channel already. To see which: ${program} channel list`;
  }
}
