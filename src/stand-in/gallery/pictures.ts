/** Images, icons and a film. */
import { bubble, column, green, line, pale, picture, row, sand, word, words, type Sample } from "./sample.ts";

export const pictures: readonly Sample[] = [
  {
    id: "image-sizes",
    title: "ขนาดรูป",
    shows: "every size word from xxs to full",
    altText: "ขนาดรูปทุกขนาด",
    contents: bubble(
      column(
        (["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl", "full"] as const).map((size) => ({
          type: "image" as const,
          url: picture("stripes"),
          size,
          aspectRatio: "8:1",
          aspectMode: "cover" as const,
        })),
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "image-size-numbers",
    title: "ขนาดรูปเป็นตัวเลข",
    shows: "130px, 35% and 80% of the box",
    altText: "ขนาดรูปเป็นตัวเลข",
    contents: bubble(
      column(
        (["130px", "35%", "80%"] as const).map((size) => ({
          type: "image" as const,
          url: picture("field"),
          size,
          aspectRatio: "3:1",
          aspectMode: "cover" as const,
          margin: "md" as const,
        })),
      ),
    ),
  },
  {
    id: "image-fit",
    title: "เต็มกรอบหรือเห็นหมด",
    shows: "a tall picture in a wide frame: fit leaves a coloured edge, cover cuts",
    altText: "การวางรูปในกรอบ",
    contents: bubble(
      row(
        (["fit", "cover"] as const).map((aspectMode) =>
          column(
            [
              {
                type: "image" as const,
                url: picture("portrait"),
                size: "full" as const,
                aspectRatio: "4:3",
                aspectMode,
                backgroundColor: "#F6C453",
              },
              word(aspectMode, { align: "center", size: "sm" }),
            ],
            { spacing: "sm" },
          ),
        ),
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "image-ratios",
    title: "สัดส่วนรูป",
    shows: "1:1 by default, 16:9, 20:13, 1:3 and 5:1",
    altText: "สัดส่วนรูป",
    contents: bubble(
      column(
        [
          row(
            [undefined, "16:9", "20:13", "1:3"].map((aspectRatio) => ({
              type: "image" as const,
              url: picture("field"),
              size: "full" as const,
              aspectMode: "cover" as const,
              ...(aspectRatio === undefined ? {} : { aspectRatio }),
            })),
            { spacing: "sm" },
          ),
          { type: "image", url: picture("field"), size: "full", aspectRatio: "5:1", aspectMode: "cover" },
        ],
        { spacing: "sm" },
      ),
    ),
  },
  {
    id: "image-place",
    title: "รูปชิดข้างและชิดบนล่าง",
    shows: "align start, center, end in a column; gravity top, center, bottom in a row; flex gives a share",
    altText: "ตำแหน่งของรูป",
    contents: bubble(
      column(
        [
          ...(["start", "center", "end"] as const).map((align) => ({
            type: "image" as const,
            url: picture("star"),
            size: "xxs" as const,
            align,
          })),
          row(
            [
              column([], { width: "6px", height: "110px", backgroundColor: green }),
              ...(["top", "center", "bottom"] as const).map((gravity) => ({
                type: "image" as const,
                url: picture("star"),
                size: "xxs" as const,
                gravity,
              })),
            ],
            { backgroundColor: pale },
          ),
          row(
            [
              { type: "image", url: picture("field"), size: "full", flex: 1, aspectMode: "cover" },
              {
                type: "image",
                url: picture("field"),
                size: "full",
                flex: 3,
                aspectMode: "cover",
                aspectRatio: "3:1",
              },
            ],
            { backgroundColor: sand },
          ),
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "image-action",
    title: "รูปที่แตะได้ และรูปเคลื่อนไหว",
    shows: "an image with an action; an animated one beside it",
    altText: "รูปที่แตะได้",
    contents: bubble(
      row(
        [
          {
            type: "image",
            url: picture("portrait"),
            aspectMode: "cover",
            size: "full",
            action: { type: "message", label: "ดูบัตรสมาชิก", text: "บัตรสมาชิก" },
          },
          { type: "image", url: picture("pulse"), animated: true, size: "full" },
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "image-corner",
    title: "รูปกลม",
    shows: "a round portrait: the box around it has the rounded corners",
    altText: "รูปกลมของกรรมการ",
    contents: bubble(
      row(
        [
          column([{ type: "image", url: picture("portrait"), size: "full", aspectMode: "cover" }], {
            cornerRadius: "100px",
            width: "72px",
            height: "72px",
          }),
          column(
            [words("ลุงประเสริฐ", { weight: "bold" }), words("ผู้เก็บเงิน หมู่ ๔", { size: "sm", color: "#5F6B66" })],
            {
              justifyContent: "center",
            },
          ),
        ],
        { spacing: "lg" },
      ),
    ),
  },
  {
    id: "icon-sizes",
    title: "ไอคอนทุกขนาด",
    shows: "icons from xxs to 5xl and 30px stand on the line of their words; a wide one; margins",
    altText: "ไอคอนทุกขนาด",
    contents: bubble(
      column(
        [
          line(
            (["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl"] as const).map((size) => ({
              type: "icon" as const,
              url: picture("star"),
              size,
            })),
            { spacing: "xs" },
          ),
          line([
            { type: "icon", url: picture("star"), size: "4xl" },
            { type: "icon", url: picture("star"), size: "5xl" },
            { type: "icon", url: picture("star"), size: "30px" },
          ]),
          line([
            { type: "icon", url: picture("stripes"), size: "xl", aspectRatio: "3:1" },
            word("กว้างสามเท่า", { flex: 0, margin: "sm" }),
            { type: "icon", url: picture("star"), margin: "xxl" },
          ]),
        ],
        { spacing: "md" },
      ),
    ),
  },
  {
    id: "icon-scaling",
    title: "ดาวให้คะแนน",
    shows: "icons with scaling grow with their words; the one without keeps its size",
    altText: "คะแนนสี่ดาวครึ่ง",
    contents: bubble(
      line([
        ...[1, 2, 3, 4].map(() => ({
          type: "icon" as const,
          url: picture("star"),
          size: "md" as const,
          scaling: true,
        })),
        { type: "icon", url: picture("star-grey"), size: "md", scaling: false },
        word("4.0", { size: "md", color: "#5F6B66", margin: "md", flex: 0 }),
      ]),
    ),
  },
  {
    id: "video-hero",
    title: "วิดีโอบนหัวการ์ด",
    shows:
      "a film's preview with a play button and a link below; altContent stands in where it cannot be played",
    altText: "วิดีโอแนะนำกองทุน",
    contents: bubble(
      column([words("แนะนำกองทุนใน ๑ นาที", { weight: "bold" }), words("แตะเพื่อเล่น", { size: "sm" })]),
      {
        hero: {
          type: "video",
          url: "https://pictures.example/film.mp4",
          previewUrl: picture("field"),
          altContent: {
            type: "image",
            url: picture("field"),
            size: "full",
            aspectRatio: "20:13",
            aspectMode: "cover",
          },
          aspectRatio: "20:13",
          action: { type: "uri", label: "ดูวิดีโออื่น ๆ", uri: "https://omboon.example/films" },
        },
      },
    ),
  },
];
