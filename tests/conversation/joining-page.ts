import { linkedAs, memberScene, somchai, stranger } from "./cast.ts";
import { done, joining, sent, terms } from "./joining/applying.ts";
import type { Page } from "./page.ts";

const answers = {
  "begin-application": { type: "application-terms", terms },
  "send-application": { type: "application-sent", application: sent, again: false },
  "open-joining-request": {
    type: "joining-request",
    request: {
      requestId: sent.requestId,
      askedOn: sent.on,
      kind: "join",
      application: {
        name: sent.name,
        for: "self",
        birthOn: Temporal.PlainDate.from("1980-05-01"),
        villageNo: 2,
        address: "12/3 ซอยวัด",
        phone: "0812223333",
        planName: "ส่งรายเดือน",
        beneficiaries: [{ name: "นายสมชาย มีสุข", relation: "sibling" }],
        hasCitizenId: false,
      },
      like: [],
    },
  },
} as const;
const request = answers["open-joining-request"].request;

/** docs/transcripts/joining.md: somebody becomes a member, as far as the chat goes. */
export const joiningPage: Page = {
  file: "joining.md",
  title: "สมัครสมาชิก",
  about:
    "Somebody applies, for themselves or for whom they care for; the village's committee member certifies or says why not. The meeting's resolution is noted by command (application resolve); then the first receipt has the entrance fee and the first contribution together. A citizen id is never asked for here.",
  scenes: () => [
    {
      heading: "กรอกใบสมัคร",
      who: "ผู้สมัคร",
      scene: stranger,
      deeds: joining(answers).deeds,
      script: `
        ฉัน: กรอกใบสมัคร
        ${done}
        ฉัน: [ตัวฉันเอง]
        ฉัน: นางสาวสมศรี มีสุข
        ฉัน: 1 พฤษภาคม 2523
        ฉัน: หมู่ 2
        ฉัน: 12/3 ซอยวัด
        ฉัน: 081-222-3333
        ฉัน: [ส่งรายเดือน ฿30]
        ฉัน: นายสมชาย มีสุข
        ฉัน: พี่ชาย
        กองทุน: ตรวจก่อนส่งใบสมัคร
        ฉัน: [ส่งใบสมัคร]
        ${done}
        กองทุน: ส่งใบสมัครแล้ว
      `,
    },
    {
      heading: "รับรองใบสมัคร",
      who: "ตัวแทนหมู่บ้าน",
      scene: memberScene(linkedAs(somchai, ["representative"])),
      deeds: {
        ...joining({
          ...answers,
          "settle-joining-request": { type: "joining-settled", request, agreed: true },
        }).deeds,
        "list-requests": {
          type: "requests",
          requests: [],
          joining: [{ requestId: sent.requestId, askedOn: sent.on, kind: "join", name: sent.name }],
        },
      },
      script: `
        ฉัน: คำขอรอยืนยัน
        ทำ: list-requests
        ฉัน: [สมัคร นางสาวสมศรี มีสุข]
        ${done}
        ฉัน: [รับรอง]
        ${done}
        กองทุน: รับรองใบสมัครของ
      `,
    },
  ],
};
