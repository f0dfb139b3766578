/** Days and times in Thai, in the Buddhist era, by the reader's own time zone. */

const time = new Intl.DateTimeFormat("th-TH", { hour: "2-digit", minute: "2-digit" });
const second = new Intl.DateTimeFormat("th-TH", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = new Intl.DateTimeFormat("th-TH-u-ca-buddhist", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
});
const dayAndTime = new Intl.DateTimeFormat("th-TH-u-ca-buddhist", {
  dateStyle: "medium",
  timeStyle: "medium",
});

export const timeOf = (at: string | Date): string => time.format(new Date(at));
export const secondOf = (at: string | Date): string => second.format(new Date(at));
export const momentOf = (at: string | Date): string => dayAndTime.format(new Date(at));

/** "วันนี้", "เมื่อวาน", or the day itself. */
export function dayOf(at: string, now: Date): string {
  const that = new Date(at);
  if (that.toDateString() === now.toDateString()) return "วันนี้";
  const yesterday = new Date(now.getTime() - 86_400_000);
  return that.toDateString() === yesterday.toDateString() ? "เมื่อวาน" : day.format(that);
}
