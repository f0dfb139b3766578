import { element, setStyle } from "./dom.ts";
import { loadPicture } from "./flex/image.ts";
import { pictureAddress } from "./server.ts";

const colours = ["#0b7a4b", "#1f5fa8", "#8a4b9a", "#a6541b", "#3d6b72", "#94354c"];

/** A round picture, or the first letter of the name on a colour that stays the same for the same id. */
export function drawAvatar(id: string, name: string, pictureUrl?: string): HTMLElement {
  const drawn = element("span", { class: "avatar", "aria-hidden": "true" });
  if (pictureUrl === undefined) {
    drawn.append(firstLetter(name));
    let sum = 0;
    for (const letter of id) sum += letter.codePointAt(0) ?? 0;
    setStyle(drawn, { "background-color": colours[sum % colours.length] });
  } else drawn.append(loadPicture(pictureAddress(pictureUrl)));
  return drawn;
}

/** Thai names begin with a vowel sign now and then: the letter people would call it by comes after it. */
const firstLetter = (name: string): string => /[ก-ฮ]|[^\s\p{M}เแโใไ]/u.exec(name)?.[0] ?? "?";
