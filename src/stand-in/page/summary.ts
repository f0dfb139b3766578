import type { ChatLine } from "./feed.ts";

const shownAs: Readonly<Record<string, string>> = {
  image: "ส่งรูปภาพ",
  video: "ส่งวิดีโอ",
  audio: "ส่งข้อความเสียง",
  sticker: "ส่งสติกเกอร์",
  file: "ส่งไฟล์",
  location: "ส่งตำแหน่ง",
  coupon: "ส่งคูปอง",
};

/** A line in one breath, as notices and lists of chats have it: the words, else the alternative text, else what it is. */
export function summaryOf({ message, text, unsent }: ChatLine): string {
  if (unsent) return "ยกเลิกข้อความแล้ว";
  const own = message.type === "text" || message.type === "textV2" ? message["text"] : message["altText"];
  return typeof own === "string" ? own : (shownAs[message.type] ?? text);
}
