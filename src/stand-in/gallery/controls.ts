/** Buttons, their actions, separators. */
import {
  bubble,
  column,
  green,
  grey,
  pale,
  picture,
  postback,
  row,
  rule,
  word,
  words,
  type Sample,
} from "./sample.ts";

export const controls: readonly Sample[] = [
  {
    id: "button-styles",
    title: "ปุ่มสามแบบ สองความสูง",
    shows: "primary, secondary and link, in md and sm",
    altText: "ปุ่มสามแบบ",
    contents: bubble(
      column(
        (["md", "sm"] as const).flatMap((height) =>
          (["primary", "secondary", "link"] as const).map((style) => ({
            type: "button" as const,
            style,
            height,
            scaling: true,
            action: postback(`${style} ${height}`, "gallery:tap"),
          })),
        ),
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "button-colours",
    title: "สีของปุ่ม",
    shows: "color is the face of primary and secondary and the letters of a link",
    altText: "สีของปุ่ม",
    contents: bubble(
      column(
        (["primary", "secondary", "link"] as const).map((style) => ({
          type: "button" as const,
          style,
          color: style === "secondary" ? "#BFE5CF" : green,
          scaling: true,
          action: postback("ยืนยันการส่งเงิน", "gallery:tap"),
        })),
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "button-shrink",
    title: "ป้ายยาวบนปุ่ม",
    shows: "a long label is cut; with adjustMode it shrinks; without scaling it keeps its size",
    altText: "ป้ายยาวบนปุ่ม",
    contents: bubble(
      column(
        [
          {
            type: "button",
            style: "primary",
            color: green,
            scaling: true,
            action: postback("ส่งคำขอรับสวัสดิการเจ็บป่วยของฉัน", "gallery:a"),
          },
          {
            type: "button",
            style: "primary",
            color: green,
            scaling: true,
            adjustMode: "shrink-to-fit",
            action: postback("ส่งคำขอรับสวัสดิการเจ็บป่วยของฉัน", "gallery:b"),
          },
          { type: "button", style: "secondary", scaling: false, action: postback("ขนาดคงที่", "gallery:c") },
        ],
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "button-row",
    title: "ปุ่มเรียงกัน",
    shows: "flex 1 and 2 side by side; gravity bottom beside a tall box; margin",
    altText: "ปุ่มเรียงกัน",
    contents: bubble(
      column([
        row([
          {
            type: "button",
            style: "secondary",
            height: "sm",
            flex: 1,
            scaling: true,
            action: postback("แก้", "gallery:edit"),
          },
          {
            type: "button",
            style: "primary",
            color: green,
            height: "sm",
            flex: 2,
            margin: "md",
            scaling: true,
            action: postback("ถูกต้อง", "gallery:yes"),
          },
        ]),
        row(
          [
            column([words("สูง ๑๐๐")], { height: "100px", backgroundColor: pale, paddingAll: "sm" }),
            {
              type: "button",
              style: "primary",
              color: green,
              height: "sm",
              gravity: "bottom",
              scaling: true,
              action: postback("ล่าง", "gallery:low"),
            },
            {
              type: "button",
              style: "primary",
              color: green,
              height: "sm",
              gravity: "center",
              scaling: true,
              action: postback("กลาง", "gallery:mid"),
            },
          ],
          { margin: "lg", spacing: "sm" },
        ),
      ]),
    ),
  },
  {
    id: "actions-all",
    title: "การกระทำทุกแบบ",
    shows: "one button for each kind of action a flex message may carry",
    altText: "การกระทำทุกแบบ",
    contents: bubble(
      column(
        (
          [
            { type: "postback", label: "ส่งค่ากลับ", data: "gallery:postback", displayText: "แตะแล้ว" },
            {
              type: "postback",
              label: "เปิดแป้นพิมพ์",
              data: "gallery:keyboard",
              inputOption: "openKeyboard",
              fillInText: "เลขสมาชิก ",
            },
            { type: "message", label: "พูดแทน", text: "เช็คยอด" },
            {
              type: "uri",
              label: "เปิดเว็บ",
              uri: "https://omboon.example/",
              altUri: { desktop: "https://omboon.example/desk" },
            },
            { type: "uri", label: "โทรหาเหรัญญิก", uri: "tel:0800000000" },
            {
              type: "datetimepicker",
              label: "เลือกวัน",
              data: "gallery:date",
              mode: "date",
              initial: "2026-02-14",
              min: "2026-01-01",
              max: "2026-12-31",
            },
            {
              type: "datetimepicker",
              label: "เลือกเวลา",
              data: "gallery:time",
              mode: "time",
              initial: "09:30",
            },
            { type: "datetimepicker", label: "เลือกวันและเวลา", data: "gallery:both", mode: "datetime" },
            { type: "clipboard", label: "คัดลอกเลขบัญชี", clipboardText: "000-0-00000-0" },
          ] as const
        ).map((action) => ({
          type: "button" as const,
          height: "sm" as const,
          style: "secondary" as const,
          scaling: true,
          action,
        })),
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "separators",
    title: "เส้นคั่น",
    shows: "lines between rows and between columns, with margin and colour",
    altText: "เส้นคั่น",
    contents: bubble(
      column([
        words("ก่อนเส้น"),
        rule,
        words("หลังเส้น", { margin: "lg" }),
        { type: "separator", margin: "24px", color: "#C8372D" },
        row(
          [
            word("ซ้าย", { align: "center" }),
            { type: "separator", color: green },
            word("กลาง", { align: "center" }),
            { type: "separator", margin: "md" },
            word("ขวา", { align: "center" }),
          ],
          { margin: "lg" },
        ),
      ]),
    ),
  },
  {
    id: "box-action",
    title: "แถวที่แตะได้",
    shows: "whole boxes that can be tapped, one in the other's neighbourhood",
    altText: "เมนูเป็นแถว",
    contents: bubble(
      column(
        ["เช็คยอด", "ขอรับสวัสดิการ", "ถามเจ้าหน้าที่"].map((label) =>
          row(
            [
              { type: "image", url: picture("star"), size: "30px", flex: 0, gravity: "center" },
              words(label, { weight: "bold", gravity: "center" }),
              word("›", { flex: 0, color: grey, gravity: "center" }),
            ],
            {
              spacing: "md",
              paddingAll: "lg",
              borderWidth: "normal",
              borderColor: "#D5DDD9",
              cornerRadius: "md",
              action: { type: "message", label, text: label },
            },
          ),
        ),
        { spacing: "md" },
      ),
    ),
  },
];
