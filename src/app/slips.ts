import { perform, type House } from "#actions/perform.ts";
import { codeToCheck, noteCheck } from "#actions/slips/note-check.ts";
import { pictureToRead, slipRead } from "#actions/slips/settle-slip.ts";
import type { ServerSettings } from "#config.ts";
import type { SealedKeep } from "#documents/sealed.ts";
import type { ErrandParts } from "#line/errands.ts";
import {
  checkSlipErrand,
  readSlipErrand,
  slipNotChecked,
  slipNotRead,
  type CheckErrandParts,
  type SlipErrandParts,
} from "#line/slip-errands.ts";
import { readSlip } from "#paper/slip/read-slip.ts";
import { easySlip } from "#slip-check/easy-slip.ts";

/** A bank that is asked for the first time takes its time; an errand's lease (60 s) outlives it. */
const timeoutMs = 20_000;

/** What errands about slips need, put together from the rooms. */
export function slipErrandsOf(
  house: House,
  keep: SealedKeep,
  { slipCheck }: Pick<ServerSettings, "slipCheck">,
): Required<Pick<ErrandParts, "others" | "othersGivenUp">> {
  const reading: SlipErrandParts = {
    keep,
    readSlip,
    isWanted: (fundId, picture) => perform(house, fundId, pictureToRead, picture),
    read: (fundId, report) => perform(house, fundId, slipRead, report),
  };
  const checking: CheckErrandParts = {
    ...(slipCheck !== undefined && { askAboutSlip: easySlip({ ...slipCheck, timeoutMs }) }),
    codeOf: (fundId, slipId) => perform(house, fundId, codeToCheck, slipId),
    noteAnswer: (fundId, answered) => perform(house, fundId, noteCheck, answered),
  };
  return {
    others: {
      "read-slip": (errand) => readSlipErrand(reading, errand),
      "check-slip": (errand) => checkSlipErrand(checking, errand),
    },
    othersGivenUp: {
      "read-slip": (errand) => slipNotRead(reading, errand),
      "check-slip": (errand) => slipNotChecked(checking, errand),
    },
  };
}
