import type { ListRefusal, ShownList } from "#actions/decide-benefit-list.ts";
import { showBaht } from "#core/money.ts";
import { inBaht, type Json } from "./answer.ts";
import { program } from "./command.ts";
import { noMember } from "./in-fund.ts";
import { columns, instantShown } from "./show.ts";

/** "2026-02": a fund has one list a month, and names it so. */
export const listName = (monthOn: Temporal.PlainDate): string => monthOn.toPlainYearMonth().toString();

export const listJson = ({ monthOn, foundOn, confirmedAt, confirmedByName, entries }: ShownList): Json => ({
  list: listName(monthOn),
  foundOn,
  confirmedAt,
  confirmedBy: confirmedByName,
  entries: entries.map(({ memberNo, memberName, benefit, name, amount, why, struck }) => ({
    memberNo,
    memberName,
    benefit,
    name,
    amount: inBaht(amount),
    why,
    struck: struck && { at: struck.at, reason: struck.reason },
  })),
});

export function listLines(list: ShownList): string[] {
  const { monthOn, confirmedAt, confirmedByName, entries } = list;
  const state =
    confirmedAt === undefined
      ? "waits to be confirmed"
      : `confirmed by ${confirmedByName ?? ""} at ${instantShown(confirmedAt)}`;
  if (entries.length === 0) return [`${listName(monthOn)}: nobody had become entitled`];
  return [
    `${listName(monthOn)}: ${state}`,
    ...columns(
      entries.map(({ memberNo, memberName, name, amount, why, struck }) => [
        `  ${memberNo}`,
        memberName,
        `${name} ${showBaht(amount)}`,
        struck === undefined ? why : `struck: ${struck.reason}`,
      ]),
    ),
  ];
}

/** Why a list cannot be changed, for confirming and striking alike. */
export function listSentence(refusal: ListRefusal, { fund, list }: { fund: string; list: string }): string {
  switch (refusal.type) {
    case "no-such-member":
      return noMember(refusal.memberNo);
    case "not-on-committee":
      return "--by is nobody who holds an office of the committee today, or only audits or collects: name somebody who does.";
    case "no-such-list":
      return `${fund} has no list of ${list}. To see which there are: ${program} benefits lists --fund ${fund}`;
    case "confirmed-before":
      return `The list of ${list} is confirmed already, and stays as it is.`;
  }
}
