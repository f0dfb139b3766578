import type { Saying } from "../reply.ts";
import { text } from "../say.ts";
import { faultWords } from "./claim-documents.ts";

/** What is said once of all photos and files that were sent together. */
export const documentNewsWords = {
  th: {
    all: (count: number) => `ได้รับรูปแล้ว ${count} จาก ${count} ค่ะ`,
    some: (kept: number, sent: number) => `ได้รับรูปแล้ว ${kept} จาก ${sent} ค่ะ`,
    none: (sent: number) => (sent === 1 ? "รูปนี้ยังใช้ไม่ได้ค่ะ" : `ทั้ง ${sent} รูปยังใช้ไม่ได้ค่ะ`),
    inAll: (count: number) => `ตอนนี้เก็บไว้ทั้งหมด ${count} รูปแล้วนะคะ`,
    fault: (count: number, why: string) => `• ${count} รูป: ${why}`,
  },
  en: {
    all: (count: number) => `${count} of ${count} photos received.`,
    some: (kept: number, sent: number) => `${kept} of ${sent} photos received.`,
    none: (sent: number) => `None of the ${sent} could be used.`,
    inAll: (count: number) => `${count} kept in all.`,
    fault: (count: number, why: string) => `• ${count}: ${why}`,
  },
};

const words = documentNewsWords.th;

export interface DocumentsNews {
  readonly sent: number;
  readonly kept: number;
  /** With those of earlier messages. */
  readonly keptInAll: number;
  readonly faults: readonly string[];
}

/** Each reason is said once, with how many it is about and what to do. */
export function documentsNews({ sent, kept, keptInAll, faults }: DocumentsNews): Saying {
  const headline = kept === sent ? words.all(sent) : kept === 0 ? words.none(sent) : words.some(kept, sent);
  const reasons = [...Map.groupBy(faults, (fault) => fault)].map(([fault, same]) =>
    sent === 1 ? faultWords(fault) : words.fault(same.length, faultWords(fault)),
  );
  const total = keptInAll > kept ? [words.inAll(keptInAll)] : [];
  return text([headline, ...reasons, ...total].join("\n"));
}
