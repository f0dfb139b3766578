/** The version is kept with everyone to whom the notice was given: change it with every change of meaning. */
export const privacyNoticeVersion = "1";

export const greetingWords = {
  th: {
    hello: (fund: string) =>
      `สวัสดีค่ะ ยินดีต้อนรับสู่${fund}\nออมบุญเป็นผู้ช่วยของกองทุนในไลน์ค่ะ ดูยอดเงินสมทบ ดูประวัติ และสอบถามเรื่องกองทุนได้ที่นี่`,
    helloAgain: (fund: string) => `ยินดีที่ได้พบกันอีกครั้งค่ะ ${fund}ดีใจที่กลับมานะคะ`,
    practice: "ที่นี่เป็นกองทุนฝึกหัด ชื่อและยอดเงินทั้งหมดสมมุติขึ้น ลองกดได้ทุกปุ่มโดยไม่มีอะไรเสียหายค่ะ",
    privacyNotice: [
      `เรื่องข้อมูลส่วนตัวของท่าน (ฉบับที่ ${privacyNoticeVersion})`,
      "• กองทุนเก็บเท่าที่ใช้: ทะเบียนสมาชิก เงินที่ส่ง และข้อความที่คุยกับบัญชีนี้",
      "• ใช้ในงานของกองทุนเท่านั้น ไม่ขาย และไม่เปิดเผยว่าใครป่วยหรือใครค้างส่ง",
      "• ขอดู ขอแก้ไข หรือขอลบข้อมูลของท่านได้ บอกกรรมการได้ทุกเมื่อ",
      "• บัญชีนี้ไม่ถามเลขบัตรประชาชน รหัส OTP หรือรหัส PIN ในแชตเด็ดขาดค่ะ",
    ].join("\n"),
    choose: "ให้ช่วยเรื่องไหนดีคะ",
    forMembers: "เป็นสมาชิกแล้ว กด “เชื่อมสมาชิก”",
    forNewcomers: "อยากเป็นสมาชิก กด “สมัครสมาชิก”",
    forQuestions: "มีเรื่องอยากถาม กด “สอบถาม”",
    summary: "เลือกได้สามอย่างค่ะ เชื่อมสมาชิก สมัครสมาชิก หรือสอบถาม",
  },
  en: {
    hello: (fund: string) =>
      `Welcome to ${fund}.\nOmboon is the fund's helper on LINE: contributions, payments and questions about the fund are answered here.`,
    helloAgain: (fund: string) => `Good to see you again. ${fund} is glad that you are back.`,
    practice:
      "This is a practice fund. All names and amounts are made up: try every button, nothing can break.",
    privacyNotice: [
      `About your personal data (version ${privacyNoticeVersion})`,
      "• The fund keeps only what it uses: the members' register, what was paid, and what is said to this account",
      "• It is used for the fund's work alone. It is never sold, and nobody is told who is ill or who owes",
      "• You can ask to see, correct or erase your data. Tell the committee at any time",
      "• This account never asks for a citizen ID, an OTP or a PIN in the chat",
    ].join("\n"),
    choose: "How can I help?",
    forMembers: "A member already: tap “Link to a member”",
    forNewcomers: "To become one: tap “Become a member”",
    forQuestions: "With a question: tap “Questions”",
    summary: "Three ways: link to a member, become a member, or ask.",
  },
};
