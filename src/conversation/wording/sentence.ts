/** What a Thai sentence politely ends in; a question, and what was cut short, have ends of their own. */
const ends = /(?:ค่ะ|คะ|[?.…])$/u;

/** For whoever hears it and sees nothing: a notification, a screen reader. */
export const asSentence = (said: string): string => {
  const whole = said.trimEnd();
  return ends.test(whole) ? whole : `${whole} ค่ะ`;
};
