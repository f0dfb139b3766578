import { Readable } from "node:stream";
import { localAddress } from "../webhook/post.ts";
import { refuse } from "./route.ts";
import type { Asked, Routes } from "./route.ts";

/** Pictures for the page, which may not fetch them itself: they stand behind made-up hosts or behind a bearer token. */

/** The picture behind a public address; hosts of `publicHosts` are fetched from the local server that stands for them. */
async function picture({ world, query, reply }: Asked): Promise<unknown> {
  const asked = URL.parse(query["url"] ?? "");
  if (asked === null || asked.protocol !== "https:") return refuse(400, "Give a whole https address as url.");
  if (world.options.publicHosts[asked.origin] === undefined) {
    return refuse(404, `The host ${asked.host} is not one of publicHosts.`);
  }
  const response = await fetch(localAddress(world, asked.href), {
    redirect: "manual",
    signal: AbortSignal.timeout(5_000),
  }).catch(() => refuse(404, `The server behind ${asked.host} does not answer.`));
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok || response.body === null || !type.startsWith("image/")) {
    await response.body?.cancel();
    return refuse(404, `Behind that address is no picture (${response.status} ${type}).`);
  }
  return reply.type(type).send(Readable.fromWeb(response.body as never));
}

function content({ world, params, reply }: Asked): unknown {
  const found = world.contents.find(params["messageId"] ?? "");
  if (found === undefined || found === "gone") return refuse(404, "That content is not kept.");
  return reply.type(found.contentType).send(found.bytes);
}

function menuImage({ world, params, reply }: Asked): unknown {
  for (const { menus } of world.channels.values()) {
    const image = menus.menus.get(params["richMenuId"] ?? "")?.image;
    if (image !== undefined) return reply.type(image.contentType).send(image.bytes);
  }
  return refuse(404, "There is no such rich menu with a picture.");
}

export const pictureRoutes: Routes = {
  "GET /picture": picture,
  "GET /content/:messageId": content,
  "GET /rich-menus/:richMenuId/image": menuImage,
};
