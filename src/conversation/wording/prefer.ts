/** How somebody wants to be answered from now on. */
export const preferWords = {
  th: {
    language: "จากนี้ตอบเป็นภาษาไทยค่ะ",
    short: "จากนี้ยอดเงิน เมนู และความช่วยเหลือ จะตอบสั้น ๆ ค่ะ อยากได้ครบ พิมพ์ “ตอบละเอียด” นะคะ",
    detailed: "จากนี้จะตอบละเอียดค่ะ อยากได้สั้น พิมพ์ “ตอบสั้น ๆ” นะคะ",
    offer: "อยากได้คำตอบสั้น พิมพ์ “ตอบสั้น ๆ” · For English, type “English”",
    offerDetailed: "อยากได้คำตอบครบ พิมพ์ “ตอบละเอียด” · For English, type “English”",
  },
  en: {
    language:
      "Answers are in English from now on; questions in the midst of a task, and the fund's rules, stay in Thai. For Thai, type “ภาษาไทย”.",
    short:
      "The menu, help and your contributions are short from now on. For everything, type “Long answers”.",
    detailed: "Answers are in detail from now on. For less, type “Short answers”.",
    offer: "For less, type “Short answers”. For Thai, type “ภาษาไทย”.",
    offerDetailed: "For everything, type “Long answers”. For Thai, type “ภาษาไทย”.",
  },
};
