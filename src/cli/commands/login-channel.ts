import { perform } from "#actions/perform.ts";
import { setLoginChannel } from "#actions/web/sign-in.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../command.ts";
import { inFund } from "../in-fund.ts";
import { privateText, text } from "../kinds/text.ts";
import { required } from "../option.ts";
import type { RefusalOf } from "../refusal.ts";

export const loginChannel = command({
  name: "login-channel set",
  summary: "Gives a fund its LINE Login channel, with which its people sign in to the web pages",
  notes: [
    "The channel must be of the same provider as the fund's official account: LINE's user ids mean something within one provider only.",
    "Its callback address in the LINE Developers Console is <PUBLIC_BASE_URL>/f/<the fund's code>/sign-in/back.",
    "Said again, the new channel takes the place of the old one.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    "channel-id": required(text("ID"), "the LINE Login channel's id, digits"),
    secret: required(privateText("SECRET"), "its channel secret"),
  },
  examples: [
    {
      line: "login-channel set --fund ban-na --channel-id 2000000002 --secret -",
      input: ["made-up-login-secret"],
    },
  ],
  run: ({ fund, secret, "channel-id": channelId }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const set = await perform(house, fundId, setLoginChannel, { channelId, secret });
      if (!set.ok) return refused(sentence(set.refusal));
      return ok({
        json: { fund, channelId },
        lines: [
          `People of ${fund} sign in through channel ${channelId}; they come back to <PUBLIC_BASE_URL>/f/${fund}/sign-in/back`,
        ],
      });
    }),
});

function sentence({ type }: RefusalOf<typeof setLoginChannel>): string {
  switch (type) {
    case "channel-id-not-allowed":
      return "--channel-id may hold letters, digits, - and _ only: copy it from the channel's Basic settings.";
    case "secret-missing":
      return "--secret is empty: copy the channel secret from the channel's Basic settings.";
  }
}
