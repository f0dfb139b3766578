/** What is open: whose phones, which account, the desk. It stands in the address, so that a view can be shared. */
import { isTextSize, type TextSize } from "./text-size.ts";

export interface View {
  people: string[];
  /** The person in front: the only one on a narrow screen, and the one whose messages the desk lists. */
  active: string | undefined;
  readonly channelId: string | undefined;
  readonly textSize: TextSize;
  isDeskOpen: boolean;
}

export function readView(search: string): View {
  const asked = new URLSearchParams(search);
  const people = (asked.get("people") ?? "").split(",").filter((userId) => userId !== "");
  const size = asked.get("size");
  return {
    people,
    active: people[0],
    channelId: asked.get("channel") ?? undefined,
    textSize: size !== null && isTextSize(size) ? size : "normal",
    isDeskOpen: asked.get("desk") === "open" || (asked.get("desk") === null && innerWidth > 1100),
  };
}

/** Only whose phones are open changes the address: everything else is a passing matter. */
export function keepInAddress(view: View): void {
  const address = new URL(location.href);
  if (view.people.length === 0) address.searchParams.delete("people");
  else address.searchParams.set("people", view.people.join(","));
  history.replaceState(null, "", address.href.replaceAll("%2C", ","));
}
