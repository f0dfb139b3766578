const thaiZero = "๐".codePointAt(0) ?? 0;

/** "๓๐ บาท" → "30 บาท". Every other character stays as it is, so positions in the text stay too. */
export const arabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - thaiZero));
