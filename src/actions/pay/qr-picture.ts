import { thisFund } from "#store/funds.ts";
import { addQrPicture, qrPayloadOf, removeQrPictures } from "#store/qr-pictures.ts";
import type { Moment } from "../perform.ts";

/** Long enough for whoever leaves paying to the weekend; who comes back later asks for a fresh one. */
const shownFor = { hours: 24 * 7 };
/** 128 bits: a name is found out by nobody who was not given it. */
const nameBytes = 16;

/**
 * The address under which a code's text is shown as a picture (`web/qr-pages`), for seven days, to whoever knows it: LINE's
 * picture messages need one that is open. In the picture stand the payee's PromptPay id and an amount, no member and no name.
 * Undefined where the server has no pages of its own: an operator's command.
 */
export async function makeQrPicture(
  { fund, at, random, publicBaseUrl }: Moment,
  payload: string,
): Promise<string | undefined> {
  if (publicBaseUrl === undefined) return undefined;
  const name = Buffer.from(random(nameBytes)).toString("hex");
  await addQrPicture(fund, { name, payload, madeAt: at });
  const { code } = await thisFund(fund);
  return `${publicBaseUrl}/f/${code}/q/${name}.png`;
}

/** The text to draw; undefined where nobody was given that name, or its time is over. */
export const showQrPicture = ({ fund, at }: Moment, name: string): Promise<string | undefined> =>
  qrPayloadOf(fund, name, at.subtract(shownFor));

/** What is not shown any more is not kept either. Gives how many went. */
export const forgetQrPictures = ({ fund, at }: Moment): Promise<number> =>
  removeQrPictures(fund, at.subtract(shownFor));
