import { boxes } from "./boxes.ts";
import { bubbles } from "./bubbles.ts";
import { cards } from "./cards.ts";
import { controls } from "./controls.ts";
import { letters } from "./letters.ts";
import { pictures } from "./pictures.ts";
import { places } from "./places.ts";
import type { Sample } from "./sample.ts";

/** Every flex sample of the gallery, from the simplest property to whole cards. */
export const samples: readonly Sample[] = [
  ...boxes,
  ...places,
  ...letters,
  ...pictures,
  ...controls,
  ...bubbles,
  ...cards,
];
