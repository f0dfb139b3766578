import { z } from "zod";
import { wish } from "./route.ts";
import type { Asked, Routes } from "./route.ts";

/** What the page at /gallery shows of a bot's own: messages that it could say, and the menus it has made. */

const samples = z.object({
  samples: z.array(
    z.object({
      id: z.string().regex(/^[\w-]+$/u, "may have letters, digits and dashes"),
      title: z.string().min(1),
      messages: z.array(z.looseObject({ type: z.string() })).min(1),
    }),
  ),
});

/** The whole of it at once; what hung there before is taken down. */
function hang({ world, body }: Asked): object {
  world.gallery = wish(samples, body).samples;
  return { samples: world.gallery.length };
}

const look = ({ world }: Asked): object => ({ samples: world.gallery, menus: menusIn(world) });

const menusIn = ({ channels }: Asked["world"]): object[] =>
  [...channels.values()].flatMap(({ menus }) =>
    [...menus.menus.values()]
      .filter(({ image }) => image !== undefined)
      .map(({ image: _bytes, ...menu }) => menu),
  );

export const galleryRoutes: Routes = {
  "PUT /gallery": hang,
  "GET /gallery": look,
};
