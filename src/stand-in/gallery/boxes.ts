/** Boxes: how they share their room, and what they look like. */
import {
  bubble,
  column,
  green,
  grey,
  line,
  mint,
  pale,
  rose,
  row,
  rule,
  sand,
  sky,
  tile,
  word,
  words,
  type Sample,
} from "./sample.ts";

const heading = (text: string) => words(text, { weight: "bold", size: "md", color: green });

export const boxes: readonly Sample[] = [
  {
    id: "box-layouts",
    title: "กล่องสามแบบ",
    shows:
      "horizontal, vertical and baseline boxes; letters of different sizes stand on one line in the last",
    altText: "กล่องแนวนอน แนวตั้ง และแนวเส้นฐาน",
    contents: bubble(
      column(
        [
          heading("แนวนอน"),
          row([tile("หนึ่ง", mint), tile("สอง", sand), tile("สาม", sky)], { spacing: "sm" }),
          heading("แนวตั้ง"),
          column([tile("หนึ่ง", mint), tile("สอง", sand)], { spacing: "sm" }),
          heading("เส้นฐาน"),
          line(
            [
              word("ปู่", { size: "xxl", flex: 0 }),
              word("ย่า", { size: "md", flex: 0 }),
              word("ตายาย", { size: "xs" }),
            ],
            {
              spacing: "md",
            },
          ),
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "box-flex",
    title: "แบ่งความกว้าง",
    shows: "flex 1, 2, 3 share the width; flex 0 takes only what its words need",
    altText: "สัดส่วนความกว้างของกล่อง",
    contents: bubble(
      column(
        [
          row([tile("1", mint, { flex: 1 }), tile("2", sand, { flex: 2 }), tile("3", sky, { flex: 3 })], {
            spacing: "xs",
          }),
          row([tile("พอดีคำ", mint, { flex: 0 }), tile("ที่เหลือทั้งหมด", sand, { flex: 1 })], { spacing: "xs" }),
          row([tile("เท่ากัน", mint), tile("เท่ากัน", sand)], { spacing: "xs" }),
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "box-spacing",
    title: "ระยะห่างทุกขนาด",
    shows: "spacing none, xs, sm, md, lg, xl, xxl and 30px between the same three tiles",
    altText: "ระยะห่างระหว่างกล่อง",
    contents: bubble(
      column(
        (["none", "xs", "sm", "md", "lg", "xl", "xxl", "30px"] as const).map((spacing) =>
          row([tile(spacing, mint), tile(spacing, sand), tile(spacing, sky)], { spacing }),
        ),
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "box-margin",
    title: "ขอบนอกของแต่ละชิ้น",
    shows: "margin of a component takes the place of its box's spacing: none to xxl, and 40px",
    altText: "ขอบนอกของแต่ละชิ้น",
    contents: bubble(
      column(
        [
          tile("spacing lg", pale),
          ...(["none", "xs", "sm", "md", "lg", "xl", "xxl", "40px"] as const).map((margin) =>
            tile(`margin ${margin}`, mint, { margin }),
          ),
        ],
        { spacing: "lg" },
      ),
    ),
  },
  {
    id: "box-padding",
    title: "ขอบใน",
    shows: "paddingAll in words, pixels and percent; each side on its own",
    altText: "ขอบในของกล่อง",
    contents: bubble(
      column(
        [
          ...(["none", "xs", "sm", "md", "lg", "xl", "xxl", "24px", "10%"] as const).map((paddingAll) =>
            column([words(`ขอบใน ${paddingAll}`, { size: "sm" })], { paddingAll, backgroundColor: pale }),
          ),
          column([words("บน 20 ล่าง 4 ต้น 40 ท้าย 0", { size: "sm" })], {
            paddingTop: "20px",
            paddingBottom: "4px",
            paddingStart: "40px",
            paddingEnd: "none",
            backgroundColor: sand,
          }),
        ],
        { spacing: "sm", paddingAll: "xl" },
      ),
    ),
  },
  {
    id: "box-border",
    title: "เส้นขอบและมุมมน",
    shows: "borderWidth none to bold and 6px; cornerRadius none to xxl and 30px",
    altText: "เส้นขอบและมุมมนของกล่อง",
    contents: bubble(
      column(
        (
          [
            ["none", "none"],
            ["light", "xs"],
            ["normal", "sm"],
            ["medium", "md"],
            ["semi-bold", "lg"],
            ["bold", "xl"],
            ["6px", "xxl"],
            ["normal", "30px"],
          ] as const
        ).map(([borderWidth, cornerRadius]) =>
          column([word(`${borderWidth} · ${cornerRadius}`, { align: "center", size: "sm" })], {
            borderWidth,
            cornerRadius,
            borderColor: green,
            backgroundColor: pale,
            paddingAll: "md",
          }),
        ),
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "box-size",
    title: "กว้าง สูง และไม่เกิน",
    shows: "width and height in pixels and percent; maxWidth and maxHeight cut",
    altText: "ความกว้างและความสูงของกล่อง",
    contents: bubble(
      column(
        [
          column([word("กว้าง 120px สูง 40px", { size: "xs" })], {
            width: "120px",
            height: "40px",
            backgroundColor: mint,
          }),
          column([word("กว้าง 75%", { size: "xs" })], { width: "75%", backgroundColor: sand }),
          column([words("ไม่เกิน 90px กว้าง", { size: "xs" })], { maxWidth: "90px", backgroundColor: sky }),
          column([words("ไม่เกิน 60% ของความกว้างกล่องแม่", { size: "xs" })], {
            maxWidth: "60%",
            backgroundColor: rose,
          }),
          column([column([], { height: "90px", backgroundColor: mint })], {
            maxHeight: "30px",
            backgroundColor: sand,
          }),
          row(
            [
              column([], { width: "30%", height: "50%", backgroundColor: green }),
              tile("สูง 50% ของ 80px", pale),
            ],
            {
              height: "80px",
              alignItems: "center",
              spacing: "sm",
            },
          ),
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "box-justify",
    title: "จัดชิ้นตามแนวหลัก",
    shows: "justifyContent: center, flex-start, flex-end, space-between, space-around, space-evenly",
    altText: "การจัดชิ้นตามแนวหลัก",
    contents: bubble(
      column(
        (
          ["flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly"] as const
        ).flatMap((justifyContent) => [
          word(justifyContent, { size: "xs", color: grey }),
          row([tile("ก", mint, { flex: 0 }), tile("ข", sand, { flex: 0 }), tile("ค", sky, { flex: 0 })], {
            justifyContent,
            backgroundColor: "#F4F6F5",
          }),
        ]),
        { spacing: "xs" },
      ),
    ),
  },
  {
    id: "box-align",
    title: "จัดชิ้นตามแนวขวาง",
    shows: "alignItems flex-start, center, flex-end in rows 70px high and in a column",
    altText: "การจัดชิ้นตามแนวขวาง",
    contents: bubble(
      column(
        [
          ...(["flex-start", "center", "flex-end"] as const).map((alignItems) =>
            row([tile("ก", mint, { flex: 0 }), tile(alignItems, sand, { flex: 0 })], {
              alignItems,
              height: "70px",
              spacing: "sm",
              backgroundColor: "#F4F6F5",
            }),
          ),
          rule,
          column([tile("ต้น", mint)], { alignItems: "flex-start" }),
          column([tile("กลาง", sand)], { alignItems: "center" }),
          column([tile("ท้าย", sky)], { alignItems: "flex-end" }),
        ],
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "box-filler",
    title: "ตัวดันที่ว่าง",
    shows:
      "fillers push to the right and to the bottom; a filler of flex 2 takes twice the room; spacing skips them",
    altText: "ตัวดันที่ว่าง",
    contents: bubble(
      column(
        [
          row([{ type: "filler" }, tile("ชิดขวา", mint, { flex: 0 })]),
          row([{ type: "filler" }, tile("ค่อนขวา", sand, { flex: 0 }), { type: "filler", flex: 2 }], {
            spacing: "xl",
          }),
          column([{ type: "filler" }, tile("ชิดล่าง", sky)], { height: "90px", backgroundColor: "#F4F6F5" }),
        ],
        { spacing: "md" },
      ),
    ),
  },
];
