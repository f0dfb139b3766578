import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Channel } from "../world/channel.ts";
import { friendshipWith } from "../world/person.ts";
import type { Person } from "../world/person.ts";
import type { Speaker } from "../people/speak.ts";
import type { World } from "../world/world.ts";

/** What every part of the control API shares: reading a wish, finding who is meant, refusing in a sentence. */

/** Ends a control with a status and a sentence that says what to do instead. */
export function refuse(statusCode: 400 | 404, sentence: string): never {
  throw Object.assign(new Error(sentence), { statusCode });
}

export interface Asked {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export type Control = (asked: Asked) => unknown;

export type Routes = Readonly<Record<string, Control>>;

/** `{ "POST /people": … }` under /control. What a control gives back is answered as JSON. */
export function serveRoutes(server: FastifyInstance, world: World, routes: Routes): void {
  for (const [name, control] of Object.entries(routes)) {
    const [method = "", path = ""] = name.split(" ", 2);
    server.route({
      method,
      url: `/control${path}`,
      handler: async (request, reply) => {
        const { params, query, body } = request as {
          params: Asked["params"];
          query: Asked["query"];
          body: unknown;
        };
        const given = await control({ world, params, query, body: body ?? {}, request, reply });
        return reply.sent ? reply : (given ?? {});
      },
    });
  }
}

export function wish<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return refuse(400, `${issue?.path.join(".") || "The body"}: ${issue?.message ?? "is not right"}.`);
}

/** May be left out while there is only one account. */
export const channelId = z.string().optional();

export function channelOf(world: World, id: string | undefined): Channel {
  const only = world.channels.size === 1 ? world.channels.values().next().value : undefined;
  const channel = id === undefined ? only : world.channels.get(id);
  if (channel !== undefined) return channel;
  if (id !== undefined) refuse(404, `There is no official account with the channel id ${id}.`);
  const known = [...world.channels.keys()].join(", ");
  return refuse(
    400,
    `Say which official account by channelId: ${known === "" ? "there is none yet" : known}.`,
  );
}

export function personOf(world: World, userId: string | undefined): Person {
  const person = world.people.get(userId ?? "");
  if (person === undefined) refuse(404, `There is nobody with the user id ${userId ?? ""}.`);
  return person;
}

/** The person of the path and the account of the body or the query. */
export function speakerOf({ world, params, query, body }: Asked): Speaker {
  const inBody = (body as { channelId?: unknown }).channelId;
  const channel = channelOf(world, typeof inBody === "string" ? inBody : query["channelId"]);
  return { world, channel, person: personOf(world, params["userId"]) };
}

/** The same, for what only somebody can do who has not blocked the account. */
export function actorOf(asked: Asked): Speaker {
  const speaker = speakerOf(asked);
  if (friendshipWith(speaker.person, speaker.channel.channelId) === "blocked") {
    return refuse(
      400,
      `${speaker.person.name} has blocked this account and can't write to it: unblock first.`,
    );
  }
  return speaker;
}

export function numberIn(query: Asked["query"], name: string, otherwise: number): number {
  const given = Number(query[name] ?? otherwise);
  if (!Number.isFinite(given)) refuse(400, `${name} is not a number.`);
  return given;
}

/** How many of the newest entries are wanted; all unless it is said. */
export function lastIn(query: Asked["query"]): number {
  const last = numberIn(query, "last", Number.MAX_SAFE_INTEGER);
  return last >= 1 ? last : refuse(400, "last must be 1 or more.");
}
