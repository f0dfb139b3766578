/** Cards as a fund sends them: everything above, working together. */
import {
  bubble,
  column,
  green,
  grey,
  line,
  pale,
  picture,
  postback,
  row,
  rule,
  sand,
  span,
  word,
  words,
  type Sample,
} from "./sample.ts";

const fact = (label: string, value: string) =>
  row(
    [words(label, { flex: 2, color: grey, size: "sm" }), words(value, { flex: 3, size: "sm", align: "end" })],
    { spacing: "md" },
  );

const primary = (label: string, data: string) =>
  ({
    type: "button",
    style: "primary",
    color: green,
    height: "sm",
    scaling: true,
    adjustMode: "shrink-to-fit",
    action: postback(label, data),
  }) as const;

const quiet = (label: string, data: string) =>
  ({
    type: "button",
    style: "link",
    height: "sm",
    scaling: true,
    adjustMode: "shrink-to-fit",
    action: postback(label, data),
  }) as const;

/** One dot of a way that is half gone: full where it lies behind, hollow where it is now, grey where it is to come. */
const step = (text: string, state: "done" | "now" | "next") =>
  row(
    [
      column([], {
        width: "14px",
        height: "14px",
        cornerRadius: "30px",
        borderWidth: "2px",
        borderColor: state === "next" ? "#B7C2BC" : green,
        backgroundColor: state === "done" ? green : "#FFFFFF",
      }),
      words(text, { size: "sm", ...(state === "next" ? { color: grey } : {}) }),
    ],
    { spacing: "lg", alignItems: "center", margin: "none" },
  );

const path = (isGone: boolean) =>
  row([column([], { width: "2px", height: "18px", backgroundColor: isGone ? green : "#B7C2BC" })], {
    paddingStart: "6px",
    margin: "none",
  });

const cells = (texts: readonly string[], rest: { readonly size: "xs" | "sm"; readonly color?: string }) =>
  row(
    texts.map((text, index) =>
      word(text, {
        ...rest,
        flex: [2, 4, 3, 2][index] ?? 1,
        ...(index === 3 ? { align: "end" as const } : {}),
      }),
    ),
    { spacing: "sm" },
  );

export const cards: readonly Sample[] = [
  {
    id: "card-balance",
    title: "บัตรเช็คยอด",
    shows: "what a member sees when they ask how far they have paid",
    altText: "คุณสมศรีส่งเงินสมทบถึงมีนาคม ๒๕๖๙ แล้ว เดือนนี้ครบกำหนด ๓๐ บาท",
    contents: bubble(
      column([
        words("ส่งถึง", { size: "sm", color: grey }),
        words("มีนาคม ๒๕๖๙", { size: "xxl", weight: "bold", color: green }),
        column([fact("เดือนนี้", "฿30"), fact("ปีนี้ส่งแล้ว", "฿90"), fact("เลขสมาชิก", "4-0123")], {
          margin: "lg",
          spacing: "sm",
        }),
      ]),
      {
        header: column([words("คุณสมศรี ใจบุญ", { weight: "bold", color: "#FFFFFF" })], {
          backgroundColor: green,
          paddingAll: "xl",
        }),
        footer: column(
          [primary("ส่งเงินสมทบ", "contribution:start"), quiet("ดูประวัติการส่ง", "contribution:history")],
          { spacing: "sm" },
        ),
      },
    ),
  },
  {
    id: "card-receipt",
    title: "ใบเสร็จรับเงิน",
    shows: "a numbered receipt with an amount in words",
    altText: "ใบเสร็จเล่มที่ ๖๙ เลขที่ ๑๒๓ จำนวน ๓๐ บาท",
    contents: bubble(
      column(
        [
          words("ใบเสร็จรับเงิน", { weight: "bold", size: "lg", align: "center" }),
          words("เล่มที่ 69 เลขที่ 000123", { size: "xs", color: grey, align: "center" }),
          rule,
          fact("วันที่", "14 ก.พ. 2569"),
          fact("รับจาก", "นางสมศรี ใจบุญ"),
          fact("สำหรับ", "เงินสมทบ มี.ค. 2569"),
          fact("วิธีชำระ", "เงินสด"),
          rule,
          row([
            words("รวม", { weight: "bold", gravity: "bottom" }),
            words("฿30.00", { weight: "bold", size: "xl", align: "end", color: green }),
          ]),
          words("(สามสิบบาทถ้วน)", { align: "end", size: "sm", color: grey }),
        ],
        { spacing: "sm" },
      ),
      {
        footer: column([words("ขอบคุณที่ออมบุญด้วยกัน", { size: "xs", align: "center", color: grey })], {
          paddingAll: "lg",
        }),
        styles: { footer: { separator: true } },
      },
    ),
  },
  {
    id: "card-claim",
    title: "ติดตามคำขอ",
    shows: "steps as dots on a line: boxes with rounded corners and a line between",
    altText: "คำขอรับสวัสดิการ C-0042 อยู่ขั้นรับรอง",
    contents: bubble(
      column(
        [
          words("คำขอ C-0042", { weight: "bold", size: "lg" }),
          column([
            step("ยื่นแล้ว 12 ก.พ.", "done"),
            path(true),
            step("กำลังรับรอง 2 จาก 3 คน", "now"),
            path(false),
            step("รอประธานอนุมัติ", "next"),
            path(false),
            step("จ่ายเงิน", "next"),
          ]),
        ],
        { spacing: "md" },
      ),
      { footer: column([quiet("ถามเรื่องคำขอนี้", "claim:ask"), quiet("ถอนคำขอ", "claim:withdraw")]) },
    ),
  },
  {
    id: "card-approve",
    title: "การ์ดรับรอง",
    shows: "a destructive choice stands away from the first one; a horizontal footer",
    altText: "ขอให้ท่านรับรองคำขอของสมาชิก 4-0123",
    contents: bubble(
      column(
        [
          words("โปรดรับรอง", { color: green, weight: "bold", size: "sm" }),
          words("นอนโรงพยาบาล ๓ คืน", { size: "xl", weight: "bold" }),
          {
            type: "text",
            wrap: true,
            scaling: true,
            contents: [
              span("สิทธิ "),
              span("฿300", { weight: "bold", color: green }),
              span(" จากเพดาน ฿2,000 ต่อปี", { color: grey }),
            ],
          },
          row(
            [
              { type: "image", url: picture("paper"), size: "full", aspectMode: "cover", aspectRatio: "3:4" },
              { type: "image", url: picture("paper"), size: "full", aspectMode: "cover", aspectRatio: "3:4" },
            ],
            { spacing: "sm", margin: "lg" },
          ),
        ],
        { spacing: "sm" },
      ),
      {
        footer: column([
          primary("รับรอง", "claim:certify"),
          rule,
          row([quiet("ขอข้อมูลเพิ่ม", "claim:more"), quiet("ไม่รับรอง", "claim:decline")], { margin: "md" }),
        ]),
      },
    ),
  },
  {
    id: "card-notice",
    title: "ประกาศ",
    shows: "a picture, a date badge and long words in large letters",
    altText: "ประชุมใหญ่สามัญประจำปี วันเสาร์ที่ ๑๕ มีนาคม ๒๕๖๙ เวลา ๙ โมงเช้า ที่ศาลากลางบ้าน",
    contents: bubble(
      column(
        [
          words("ประชุมใหญ่สามัญประจำปี", { weight: "bold", size: "xl" }),
          line(
            [
              { type: "icon", url: picture("star"), size: "sm", scaling: true },
              words("เสาร์ที่ ๑๕ มีนาคม ๒๕๖๙ ๙ โมงเช้า", { size: "sm" }),
            ],
            { spacing: "sm" },
          ),
          words("ที่ศาลากลางบ้านโนนสว่าง หมู่ ๔ มีรถรับส่งจากวัด ผู้สูงอายุนั่งด้านหน้า", { size: "sm", color: grey }),
        ],
        { spacing: "md" },
      ),
      {
        hero: {
          type: "image",
          url: picture("field"),
          size: "full",
          aspectRatio: "20:13",
          aspectMode: "cover",
        },
        footer: row([quiet("ไปได้", "meeting:yes"), { type: "separator" }, quiet("ไปไม่ได้", "meeting:no")]),
        styles: { footer: { separator: true } },
      },
    ),
  },
  {
    id: "card-day-sheet",
    title: "ใบเก็บเงินประจำวัน",
    shows: "a table of four columns on a giga bubble; short words on one line",
    altText: "ใบเก็บเงิน หมู่ ๔ วันที่ ๑๔ กุมภาพันธ์ รวม ๔ ราย ๑๒๐ บาท",
    contents: bubble(
      column(
        [
          cells(["เลข", "ชื่อ", "ส่งถึง", "บาท"], { size: "xs", color: grey }),
          rule,
          cells(["0123", "สมศรี ใจบุญ", "มี.ค. 69", "30"], { size: "sm" }),
          cells(["0124", "ประนอม ผ่องใส", "ก.พ. 69", "30"], { size: "sm" }),
          cells(["0131", "คำปุ่น ศรีหาญ", "มี.ค. 69", "30"], { size: "sm" }),
          cells(["0140", "ด.ญ. น้ำฝน ที่รัก", "มี.ค. 69", "30"], { size: "sm" }),
          row(
            [
              words("รวม ๔ ราย", { weight: "bold" }),
              words("฿120", { weight: "bold", align: "end", color: green }),
            ],
            {
              backgroundColor: sand,
              paddingAll: "md",
              cornerRadius: "md",
              margin: "lg",
            },
          ),
        ],
        { spacing: "md" },
      ),
      {
        size: "giga",
        header: column([words("ใบเก็บเงิน หมู่ ๔", { weight: "bold" })], { backgroundColor: pale }),
      },
    ),
  },
];
