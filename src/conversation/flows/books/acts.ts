import {
  mayClose,
  mayIssueLinkCode,
  mayKeepMoney,
  mayReceive,
  maySettle,
  maySpeakForFund,
  mayTell,
  type Role,
} from "#core/fund/office.ts";
import type { OfficeAct } from "../../wording/books/office-menu.ts";

/** A table of who may do what, as the acts themselves ask it again. */
export function actsOf(roles: readonly Role[]): readonly OfficeAct[] {
  const may: Readonly<Record<OfficeAct, boolean>> = {
    "work:show": maySpeakForFund(roles),
    "receive:begin": mayReceive(roles),
    "collect:begin": roles.includes("collector"),
    "day-sheet:show": roles.includes("collector"),
    "hand-in:begin": mayKeepMoney(roles),
    "bank:deposit": mayKeepMoney(roles),
    "bank:withdraw": mayKeepMoney(roles),
    "expense:begin": mayKeepMoney(roles),
    "cancel-receipt:begin": mayReceive(roles),
    "close:begin": mayClose(roles),
    "requests:show": maySettle(roles),
    "complaint:work": roles.includes("auditor"),
    "broadcast:show": mayTell(roles),
    "code:begin": mayIssueLinkCode(roles),
  };
  return (Object.keys(may) as OfficeAct[]).filter((act) => may[act]);
}
