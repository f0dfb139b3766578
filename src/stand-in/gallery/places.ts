/** Offsets, absolute places, colours that run into each other. */
import {
  bubble,
  column,
  green,
  grey,
  mint,
  pale,
  picture,
  rose,
  row,
  sand,
  sky,
  tile,
  word,
  words,
  type Sample,
} from "./sample.ts";

export const places: readonly Sample[] = [
  {
    id: "offset-relative",
    title: "เลื่อนจากที่เดิม",
    shows: "relative offsets move a component and leave its place empty: pixels, words, percent",
    altText: "เลื่อนกล่องจากที่เดิม",
    contents: bubble(
      column(
        [
          row(
            [
              tile("เดิม", mint),
              tile("ลง 10", sand, { position: "relative", offsetTop: "10px" }),
              tile("เดิม", sky),
            ],
            {
              spacing: "sm",
              paddingBottom: "lg",
            },
          ),
          row([tile("เดิม", mint), tile("ขึ้น sm", sand, { offsetBottom: "sm" }), tile("เดิม", sky)], {
            spacing: "sm",
            paddingTop: "md",
          }),
          row([tile("เข้า xxl", mint, { offsetStart: "xxl" }), tile("ออก 5%", sand, { offsetEnd: "5%" })], {
            spacing: "xl",
          }),
        ],
        { spacing: "lg" },
      ),
    ),
  },
  {
    id: "offset-words",
    title: "ระยะเลื่อนทุกคำ",
    shows: "offsetStart none, xs, sm, md, lg, xl, xxl: a staircase",
    altText: "บันไดของระยะเลื่อน",
    contents: bubble(
      column(
        (["none", "xs", "sm", "md", "lg", "xl", "xxl"] as const).map((offsetStart) =>
          column([word(offsetStart, { size: "xs" })], { offsetStart, backgroundColor: mint, width: "100px" }),
        ),
        { spacing: "xs" },
      ),
    ),
  },
  {
    id: "absolute-corners",
    title: "วางไว้ที่มุม",
    shows: "absolute boxes in the four corners and in the middle of a box that is 160px high",
    altText: "กล่องที่วางไว้ตามมุม",
    contents: bubble(
      column(
        [
          column([word("บนต้น", { size: "xs" })], {
            position: "absolute",
            offsetTop: "sm",
            offsetStart: "sm",
            backgroundColor: mint,
          }),
          column([word("บนท้าย", { size: "xs" })], {
            position: "absolute",
            offsetTop: "sm",
            offsetEnd: "sm",
            backgroundColor: sand,
          }),
          column([word("ล่างต้น", { size: "xs" })], {
            position: "absolute",
            offsetBottom: "8px",
            offsetStart: "8px",
            backgroundColor: sky,
          }),
          column([word("ล่างท้าย", { size: "xs" })], {
            position: "absolute",
            offsetBottom: "8px",
            offsetEnd: "8px",
            backgroundColor: rose,
          }),
          column([word("40%", { size: "xs" })], {
            position: "absolute",
            offsetTop: "40%",
            offsetStart: "40%",
            backgroundColor: "#FFFFFF",
          }),
        ],
        { height: "160px", backgroundColor: pale },
      ),
    ),
  },
  {
    id: "absolute-badge",
    title: "ป้ายบนรูป",
    shows: "a badge and a caption over a picture; the caption reaches from side to side",
    altText: "ป้ายและคำบรรยายบนรูป",
    contents: bubble(
      column(
        [
          { type: "image", url: picture("field"), size: "full", aspectRatio: "20:13", aspectMode: "cover" },
          column([word("ใหม่", { size: "xs", color: "#FFFFFF", align: "center", weight: "bold" })], {
            position: "absolute",
            offsetTop: "12px",
            offsetEnd: "12px",
            backgroundColor: "#C8372D",
            cornerRadius: "xl",
            paddingStart: "md",
            paddingEnd: "md",
            paddingTop: "2px",
            paddingBottom: "2px",
          }),
          column([words("ที่ทำการกองทุน หมู่ ๔", { color: "#FFFFFF", weight: "bold" })], {
            position: "absolute",
            offsetBottom: "none",
            offsetStart: "none",
            offsetEnd: "none",
            backgroundColor: "#00000099",
            paddingAll: "md",
          }),
        ],
        { paddingAll: "none" },
      ),
    ),
  },
  {
    id: "absolute-others",
    title: "รูป ปุ่ม และคำที่ลอย",
    shows: "an absolute image, button and text; offsets of each in its own units",
    altText: "รูป ปุ่ม และคำที่ลอยอยู่ในกล่อง",
    contents: bubble(
      column(
        [
          {
            type: "image",
            url: picture("portrait"),
            size: "60px",
            aspectMode: "cover",
            position: "absolute",
            offsetTop: "lg",
            offsetStart: "lg",
          },
          {
            type: "text",
            text: "ลอยขวา",
            scaling: true,
            position: "absolute",
            offsetTop: "20px",
            offsetEnd: "5%",
            color: green,
            weight: "bold",
          },
          {
            type: "button",
            style: "primary",
            height: "sm",
            color: green,
            position: "absolute",
            offsetBottom: "10px",
            offsetStart: "10%",
            offsetEnd: "10%",
            scaling: true,
            action: { type: "message", label: "ปุ่มลอย", text: "ปุ่มลอย" },
          },
        ],
        { height: "180px", backgroundColor: sand },
      ),
    ),
  },
  {
    id: "offset-others",
    title: "เลื่อนรูป ไอคอน และปุ่ม",
    shows: "relative offsets of an image, an icon, a text and a button",
    altText: "เลื่อนรูป ไอคอน และปุ่ม",
    contents: bubble(
      column(
        [
          row([
            {
              type: "image",
              url: picture("portrait"),
              size: "xs",
              offsetTop: "8px",
              offsetStart: "md",
              position: "relative",
            },
            { type: "image", url: picture("portrait"), size: "xs", offsetBottom: "4px", offsetEnd: "md" },
          ]),
          {
            type: "box",
            layout: "baseline",
            margin: "xl",
            contents: [
              {
                type: "icon",
                url: picture("star"),
                offsetTop: "4px",
                offsetStart: "4px",
                position: "relative",
              },
              { type: "icon", url: picture("star"), offsetBottom: "4px", offsetEnd: "2px" },
              word("ดาวเลื่อนขึ้นลง", {
                offsetStart: "lg",
                offsetTop: "xs",
                offsetBottom: "none",
                offsetEnd: "none",
                position: "relative",
              }),
            ],
          },
          {
            type: "button",
            action: { type: "message", label: "ปุ่มเลื่อนลง", text: "เลื่อน" },
            style: "secondary",
            position: "relative",
            offsetTop: "md",
            offsetStart: "8px",
            margin: "md",
            scaling: true,
          },
        ],
        { paddingBottom: "30px" },
      ),
    ),
  },
  {
    id: "gradient",
    title: "สีไล่",
    shows: "linear gradients at 0, 45, 90 and 180 degrees, with and without a middle colour",
    altText: "พื้นหลังสีไล่",
    contents: bubble(
      column(
        [
          ...(["0deg", "45deg", "90deg", "180deg"] as const).map((angle) =>
            column([word(angle, { color: "#FFFFFF", weight: "bold", align: "center" })], {
              background: { type: "linearGradient", angle, startColor: "#0B7A4B", endColor: "#1F5FA8" },
              paddingAll: "md",
              cornerRadius: "md",
            }),
          ),
          column([word("กลางที่ 30%", { weight: "bold", align: "center" })], {
            background: {
              type: "linearGradient",
              angle: "90deg",
              startColor: "#F6C453",
              centerColor: "#FFFFFF",
              centerPosition: "30%",
              endColor: "#8BC6A4",
            },
            paddingAll: "md",
            cornerRadius: "md",
          }),
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "colours-alpha",
    title: "สีโปร่ง",
    shows: "colours of eight digits let the stripes below shine through",
    altText: "สีโปร่งบนรูป",
    contents: bubble(
      column(
        [
          { type: "image", url: picture("stripes"), size: "full", aspectRatio: "2:1", aspectMode: "cover" },
          row(
            ["#0B7A4BFF", "#0B7A4BB3", "#0B7A4B66", "#0B7A4B1A"].map((backgroundColor) =>
              column([word(backgroundColor.slice(7), { align: "center", color: grey })], {
                backgroundColor,
                height: "60px",
              }),
            ),
            { position: "absolute", offsetTop: "30%", offsetStart: "none", offsetEnd: "none" },
          ),
        ],
        { paddingAll: "none" },
      ),
    ),
  },
];
