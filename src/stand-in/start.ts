import { parseArgs } from "node:util";
import { startStandIn } from "./stand-in.ts";
import type { ChannelSettings, LoginChannel, StandInOptions } from "./stand-in.ts";

const help = `A pretend LINE platform, to try a bot and to write tests against it.

  npm run stand-in -- --channel-id I --bot-user-id U --secret S --access-token T [--webhook URL] [--port P]

  --port          where it listens; 3001 unless said otherwise
  --host          on which address; 127.0.0.1 unless said otherwise
  --channel-id    the official account's channel id (any digits)
  --bot-user-id   its user id: U and 32 hexadecimal digits
  --secret        its channel secret, which signs the webhooks
  --access-token  its channel access token
  --webhook       the address of your bot's webhook
  --login-channel-id, --login-secret
                  a LINE Login channel of the same provider, for bots with a web page
  --login-callback
                  where people may be sent back to after signing in; as often as you need
  --public-host   https://made-up.example=http://127.0.0.1:3000, as often as you need:
                  pictures and pages of that host are fetched from the local server
`;

const options = {
  port: { type: "string", default: "3001" },
  host: { type: "string", default: "127.0.0.1" },
  "channel-id": { type: "string", default: "1234567890" },
  "bot-user-id": { type: "string", default: `U${"0".repeat(31)}1` },
  secret: { type: "string", default: "stand-in-secret" },
  "access-token": { type: "string", default: "stand-in-token" },
  webhook: { type: "string" },
  "login-channel-id": { type: "string" },
  "login-secret": { type: "string" },
  "login-callback": { type: "string", multiple: true, default: [] as string[] },
  "public-host": { type: "string", multiple: true, default: [] as string[] },
  help: { type: "boolean", short: "h", default: false },
} as const;

await start();

async function start(): Promise<void> {
  const wishes = readWishes();
  if (wishes.help) return void process.stdout.write(help);
  const standIn = await startStandIn(optionsFrom(wishes)).catch((error: NodeJS.ErrnoException) =>
    giveUp(error.code === "EADDRINUSE" ? `Port ${wishes.port} is taken.` : error.message),
  );
  process.stdout.write(`The pretend LINE is ready: ${standIn.url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void standIn.close());
}

type Wishes = ReturnType<typeof readWishes>;

function readWishes() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
}

function optionsFrom(wishes: Wishes): StandInOptions {
  const port = Number(wishes.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) giveUp(`--port ${wishes.port} is not a port.`);
  return {
    port,
    host: wishes.host,
    publicHosts: Object.fromEntries(wishes["public-host"].map(publicHost)),
    channels: [account(wishes)],
    loginChannels: loginChannels(wishes),
  };
}

function account({ webhook, secret, ...wishes }: Wishes): ChannelSettings {
  const botUserId = wishes["bot-user-id"];
  if (!/^U[0-9a-f]{32}$/u.test(botUserId)) giveUp("--bot-user-id must be U and 32 hexadecimal digits.");
  if (webhook !== undefined && URL.parse(webhook) === null) giveUp("--webhook is not an address.");
  return {
    channelId: wishes["channel-id"],
    botUserId,
    secret,
    accessToken: wishes["access-token"],
    ...(webhook === undefined ? {} : { webhook }),
  };
}

function loginChannels(wishes: Wishes): LoginChannel[] {
  const channelId = wishes["login-channel-id"];
  const secret = wishes["login-secret"];
  const callbackUrls = wishes["login-callback"];
  if (channelId === undefined && secret === undefined && callbackUrls.length === 0) return [];
  if (channelId === undefined || secret === undefined)
    return giveUp("--login-channel-id and --login-secret belong together.");
  return [{ channelId, secret, callbackUrls }];
}

function publicHost(wish: string): [string, string] {
  const [made = "", local = ""] = wish.split("=", 2);
  const origin = URL.parse(made)?.origin;
  if (origin === undefined || URL.parse(local) === null)
    return giveUp(`--public-host ${wish} is not https://…=http://….`);
  return [origin, local];
}

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n\n${help}`);
  process.exit(2);
}
