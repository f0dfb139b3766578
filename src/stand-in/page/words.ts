/** Plain text as a phone shows it: line breaks kept, addresses and phone numbers turned into links. */
import { element } from "./dom.ts";

const linkable = /https?:\/\/[^\s<>"']+|\b0\d{1,2}-?\d{3}-?\d{3,4}\b/gu;

export function drawWords(text: string): DocumentFragment {
  const drawn = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(linkable)) {
    drawn.append(text.slice(end, match.index), drawLink(match[0]));
    end = match.index + match[0].length;
  }
  drawn.append(text.slice(end));
  return drawn;
}

function drawLink(found: string): HTMLElement {
  const isAddress = found.startsWith("http");
  const href = isAddress ? found : `tel:${found.replaceAll("-", "")}`;
  return element("a", { href, ...(isAddress ? { target: "_blank", rel: "noreferrer" } : {}) }, found);
}

/** "{name}" of a textV2 replaced by what it stands for: a mention is a name in colour, an emoji a drawn face. */
export function drawSubstituted(text: string, substitution: unknown): DocumentFragment {
  const drawn = document.createDocumentFragment();
  const stands = (typeof substitution === "object" && substitution !== null ? substitution : {}) as Record<
    string,
    { readonly type?: string; readonly mentionee?: { readonly type?: string } } | undefined
  >;
  for (const piece of text.split(/(\{[\w-]{1,20}\})/u)) {
    const stand = stands[piece.slice(1, -1)];
    if (stand?.type === "mention") {
      drawn.append(
        element("span", { class: "mention" }, stand.mentionee?.type === "all" ? "@ทุกคน" : "@สมาชิก"),
      );
    } else drawn.append(stand?.type === "emoji" ? drawEmoji() : drawWords(piece));
  }
  return drawn;
}

/** LINE's own emoji are pictures of its shop: here each is the same plain face. "$" holds their place in the text. */
export function drawWithEmojis(text: string, emojis: unknown): DocumentFragment {
  const places = new Set(Array.isArray(emojis) ? emojis.map((emoji: { index?: number }) => emoji.index) : []);
  if (places.size === 0) return drawWords(text);
  const drawn = document.createDocumentFragment();
  let start = 0;
  for (const place of [...places].filter((index) => index !== undefined).toSorted((a, b) => a - b)) {
    drawn.append(drawWords(text.slice(start, place)), drawEmoji());
    start = place + 1;
  }
  drawn.append(drawWords(text.slice(start)));
  return drawn;
}

const drawEmoji = (): HTMLElement =>
  element("span", { class: "line-emoji", role: "img", "aria-label": "อีโมจิ" }, "☺");
