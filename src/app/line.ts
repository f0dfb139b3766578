import { channelOf } from "#actions/take-in.ts";
import type { House } from "#actions/perform.ts";
import { makeCallLine, type CallLine } from "#line/call-line.ts";
import type { CommandSettings } from "#config.ts";

/** Every call to LINE ends after this; a delivery's lease (8 s) must outlive it. */
const timeoutMs = 5_000;

/** The way to LINE with each channel's own credentials, as they stand in the database now. */
export function lineOf(house: House, { lineApiBaseUrl, lineDataApiBaseUrl }: CommandSettings): CallLine {
  return makeCallLine({
    credentialsOf: (channelId) => channelOf(house, channelId),
    apiBaseUrl: lineApiBaseUrl,
    dataApiBaseUrl: lineDataApiBaseUrl,
    timeoutMs,
    now: () => performance.now(),
  });
}
