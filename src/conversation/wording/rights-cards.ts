/** Around the rights themselves, which `rights.ts` beside this words: titles, what to do next, what is asked. */
export const rightsWords = {
  th: {
    titles: {
      now: (name: string) => `สิทธิของ ${name} ที่ใช้ได้วันนี้`,
      later: (name: string) => `สิทธิของ ${name} ที่จะได้ต่อไป`,
      "not-now": (name: string) => `สิทธิของ ${name} ที่ยังไม่เข้าเงื่อนไข`,
    },
    headlines: {
      now: (count: number) => `ใช้ได้ ${count} อย่าง`,
      later: (count: number) => `รออีกหน่อย ${count} อย่าง`,
      "not-now": (count: number) => `ยังไม่ได้ ${count} อย่าง`,
    },
    none: "ระเบียบของกองทุนยังไม่มีสวัสดิการสำหรับท่านค่ะ",
    summary: (name: string, counts: string) => `สิทธิสวัสดิการของ ${name} ${counts}ค่ะ`,
    tryIt: "อยากรู้ว่าได้เท่าไร พิมพ์ถามได้ เช่น “ถ้านอนโรงพยาบาล 3 คืน” หรือ “ถ้าคลอดลูก” นะคะ",
    rest: (count: number) => `ยังมีอีก ${count} อย่าง แตะ “ดูสิทธิที่เหลือ” นะคะ`,
    showRest: "ดูสิทธิที่เหลือ",
    notLinked: "ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิก จึงยังบอกสิทธิของท่านไม่ได้ค่ะ เชื่อมครั้งเดียว ต่อไปดูได้ตลอดนะคะ",
    notYours: "ไลน์นี้ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ",
    hasLeftTitle: (name: string) => `สิทธิของ ${name}`,
    hasLeft: "การเป็นสมาชิกจบลงแล้ว เรื่องที่เกิดก่อนวันนั้นยังถามกองทุนได้เสมอนะคะ",
  },
  en: {
    notLinked:
      "This LINE account is not linked to a member yet, so your benefits are not known. Link it once, and you can look at any time.",
    notYours: "This LINE account is no longer linked to that member.",
  },
};

export const whatIfCardWords = {
  th: {
    title: (event: string, nights: number | undefined) =>
      nights === undefined ? `ถ้า${event}` : `ถ้า${event} ${nights} คืน`,
    gets: (amount: string) => `ได้ ${amount}`,
    getsNothing: "ยังไม่ได้รับเงิน",
    notYetKnown: "ขอถามเพิ่มอีกนิดค่ะ",
    noBenefit: "กองทุนยังไม่มีสวัสดิการเรื่องนี้",
    member: "สมาชิก",
    concerns: "เป็นเรื่องของ",
    concerned: (who: string, age: number | null) => (age === null ? who : `${who} อายุ ${age} ปี`),
    onlyASum: "คิดให้ดูตามระเบียบและเงินที่ส่งถึงวันนี้ ยังไม่ได้ยื่นเรื่อง และไม่ได้บันทึกอะไรค่ะ",
    howManyNights: "ถ้านอนโรงพยาบาลด้วย กี่คืนคะ แตะด้านล่าง หรือพิมพ์เช่น “ถ้านอนโรงพยาบาล 3 คืน”",
    nights: (count: number) => `${count} คืน`,
    asks: (name: string, event: string) => `ขอทราบ${name} พิมพ์รวมมาในข้อความเดียวได้ค่ะ เช่น “ถ้า${event} …”`,
    choose: (name: string) => `ขอทราบ${name} แตะเลือกได้เลยค่ะ`,
    yes: "ใช่",
    no: "ไม่ใช่",
    answer: (name: string, choice: string) => `${name}: ${choice}`,
    which: {
      title: "ถ้าเรื่องไหนคะ",
      note: "แตะเรื่องที่อยากรู้ หรือพิมพ์เช่น “ถ้านอนโรงพยาบาล 3 คืน” ค่ะ",
      more: (names: string) => `เรื่องอื่นที่พิมพ์ถามได้: ${names}`,
      summary: "อยากรู้สิทธิเรื่องไหนคะ เลือกได้เลยค่ะ",
    },
  },
};
