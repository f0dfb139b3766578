/**
 * "ได้รับเงินแล้วหรือยัง" is asked about one payment in five, with the news of it, so that it costs no message of its own. Chance picks:
 * whoever pays cannot know before which ones, and the auditor sees what came back (`actions/claim/received-answers.ts`).
 */
const oneIn = 5;

export const isAskedAbout = (chance: Uint8Array): boolean => (chance[0] ?? 0) % oneIn === 0;
