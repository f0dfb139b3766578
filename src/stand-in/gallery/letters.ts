/** Texts and spans: sizes, weights, how they wrap, shrink and are cut. The words are chosen for their stacked marks. */
import {
  bubble,
  column,
  green,
  grey,
  pale,
  row,
  rule,
  sand,
  span,
  word,
  words,
  type Sample,
} from "./sample.ts";

const tall = "ผู้ใหญ่ปี่ที่ป้ำน้ำฟ้ำ";

export const letters: readonly Sample[] = [
  {
    id: "text-sizes",
    title: "ขนาดตัวอักษร",
    shows: "every size word, and 25px; all follow the reader's own size",
    altText: "ขนาดตัวอักษรทุกขนาด",
    contents: bubble(
      column(
        (["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl", "25px"] as const).map((size) =>
          words(`${size} ปี่`, { size }),
        ),
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "text-scaling",
    title: "โตตามผู้อ่าน หรือไม่",
    shows: "scaling true grows with the reader's setting, false and unset do not",
    altText: "ตัวอักษรที่โตตามผู้อ่าน",
    contents: bubble(
      column(
        [
          words("ตามผู้อ่าน (scaling: true)", { scaling: true }),
          words("คงที่ (scaling: false)", { scaling: false }),
          { type: "text", text: "คงที่ (ไม่ได้บอก)", wrap: true },
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "text-weight",
    title: "น้ำหนัก เอียง และขีด",
    shows: "weight, style and decoration, one by one and together",
    altText: "ตัวหนา ตัวเอียง ขีดเส้นใต้ ขีดฆ่า",
    contents: bubble(
      column(
        [
          words("ตัวธรรมดา", { weight: "regular", style: "normal", decoration: "none" }),
          words("ตัวหนา", { weight: "bold" }),
          words("ตัวเอียง", { style: "italic" }),
          words("ขีดเส้นใต้", { decoration: "underline" }),
          words("ขีดฆ่า ฿500", { decoration: "line-through", color: grey }),
          words("หนา เอียง ขีดใต้ สีเขียว", {
            weight: "bold",
            style: "italic",
            decoration: "underline",
            color: green,
          }),
        ],
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "text-wrap",
    title: "ตัดบรรทัด",
    shows:
      "a sentence that wraps between Thai words, one that does not and ends in an ellipsis, and one with line breaks",
    altText: "การตัดบรรทัดภาษาไทย",
    contents: bubble(
      column(
        [
          words("สมาชิกกองทุนสวัสดิการชุมชนที่ส่งเงินสมทบครบหนึ่งร้อยแปดสิบวันมีสิทธิรับสวัสดิการเจ็บป่วยคืนละหนึ่งร้อยบาท"),
          rule,
          word("สมาชิกกองทุนสวัสดิการชุมชนที่ส่งเงินสมทบครบหนึ่งร้อยแปดสิบวัน", { wrap: false }),
          rule,
          words("บ้านเลขที่ ๑๒ หมู่ ๓\nตำบลในเมือง\nอำเภอเมือง"),
          words("WelfareFundAccountNumberWithoutAnySpaceAtAll0000000000001"),
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "text-max-lines",
    title: "ไม่เกินกี่บรรทัด",
    shows: "maxLines 1, 2 and 3 of the same sentence, then 0 for all of it",
    altText: "จำกัดจำนวนบรรทัด",
    contents: bubble(
      column(
        [1, 2, 3, 0].map((maxLines) =>
          words("ให้อย่างมีคุณค่า รับอย่างมีศักดิ์ศรี ออมบุญวันละบาท เพื่อดูแลกันตั้งแต่เกิด แก่ เจ็บ จนถึงตาย ในชุมชนของเรา", {
            maxLines,
          }),
        ),
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "text-line-spacing",
    title: "ระยะระหว่างบรรทัด",
    shows: "lineSpacing 20px widens between lines and adds nothing above the first or below the last",
    altText: "ระยะระหว่างบรรทัด",
    contents: bubble(
      column(
        [
          column([words("บรรทัดแรก\nบรรทัดสอง\nบรรทัดสาม")], { backgroundColor: pale }),
          column([words("บรรทัดแรก\nบรรทัดสอง\nบรรทัดสาม", { lineSpacing: "20px" })], { backgroundColor: sand }),
        ],
        { spacing: "lg" },
      ),
    ),
  },
  {
    id: "text-align",
    title: "ชิดซ้าย กลาง ขวา",
    shows: "align start, center, end over the whole width",
    altText: "การจัดข้อความ",
    contents: bubble(
      column(
        (["start", "center", "end"] as const).map((align) =>
          column([words(`${align}\nข้อความสองบรรทัด`, { align })], { backgroundColor: pale, paddingAll: "sm" }),
        ),
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "text-gravity",
    title: "บน กลาง ล่าง",
    shows: "gravity top, center, bottom beside a tall neighbour, and with flex in a column 120px high",
    altText: "ตำแหน่งข้อความตามแนวตั้ง",
    contents: bubble(
      column(
        [
          row(
            [
              column([], { height: "90px", width: "8px", backgroundColor: green }),
              word("บน", { gravity: "top" }),
              word("กลาง", { gravity: "center" }),
              word("ล่าง", { gravity: "bottom" }),
            ],
            { spacing: "md", backgroundColor: pale },
          ),
          column([word("กลางของ flex 1", { flex: 1, gravity: "center", align: "center" })], {
            height: "120px",
            backgroundColor: sand,
          }),
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "text-shrink",
    title: "ย่อให้พอดี",
    shows: "adjustMode shrink-to-fit beside the same words without it",
    altText: "ย่อตัวอักษรให้พอดีกล่อง",
    contents: bubble(
      column(
        [
          word("ยอดเงินกองทุนทั้งหมด ฿1,234,567.89", { adjustMode: "shrink-to-fit", size: "xl", weight: "bold" }),
          word("ยอดเงินกองทุนทั้งหมด ฿1,234,567.89", { size: "xl", weight: "bold" }),
          row(
            [
              column([word("฿1,234,567.89", { adjustMode: "shrink-to-fit", size: "xl", align: "center" })], {
                backgroundColor: pale,
              }),
              column([word("฿89.00", { adjustMode: "shrink-to-fit", size: "xl", align: "center" })], {
                backgroundColor: sand,
              }),
            ],
            { spacing: "sm" },
          ),
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "text-marks",
    title: "สระและวรรณยุกต์ซ้อน",
    shows: "marks above tall letters and below: none is cut at any size, on a colour of their own",
    altText: "สระและวรรณยุกต์ซ้อน",
    contents: bubble(
      column(
        (["sm", "md", "xl", "3xl"] as const).map((size) =>
          column([words(`${tall} กตัญญู ฐานฎีกา`, { size })], { backgroundColor: pale, cornerRadius: "sm" }),
        ),
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "text-spans",
    title: "หลายแบบในประโยคเดียว",
    shows: "spans with their own size, colour, weight, style and decoration; the rest comes from the text",
    altText: "ข้อความหลายแบบในประโยคเดียว",
    contents: bubble(
      column(
        [
          {
            type: "text",
            wrap: true,
            scaling: true,
            color: grey,
            contents: [
              span("ท่านส่งเงินสมทบถึง "),
              span("มีนาคม ๒๕๖๙", { weight: "bold", color: green, size: "xl" }),
              span(" แล้ว ยอดเดิม "),
              span("฿360", { decoration: "line-through", style: "italic" }),
              span(" คงเหลือ ", { decoration: "none" }),
              span("฿330", { decoration: "underline", size: "18px", weight: "bold", color: "#111111" }),
              span(" ขอบคุณที่ออมบุญด้วยกัน", { size: "xs", weight: "regular", style: "normal" }),
            ],
          },
          {
            type: "text",
            scaling: true,
            wrap: true,
            contents: (["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl"] as const).map(
              (size) => span("ก", { size }),
            ),
          },
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "text-action",
    title: "ข้อความที่แตะได้",
    shows: "a text with an action of its own, in a colour of a link",
    altText: "ข้อความที่แตะได้",
    contents: bubble(
      column([
        words("มีคำถามเรื่องสิทธิไหมคะ"),
        words("ดูระเบียบกองทุนฉบับเต็ม", {
          margin: "md",
          color: "#1F5FA8",
          decoration: "underline",
          action: { type: "uri", label: "ดูระเบียบกองทุน", uri: "https://omboon.example/rules" },
        }),
      ]),
    ),
  },
  {
    id: "text-table",
    title: "ตารางสองช่อง",
    shows: "labels and values side by side; the longer value wraps under itself",
    altText: "ตารางชื่อและค่า",
    contents: bubble(
      column(
        [
          ["เลขสมาชิก", "4-0123"],
          ["ชื่อ", "นางสมศรี ใจบุญ"],
          ["ส่งถึง", "มีนาคม ๒๕๖๙"],
          ["ที่อยู่", "๑๒/๓ หมู่ ๔ บ้านโนนสว่าง ตำบลในเมือง"],
        ].map(([label = "", value = ""]) => labelled(label, value)),
        { spacing: "sm" },
      ),
    ),
  },
];

function labelled(label: string, value: string) {
  return row(
    [
      words(label, { flex: 3, color: grey, size: "sm" }),
      words(value, { flex: 5, weight: "bold", size: "sm" }),
    ],
    {
      spacing: "md",
    },
  );
}
