/** Words that several flows share. Each wording file has one plain object a language, so that English can stand beside the Thai. */
export const phrases = {
  th: {
    labels: {
      "contributions:show": "เช็คยอด",
      "history:show": "ประวัติการส่ง",
      "rights:show": "สิทธิของฉัน",
      "link:begin": "เชื่อมสมาชิก",
      "unlink:begin": "เลิกเชื่อม",
      "member:switch": "สลับสมาชิก",
      "apply:show": "สมัครสมาชิก",
      "ask:show": "สอบถาม",
      "contact:show": "ติดต่อกองทุน",
      "help:show": "เมนู",
      "privacy:show": "ข้อมูลส่วนตัว",
      "receive:begin": "รับเงิน",
      "talk:cancel": "ยกเลิก",
    },
    call: "โทรหากองทุน",
    /** A card's title, and how far one has come. */
    atStep: (title: string, step: number, of: number) => `${title} · ขั้นที่ ${step}/${of}`,
    more: (title: string) => `${title} (ต่อ)`,
    orType: (labels: readonly string[]) => `หรือพิมพ์ ${labels.map((label) => `“${label}”`).join(" ")} ก็ได้ค่ะ`,
    member: (name: string, memberNo: string) => `${name} (เลขสมาชิก ${memberNo})`,
    rows: { member: "ชื่อ", memberNo: "เลขสมาชิก", village: "หมู่ที่", phone: "โทรศัพท์" },
    whoToCall: (phone: string | undefined) =>
      phone === undefined ? "สอบถามกรรมการหรือผู้เก็บเงินในหมู่บ้านของท่านได้ค่ะ" : `โทรถามกองทุนได้ที่ ${phone} ค่ะ`,
  },
};
