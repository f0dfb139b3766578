import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pino } from "pino";
import { addChannel } from "#actions/add-channel.ts";
import { perform, type House } from "#actions/perform.ts";
import { issueLinkCode } from "#actions/link-member.ts";
import { setLoginChannel } from "#actions/web/sign-in.ts";
import { showLinkCode } from "#core/member/link-code.ts";
import { startEmbeddedPostgres } from "#embedded/postgres.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { readShippedRules } from "#paper/shipped-rules.ts";
import { issuerNo, newcomersMemberNo, practicePeople } from "#practice/people.ts";
import { makePracticeFund, practiceCode } from "#practice/practice-fund.ts";
import { startStandIn } from "#stand-in/stand-in.ts";
import { migrate } from "#store/migrate.ts";
import { databaseOn, emptyPracticeDatabase } from "#store/own-database.ts";
import { practiceSettings, serverSettings } from "#config.ts";
import { lineOf } from "./line.ts";
import { fillGallery } from "./gallery/fill-gallery.ts";
import { addressesFor, home, keep, kept, type Kept } from "./practice-home.ts";
import { richMenus } from "./rich-menus.ts";
import { seatPeople } from "./seat-people.ts";
import { startApp, type Sources } from "./server.ts";

/** LINE wants https; the stand-in knows that this made-up host is the local server (decisions.md 32). */
const publicBaseUrl = "https://practice.omboon.example";

const help = `npm start             practice mode: everything on this machine, nothing outside it
npm start -- --fresh  the same, with a new practice fund
PORT and STAND_IN_PORT choose other ports than 3000 and 3001; DATABASE_URL another PostgreSQL than the embedded one.`;

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/**
 * PostgreSQL, the practice fund, the server and the pretend LINE, each closed again in order. What is printed here is
 * the first thing that a newcomer reads.
 */
export async function startPractice(
  args: readonly string[],
  sources: Sources,
): Promise<{ readonly close: () => Promise<void> } | undefined> {
  if (args.includes("--help")) {
    say(help);
    return undefined;
  }
  const settings = practiceSettings();
  if (!settings.ok) throw new Error(settings.refusal.join("; "));
  const { port, standInPort, ownerUrl, prepare } = settings.value;
  const { channel, ...secrets } = await kept();
  // The pretend LINE first: where its port is taken, practice mode is probably running, and nothing else is touched.
  const webhook = `http://127.0.0.1:${port}/line/${channel.channelId}/webhook`;
  const standIn = await startStandIn({
    port: standInPort,
    channels: [{ ...channel, name: "กองทุนตำบลฝึกหัด", webhook }],
    loginChannels: [loginChannelOf(channel)],
    publicHosts: { [publicBaseUrl]: `http://127.0.0.1:${port}` },
  });
  const postgres = await openPostgres(ownerUrl, args.includes("--fresh") || !secrets.isFundMade);
  const addresses = addressesFor(postgres.ownerUrl, secrets.password);
  await migrate(addresses);
  const env = {
    DATABASE_URL: addresses.appUrl,
    DATABASE_RELAY_URL: addresses.relayUrl,
    DATABASE_OWNER_URL: addresses.ownerUrl,
    DATABASE_PREPARE: String(prepare),
    ENCRYPTION_KEY: secrets.encryptionKey,
    PUBLIC_BASE_URL: publicBaseUrl,
    DOCUMENTS_DIR: path.join(home, "documents"),
    LINE_API_BASE_URL: standIn.url,
    LINE_DATA_API_BASE_URL: standIn.url,
    LINE_LOGIN_BASE_URL: standIn.url,
    PORT: String(port),
  };
  const server = serverSettings(env);
  if (!server.ok) throw new Error(server.refusal.join("; "));
  const log = pino({ level: "info" }, pino.destination({ dest: path.join(home, "server.log"), mkdir: true }));
  const app = await startApp({ ...server.value, isPractice: true }, sources, log);
  const fundId = await practiceFund(app.house, channel);
  await perform(app.house, fundId, setLoginChannel, loginChannelOf(channel));
  await richMenus(app.house, lineOf(app.house, server.value), { fundId, apply: true }, () => undefined);
  await seatPeople(app.house, fundId, standIn.url);
  await fillGallery(standIn.url);
  await keep({ ...secrets, channel, isFundMade: true, env });
  await welcome(app.house, fundId, standIn.url);
  return {
    close: async () => {
      say("\nกำลังปิด … พรุ่งนี้เปิดใหม่ ทุกอย่างยังอยู่ (closing; everything is kept)");
      await app.close();
      await standIn.close();
      await postgres.stop();
    },
  };
}

/** The embedded server, or the one that DATABASE_URL names; emptied where practice begins anew. */
async function openPostgres(
  named: string | undefined,
  isFresh: boolean,
): Promise<{ readonly ownerUrl: string; readonly stop: () => Promise<void> }> {
  if (named !== undefined) {
    if (isFresh) await emptyPracticeDatabase(named);
    return { ownerUrl: named, stop: () => Promise.resolve() };
  }
  say("กำลังเปิดฐานข้อมูลในเครื่องนี้ … (starting PostgreSQL)");
  const server = await startEmbeddedPostgres({ directory: path.join(home, "postgres") });
  const ownerUrl = await databaseOn(server.ownerUrl, "omboon");
  if (isFresh) {
    await emptyPracticeDatabase(ownerUrl);
    await rm(path.join(home, "documents"), { recursive: true, force: true });
  }
  await mkdir(path.join(home, "documents"), { recursive: true });
  return { ownerUrl, stop: server.stop };
}

/** The sign-in of the web pages: a second channel of the same provider, as a fund has it with LINE. */
const loginChannelOf = ({ secret }: Kept["channel"]) => ({
  channelId: "2000000002",
  secret: `login-${secret}`,
  name: "หน้าเว็บกองทุนตำบลฝึกหัด",
});

async function practiceFund(house: House, channel: Kept["channel"]): Promise<string> {
  const known = await house.database.fundIdOf(practiceCode);
  const fundId = known ?? (await newPracticeFund(house));
  const added = await addChannel(house, { ...channel, fundId });
  if (!added.ok) throw new Error(`the practice channel was refused: ${added.refusal.type}`);
  return fundId;
}

async function newPracticeFund(house: House): Promise<string> {
  say("กำลังสร้างกองทุนฝึกหัด สมาชิกสมมุติ 200 คน เงินสมทบ 3 ปี … (making the practice fund, once)");
  const file = readRuleFile((await readShippedRules("yasothon-2562")) ?? "");
  if (!file.ok) throw new Error("the shipped rule set cannot be read");
  return makePracticeFund(house, { rules: file.value.value as Readonly<Record<string, unknown>>, say });
}

async function welcome(house: House, fundId: string, standInUrl: string): Promise<void> {
  const issued = await perform(house, fundId, issueLinkCode, {
    memberNo: newcomersMemberNo,
    issuedByNo: issuerNo,
  });
  const code = issued.ok ? showLinkCode(issued.value.code) : "–";
  const seats = practicePeople.slice(0, 3).map(({ userId }) => userId);
  say(`
พร้อมแล้ว (ready). เปิดหน้านี้ในเบราว์เซอร์:

    ${standInUrl}/?people=${seats.join(",")}

ท่านคือ “${practicePeople[0]?.name}” กด เชื่อมสมาชิก แล้วพิมพ์รหัส  ${code}
(you are the first phone: tap "link", type the code, then ask เช็คยอด; the third phone is the treasurer's: รับเงิน)

ดูการ์ดและเมนูทุกแบบ (every card and menu):  ${standInUrl}/gallery

กด Ctrl-C เพื่อปิด (Ctrl-C closes everything)`);
}
