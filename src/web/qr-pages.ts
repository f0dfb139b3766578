import type { FastifyInstance, FastifyRequest } from "fastify";
import { showQrPicture } from "#actions/pay/qr-picture.ts";
import { ask } from "#actions/perform.ts";
import { drawQr } from "#paper/qr/draw-qr.ts";
import { sendNotice } from "./page.ts";
import type { WebParts } from "./parts.ts";
import type { InFund } from "./visitor.ts";
import { pageWords } from "./words.ts";

interface ByName extends InFund {
  readonly Params: InFund["Params"] & { readonly name: string };
}

/** Many phones of one village, or LINE for all of them, come from one address. */
const mostPerMinute = 1200;

/** QR codes as pictures, for whoever was given the name: LINE's app and servers, which sign in nowhere. */
export async function qrPages(app: FastifyInstance, { house }: WebParts): Promise<void> {
  const payloadOf = async ({ params }: FastifyRequest<ByName>): Promise<string | undefined> => {
    const fundId = /^[a-z0-9][a-z0-9-]{1,31}$/u.test(params.fund)
      ? await house.database.fundIdOf(params.fund)
      : undefined;
    return fundId === undefined || !/^[0-9a-f]{32}$/u.test(params.name)
      ? undefined
      : ask(house, fundId, showQrPicture, params.name);
  };
  app.get<ByName>(
    "/f/:fund/q/:name.png",
    { config: { rateLimit: { max: mostPerMinute } } },
    async (request, reply) => {
      const payload = await payloadOf(request);
      if (payload === undefined) return sendNotice(reply, 404, pageWords.th.notices["no-page"]);
      const { png } = await drawQr(payload);
      return reply
        .type("image/png")
        .header("cache-control", "public, max-age=86400, immutable")
        .header("cross-origin-resource-policy", "cross-origin")
        .header("x-robots-tag", "noindex")
        .send(Buffer.from(png));
    },
  );
}
