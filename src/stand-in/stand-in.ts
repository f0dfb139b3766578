import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { lineEndpoints } from "./api/endpoints.ts";
import { serveApi } from "./api/serve.ts";
import { controlRoutes } from "./control/routes.ts";
import { serveRoutes } from "./control/route.ts";
import type { LoginChannel } from "./login/logins.ts";
import { serveSite } from "./site/serve-site.ts";
import type { ChannelSettings } from "./world/channel.ts";
import { addChannel, createWorld } from "./world/world.ts";
import type { World, WorldOptions } from "./world/world.ts";

export type { ChannelSettings } from "./world/channel.ts";
export type { LoginChannel } from "./login/logins.ts";

export interface StandInOptions extends Partial<WorldOptions> {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  readonly channels: readonly ChannelSettings[];
  readonly loginChannels?: readonly LoginChannel[];
}

export interface StandIn {
  readonly port: number;
  readonly url: string;
  readonly close: () => Promise<void>;
}

const minute = 60_000;

/** Starts a pretend LINE platform on one port: its API, its page at `/`, and the control API under `/control`. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { port, host = "127.0.0.1", channels, loginChannels = [] } = options;
  const world = createWorld({
    publicHosts: options.publicHosts ?? {},
    logEntries: options.logEntries ?? 100_000,
    redeliveryDelays: options.redeliveryDelays ?? [1_000, 10_000, minute, 5 * minute, 30 * minute],
    webhookTimeout: options.webhookTimeout ?? 2_000,
    preparationTime: options.preparationTime ?? 1_000,
  });
  for (const channel of channels) addChannel(world, channel);
  for (const channel of loginChannels) world.logins.channels.set(channel.channelId, channel);
  const server = createServer(world);
  await server.listen({ port, host });
  const { port: taken } = server.server.address() as { port: number };
  return {
    port: taken,
    url: `http://${host}:${taken}`,
    close: async () => {
      world.clock.stop();
      server.server.closeAllConnections();
      await server.close();
    },
  };
}

const mebibyte = 2 ** 20;

function createServer(world: World): FastifyInstance {
  const server = fastify({ bodyLimit: 64 * mebibyte, forceCloseConnections: true });
  server.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) =>
    reply.code(error.statusCode ?? 500).send({ error: error.message }),
  );
  void server.register(async (control) => serveRoutes(control, world, controlRoutes));
  void server.register(async (line) => {
    serveApi(line, world, lineEndpoints);
    serveSite(line);
  });
  return server;
}
