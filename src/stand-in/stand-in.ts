import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { accountEndpoints } from "./api/account.ts";
import { contentEndpoints } from "./api/content.ts";
import { menuAliasEndpoints } from "./api/menu-aliases.ts";
import { menuLinkEndpoints } from "./api/menu-links.ts";
import { messageEndpoints } from "./api/messages.ts";
import { richMenuEndpoints } from "./api/rich-menus.ts";
import { serveApi } from "./api/serve.ts";
import { chatRoutes } from "./control/chats.ts";
import { liveRoutes } from "./control/live.ts";
import { logRoutes } from "./control/logs.ts";
import { peopleRoutes } from "./control/people.ts";
import { pictureRoutes } from "./control/pictures.ts";
import { platformRoutes } from "./control/platform.ts";
import { serveRoutes } from "./control/route.ts";
import { serveSite } from "./site/serve-site.ts";
import type { ChannelSettings } from "./world/channel.ts";
import { addChannel, createWorld } from "./world/world.ts";
import type { World, WorldOptions } from "./world/world.ts";

export type { ChannelSettings } from "./world/channel.ts";

export interface StandInOptions extends Partial<WorldOptions> {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  readonly channels: readonly ChannelSettings[];
}

export interface StandIn {
  readonly port: number;
  readonly url: string;
  readonly close: () => Promise<void>;
}

export const lineEndpoints = [
  ...messageEndpoints,
  ...accountEndpoints,
  ...contentEndpoints,
  ...richMenuEndpoints,
  ...menuLinkEndpoints,
  ...menuAliasEndpoints,
];

const minute = 60_000;

/** Starts a pretend LINE platform on one port: its API, its page at `/`, and the control API under `/control`. */
export async function startStandIn({
  port,
  host = "127.0.0.1",
  channels,
  ...rest
}: StandInOptions): Promise<StandIn> {
  const world = createWorld({
    publicHosts: rest.publicHosts ?? {},
    logEntries: rest.logEntries ?? 100_000,
    redeliveryDelays: rest.redeliveryDelays ?? [1_000, 10_000, minute, 5 * minute, 30 * minute],
    webhookTimeout: rest.webhookTimeout ?? 2_000,
    preparationTime: rest.preparationTime ?? 1_000,
  });
  for (const channel of channels) addChannel(world, channel);
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

export function createServer(world: World): FastifyInstance {
  const server = fastify({ bodyLimit: 64 * mebibyte, forceCloseConnections: true });
  server.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) =>
    reply.code(error.statusCode ?? 500).send({ error: error.message }),
  );
  void server.register(async (control) => {
    const routes = {
      ...peopleRoutes,
      ...chatRoutes,
      ...logRoutes,
      ...platformRoutes,
      ...liveRoutes,
      ...pictureRoutes,
    };
    serveRoutes(control, world, routes);
    serveSite(control);
  });
  void server.register(async (line) => serveApi(line, world, lineEndpoints));
  return server;
}
