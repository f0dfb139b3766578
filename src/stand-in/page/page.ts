/** What every part of the page is given: what is known, what is open, and how to tell the person in front of it. */
import type { ChatLine } from "./feed.ts";
import type { Memory, News } from "./memory.ts";
import type { View } from "./view.ts";

export interface Page {
  readonly memory: Memory;
  readonly news: News;
  readonly view: View;
  /** A passing sentence: something failed, something was copied. */
  readonly say: (sentence: string) => void;
  readonly showPerson: (userId: string) => void;
  readonly hidePerson: (userId: string) => void;
  /** Opens the desk at this message's JSON. */
  readonly inspect: (line: ChatLine) => void;
}

/** One phone on the page, as far as the screens in it must know it. */
export interface Phone {
  readonly page: Page;
  readonly userId: string;
  /** The glass: sheets and notices appear in it, sizes are set on it. */
  readonly glass: HTMLElement;
  readonly openChat: (channelId: string | undefined) => void;
}

export const nameOf = (page: Page, userId: string): string =>
  page.memory.state.people.find((person) => person.userId === userId)?.name ?? userId.slice(0, 6);

export const channelName = (page: Page, channelId: string): string => {
  const channel = page.memory.state.channels.find((known) => known.channelId === channelId);
  return channel?.name ?? channelId;
};

/** The stand-in's clock may have been moved: every time on the page goes by it. */
export const now = (page: Page): Date => new Date(Date.now() + clockOffset(page));

let asked: { readonly state: object; readonly offset: number } | undefined;

function clockOffset({ memory: { state } }: Page): number {
  if (asked?.state !== state) asked = { state, offset: Date.parse(state.now) - Date.now() };
  return Math.abs(asked.offset) < 1500 ? 0 : asked.offset;
}

/** Does what a click asks; a refusal of the server is told, not thrown into the console. */
export async function attempt(page: Page, deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (error) {
    page.say(error instanceof Error ? error.message : String(error));
    return false;
  }
}
