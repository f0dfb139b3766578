import type { PayOutcome } from "../../deeds/paying.ts";
import { end, type Moment } from "../../flow.ts";
import type { Turn } from "../../turn.ts";
import { slipsReply } from "../../wording/pay-news.ts";
import { shortMenu } from "../menu.ts";
import { doPay, pending } from "./do-pay.ts";
import { slipTold } from "./slip.ts";
import { slipsTold } from "./slips.ts";
import { payTold } from "./told.ts";

/** "สลิปถึงไหนแล้ว" */
export const followSlips: Turn = doPay({ type: "show-slips" });

/** What came of a deed about paying, told as if nothing else were going on. */
export const payingTold = (outcome: PayOutcome, moment: Moment): Turn => {
  if (outcome.type === "slips") return end(slipsReply(outcome.slips, moment.scene.fund.phone));
  const nothingOpen = pending("pay", { step: "whom" }, moment);
  return (
    slipTold(outcome, undefined, moment) ??
    slipsTold(outcome, moment) ??
    payTold(outcome, nothingOpen, moment) ??
    end(shortMenu(moment.scene))
  );
};
