import { hostname } from "node:os";
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { menuOfPerson } from "#actions/menus-of-people.ts";
import { ask, type House } from "#actions/perform.ts";
import { takeBackLeases } from "#actions/take-back-leases.ts";
import { channelOf, takeIn } from "#actions/take-in.ts";
import { markedAgain } from "#conversation/wording/notices.ts";
import type { Reply } from "#conversation/reply.ts";
import { reasonOf } from "#core/reason.ts";
import { makeErrandRunner } from "#line/errands.ts";
import { readEvent } from "#line/inbound.ts";
import { renderCall, renderPracticeCall } from "#line/render.ts";
import { makeSend } from "#line/sender.ts";
import { webhook } from "#line/webhook.ts";
import { nameAcross } from "#paper/document/name-across.ts";
import { lineLogin } from "#web/line-login.ts";
import { web } from "#web/web.ts";
import type { SealedKeep } from "#documents/sealed.ts";
import { documentErrands, documentKeep } from "./documents.ts";
import { lineOf } from "./line.ts";
import { messageErrandsOf, noLongerHoldsOf } from "./messages.ts";
import { slipErrandsOf } from "./slips.ts";
import { startClockwork, type Clockwork } from "#schedule/clockwork.ts";
import { runsByName } from "#schedule/runs.ts";
import { startTimetable } from "#schedule/timetable.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import type { ServerSettings } from "#config.ts";

export interface App {
  readonly house: House;
  readonly address: string;
  /** Answers what is still going on, then ends. */
  close(): Promise<void>;
}

export interface Sources {
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly random: (bytes: number) => Uint8Array;
}

/**
 * Builds the whole server from its settings and starts it: doors, loops and timetable around one database. It listens
 * first: a second start on the same port ends there, and takes nothing away from the one that is running.
 */
export async function startApp(settings: ServerSettings, sources: Sources, log: Logger): Promise<App> {
  const database = openDatabase({ ...settings.database, cipher: makeCipher(settings.keys) });
  const house: House = { database, ...sources, publicBaseUrl: settings.publicBaseUrl };
  const keep = documentKeep(settings);
  let clockwork: Clockwork | undefined;
  const server = await buildServer(house, { settings, keep, wake: () => clockwork?.wake(), log });
  try {
    await database.checkRights();
    const address = await server.listen({ host: settings.host, port: settings.port });
    // The same name after a crash, so that what was being done goes on at once; any name where the port is any port.
    const name = settings.port === 0 ? house.newId() : `${hostname()}:${settings.port}`;
    await takeBackLeases(house, name);
    clockwork = startLoops(house, { settings, name, log, keep });
    const timetable = startTimetable(house, { server: name, timetable: runsByName, log });
    return {
      house,
      address,
      close: () =>
        closeInOrder([() => server.close(), () => timetable.stop(), clockwork?.stop, () => database.close()]),
    };
  } catch (error) {
    await closeInOrder([() => server.close(), () => database.close()]);
    throw error;
  }
}

/** Doors first, so that nothing new comes in; the database last, so that what is going on can end. */
async function closeInOrder(closings: readonly ((() => unknown) | undefined)[]): Promise<void> {
  for (const close of closings) await close?.();
}

interface ServerParts {
  readonly settings: ServerSettings;
  readonly keep: SealedKeep;
  readonly wake: () => void;
  readonly log: FastifyBaseLogger;
}

async function buildServer(
  house: House,
  { settings, keep, wake, log }: ServerParts,
): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: log,
    // The proxy stands on the same machine; what it says of a caller's address is believed, what others say is not.
    trustProxy: "loopback",
    logController: new LogController({ disableRequestLogging: true }),
  });
  server.get("/health", () => ({ status: "ok" }));
  server.get("/ready", async (_request, reply) => {
    try {
      await house.database.checkRights();
      return { status: "ready" };
    } catch {
      return reply.code(503).send({ status: "not ready" });
    }
  });
  await server.register(webhook, {
    secretOf: async (channelId) => (await channelOf(house, channelId))?.secret,
    takeIn: (channelId, events) => takeIn(house, channelId, events),
    wake,
    log,
  });
  await server.register(web, {
    house,
    keep,
    nameAcross,
    publicBaseUrl: settings.publicBaseUrl,
    isPractice: settings.isPractice === true,
    login: lineLogin({ loginBaseUrl: settings.lineLoginBaseUrl, apiBaseUrl: settings.lineApiBaseUrl }),
    log,
  });
  return server;
}

const markAgain = (reply: string): string => JSON.stringify(markedAgain(JSON.parse(reply) as Reply));
const sizeOf = (reply: string): number => (JSON.parse(reply) as Reply).says.length;

interface LoopParts {
  readonly settings: ServerSettings;
  readonly name: string;
  readonly log: Logger;
  readonly keep: SealedKeep;
}

function startLoops(house: House, { settings, name: server, log, keep }: LoopParts): Clockwork {
  const { database, now, newId } = house;
  const callLine = lineOf(house, settings);
  const slips = slipErrandsOf(house, keep, settings);
  return startClockwork({
    inbox: {
      house,
      server,
      readEvent,
      log: (line) => {
        log.error(line, "an event could not be heard");
      },
    },
    post: {
      database,
      now,
      newId,
      server,
      render: settings.isPractice ? renderPracticeCall : renderCall,
      markAgain,
      sizeOf,
      send: makeSend(callLine),
      noLongerHolds: noLongerHoldsOf(house),
    },
    errands: {
      house,
      server,
      ...makeErrandRunner({
        callLine,
        menuOf: (fundId, lineUserId) => ask(house, fundId, menuOfPerson, lineUserId),
        ...documentErrands(house, settings, keep),
        others: { ...messageErrandsOf(house, callLine), ...slips.others },
        othersGivenUp: slips.othersGivenUp,
      }),
    },
    failed: (loop, error) => {
      log.error({ loop, error: reasonOf(error) }, "a loop stumbled and goes on");
    },
  });
}
