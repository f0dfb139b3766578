/** The lines of one chat as rows, newest at the bottom. */
import { button, element } from "./dom.ts";
import type { ChatLine } from "./feed.ts";
import type { Stage } from "./flex/stage.ts";
import { icon } from "./icons.ts";
import { createKeyedList } from "./keyed-list.ts";
import { drawMessage } from "./message.ts";
import { dayOf, timeOf } from "./times.ts";

export interface RowMaker {
  readonly stageFor: (line: ChatLine) => Stage;
  readonly avatar: (line: ChatLine) => HTMLElement;
  readonly manage: (line: ChatLine) => void;
  readonly now: () => Date;
}

interface Row {
  readonly line: ChatLine;
  readonly before: ChatLine | undefined;
}

export function createLines(list: HTMLElement, maker: RowMaker): (lines: readonly ChatLine[]) => void {
  const show = createKeyedList<Row>(list, {
    keyOf: ({ line }) => line.seq,
    isSame: (was, is) => was.line === is.line && sameFrame(was.before, is.before, is.line),
    draw: ({ line, before }) => drawRow(line, before, maker),
  });
  return (lines) => show(lines.map((line, index) => ({ line, before: lines[index - 1] })));
}

/** The line before decides the day's heading and whether the sender is shown again. */
function sameFrame(was: ChatLine | undefined, is: ChatLine | undefined, line: ChatLine): boolean {
  return startsDay(line, was) === startsDay(line, is) && startsTurn(line, was) === startsTurn(line, is);
}

const startsDay = (line: ChatLine, before: ChatLine | undefined): boolean =>
  before === undefined || before.at.slice(0, 10) !== line.at.slice(0, 10);

const startsTurn = (line: ChatLine, before: ChatLine | undefined): boolean =>
  before?.from !== line.from || senderOf(line) !== senderOf(before) || startsDay(line, before);

const senderOf = ({ message }: ChatLine): string => JSON.stringify(message["sender"] ?? null);

function drawRow(line: ChatLine, before: ChatLine | undefined, maker: RowMaker): HTMLElement {
  const row = element("li", { class: `row ${line.from}`, "data-message-id": line.messageId });
  if (startsDay(line, before)) row.append(element("div", { class: "day" }, dayOf(line.at, maker.now())));
  if (line.unsent) {
    row.append(element("p", { class: "unsent" }, "ยกเลิกข้อความแล้ว"));
    return row;
  }
  if (startsTurn(line, before)) row.classList.add("turn");
  const { room, content } = drawMessage(line, maker.stageFor(line));
  row.classList.add(`in-${room}`);
  const side = element(
    "div",
    { class: "side" },
    manageButton(line, maker),
    line.readAt !== undefined && line.from === "person" ? element("span", { class: "read" }, "อ่านแล้ว") : null,
    element("time", { datetime: line.at }, timeOf(line.at)),
  );
  const speech = element("div", { class: "speech" }, content, side);
  if (line.from === "bot" && startsTurn(line, before)) row.append(maker.avatar(line));
  row.append(speech);
  return row;
}

const manageButton = (line: ChatLine, maker: RowMaker): HTMLElement =>
  button({ class: "manage", "aria-label": "จัดการข้อความ" }, () => maker.manage(line), icon("more"));
