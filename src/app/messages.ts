import { workOf } from "#actions/claim/work-of.ts";
import { noteFigures, tellOfBudget } from "#actions/messages/budget.ts";
import { tellOfWork } from "#actions/messages/tell-of-work.ts";
import { perform, type House } from "#actions/perform.ts";
import { reminderNoLongerHolds } from "#actions/reminders/ask-again.ts";
import { asksReminder } from "#actions/reminders/leave-reminders.ts";
import type { NoLongerHolds } from "#delivery/ports.ts";
import type { CallLine } from "#line/call-line.ts";
import { messageErrands } from "#line/message-errands.ts";

/** What errands about messages need, put together from the rooms. */
export const messageErrandsOf = (house: House, callLine: CallLine): ReturnType<typeof messageErrands> =>
  messageErrands({
    callLine,
    noteFigures: (figures) => noteFigures(house, figures),
    tellOfWork: async (fundId, memberId) => {
      await perform(house, fundId, tellOfWork, { memberId, workOf });
    },
    tellOfBudget: (fundId, told) => perform(house, fundId, tellOfBudget, told),
  });

/** Who is asked whether a message still holds. What names somebody whom this version does not know is kept, and sent. */
export const noLongerHoldsOf =
  (house: House): NoLongerHolds =>
  ({ fundId, asks, outboxIds }) =>
    asks === asksReminder
      ? perform(house, fundId, reminderNoLongerHolds, outboxIds)
      : Promise.resolve(new Set());
