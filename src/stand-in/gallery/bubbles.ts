/** Whole bubbles: their sizes, blocks, directions, and several side by side. */
import type { Bubble } from "../page/flex/shape.ts";
import {
  bubble,
  column,
  green,
  grey,
  pale,
  picture,
  postback,
  row,
  word,
  words,
  type Sample,
} from "./sample.ts";

const sized = (size: NonNullable<Bubble["size"]>): Sample => ({
  id: `bubble-${size}`,
  title: `การ์ดขนาด ${size}`,
  shows: `a ${size} bubble with all four blocks and its own paddings`,
  altText: `การ์ดขนาด ${size}`,
  contents: bubble(column([words("น้ำใจ ๑ บาท"), words("ออมบุญวันละบาท", { size: "xs", color: grey })]), {
    size,
    header: column([words(size, { weight: "bold", color: green })]),
    hero: { type: "image", url: picture("field"), size: "full", aspectRatio: "2:1", aspectMode: "cover" },
    footer: column([
      {
        type: "button",
        height: "sm",
        style: "link",
        scaling: true,
        action: postback("ดู", `gallery:${size}`),
      },
    ]),
  }),
});

const step = (number: number, title: string, text: string): Bubble =>
  bubble(column([words(title, { weight: "bold", size: "lg" }), words(text, { margin: "md", color: grey })]), {
    size: "kilo",
    header: column([words(`ขั้นที่ ${number}/3`, { size: "sm", color: green, weight: "bold" })], {
      backgroundColor: pale,
      paddingAll: "lg",
    }),
    footer: column([
      {
        type: "button",
        style: "primary",
        color: green,
        height: "sm",
        scaling: true,
        action: postback("ทำขั้นนี้", `gallery:step-${number}`),
      },
    ]),
  });

export const bubbles: readonly Sample[] = [
  ...(["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"] as const).map(sized),
  {
    id: "bubble-styles",
    title: "สีและเส้นของแต่ละส่วน",
    shows: "backgroundColor, separator and separatorColor of header, hero, body and footer",
    altText: "สีและเส้นของแต่ละส่วน",
    contents: bubble(column([words("เนื้อความ")]), {
      header: column([words("หัว", { color: "#FFFFFF", weight: "bold" })]),
      hero: column([words("ส่วนเด่น")], { paddingAll: "lg" }),
      footer: column([words("ท้าย")], { paddingAll: "lg" }),
      styles: {
        header: { backgroundColor: green },
        hero: { backgroundColor: "#FBEFD5", separator: true, separatorColor: "#C8372D" },
        body: { backgroundColor: "#FFFFFF", separator: true, separatorColor: "#F6C453" },
        footer: { backgroundColor: pale, separator: true },
      },
    }),
  },
  {
    id: "bubble-hero-box",
    title: "ส่วนเด่นเป็นกล่อง",
    shows: "a hero that is a box reaches from edge to edge",
    altText: "ส่วนเด่นเป็นกล่อง",
    contents: bubble(column([words("ยอดเงินกองทุน ณ วันนี้")]), {
      hero: column(
        [
          word("฿1,234,567.89", {
            color: "#FFFFFF",
            size: "xl",
            weight: "bold",
            align: "center",
            adjustMode: "shrink-to-fit",
          }),
        ],
        {
          background: { type: "linearGradient", angle: "90deg", startColor: "#0B7A4B", endColor: "#3BA873" },
          paddingAll: "xxl",
        },
      ),
    }),
  },
  {
    id: "bubble-action",
    title: "แตะได้ทั้งใบ",
    shows: "a bubble with an action of its own",
    altText: "ข่าวจากกองทุน",
    contents: bubble(
      column([words("ข่าวจากกองทุน", { weight: "bold" }), words("แตะที่ใดก็ได้เพื่ออ่าน", { size: "sm" })]),
      {
        action: { type: "uri", label: "อ่านข่าว", uri: "https://omboon.example/news" },
      },
    ),
  },
  {
    id: "bubble-rtl",
    title: "ขวาไปซ้าย",
    shows: "direction rtl turns rows, starts and ends around; ltr beside it",
    altText: "การ์ดสองทิศทาง",
    contents: {
      type: "carousel",
      contents: (["ltr", "rtl"] as const).map((direction) =>
        bubble(
          column(
            [
              row([word("หนึ่ง", { flex: 0 }), word("สอง", { flex: 0 }), word("สาม", { flex: 0 })], {
                spacing: "md",
              }),
              words(direction, { weight: "bold", align: "start" }),
              column([words("ขอบต้น 40px")], { paddingStart: "40px", backgroundColor: pale }),
            ],
            { spacing: "md" },
          ),
          { direction, size: "kilo" },
        ),
      ),
    },
  },
  {
    id: "carousel-equal",
    title: "เลื่อนดูด้านข้าง",
    shows: "three bubbles as high as the highest, footers on one line",
    altText: "สามขั้นตอนสมัครสมาชิก",
    contents: {
      type: "carousel",
      contents: [
        step(1, "กรอกชื่อ", "พิมพ์ชื่อและนามสกุลของท่าน"),
        step(2, "ถ่ายรูปบัตร", "ถ่ายให้เห็นชัดทั้งใบ ไม่สะท้อนแสง หากถ่ายไม่ถนัด ขอให้ลูกหลานหรือผู้เก็บเงินช่วยถ่ายได้"),
        step(3, "รอรับรอง", "กรรมการหมู่บ้านจะรับรองภายใน ๗ วัน"),
      ],
    },
  },
  {
    id: "carousel-small",
    title: "การ์ดเล็กหลายใบ",
    shows: "twelve micro bubbles, the most a carousel may hold",
    altText: "สิบสองเดือนที่ส่งแล้ว",
    contents: {
      type: "carousel",
      contents: [
        "ม.ค.",
        "ก.พ.",
        "มี.ค.",
        "เม.ย.",
        "พ.ค.",
        "มิ.ย.",
        "ก.ค.",
        "ส.ค.",
        "ก.ย.",
        "ต.ค.",
        "พ.ย.",
        "ธ.ค.",
      ].map((month) =>
        bubble(
          column([
            words(month, { weight: "bold", align: "center" }),
            words("฿30", { align: "center", color: green }),
          ]),
          {
            size: "nano",
          },
        ),
      ),
    },
  },
];
