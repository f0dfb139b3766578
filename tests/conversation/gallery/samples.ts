import { cardsFromTalks } from "./from-talks.ts";
import { notices } from "./notices.ts";
import type { CardSample } from "./sample.ts";

/** Every kind of card there is, in the order of a person's life with the fund. */
export const cardSamples = (): readonly CardSample[] => [...cardsFromTalks(), ...notices];
