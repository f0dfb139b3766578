/** Consent to health documents after it was given: taking it back is as easy as giving it. */
export const consentWords = {
  th: {
    withdrawn: (name: string) =>
      `ถอนความยินยอมของ ${name} แล้วค่ะ จากนี้จะไม่มีใครเปิดดูเอกสารสุขภาพอีก คำขอที่ค้างอยู่ยังอยู่ นำเอกสารตัวจริงให้กรรมการดูแทนได้นะคะ`,
  },
};
