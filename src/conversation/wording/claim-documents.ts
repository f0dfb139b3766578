/** Each fault of a photo said so that the sender knows what to do next. */
export const documentWords = {
  th: {
    faults: {
      empty: "ไฟล์ที่ส่งมาว่างเปล่าค่ะ ลองส่งใหม่นะคะ",
      "too-large": "ไฟล์ใหญ่เกินไปค่ะ ถ่ายเป็นรูปธรรมดาส่งมาได้เลยนะคะ",
      "not-a-document": "ไฟล์นี้ไม่ใช่รูปหรือ PDF ค่ะ ถ่ายรูปเอกสารส่งมาแทนนะคะ",
      "not-readable-here": "รูปแบบนี้เปิดไม่ได้ค่ะ ลองถ่ายด้วยกล้องในแชตไลน์แล้วส่งใหม่นะคะ",
      broken: "รูปมาไม่ครบค่ะ ลองส่งใหม่อีกครั้งนะคะ",
      "too-small": "รูปเล็กไปหน่อย อ่านตัวหนังสือไม่ออกค่ะ ลองถ่ายใกล้ ๆ ให้เห็นเต็มแผ่นนะคะ",
      "too-dark": "รูปมืดไปหน่อยค่ะ ลองถ่ายใกล้หน้าต่างหรือเปิดไฟนะคะ",
      "too-blurred": "รูปไม่ค่อยชัดค่ะ วางเอกสารบนโต๊ะ จับมือถือนิ่ง ๆ แล้วถ่ายใหม่นะคะ",
      "sent-already": "รูปนี้ส่งมาแล้วค่ะ ไม่ต้องส่งซ้ำนะคะ",
      "not-fetched": "ตอนนี้รับรูปจากไลน์ไม่ได้ค่ะ รอสักครู่แล้วส่งใหม่อีกครั้งนะคะ",
      gone: "รูปนี้ถูกลบไปก่อนที่จะเก็บได้ค่ะ ถ้ายังต้องใช้ ส่งใหม่ได้เลยนะคะ",
    } as Readonly<Record<string, string>>,
    otherFault: "รูปนี้เก็บไม่ได้ค่ะ ลองส่งใหม่อีกครั้งนะคะ",
  },
};

export const faultWords = (fault: string): string =>
  Object.hasOwn(documentWords.th.faults, fault)
    ? (documentWords.th.faults[fault] ?? documentWords.th.otherFault)
    : documentWords.th.otherFault;
