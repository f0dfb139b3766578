import type { Outcome } from "#conversation/deed.ts";
import type {
  ApplicationSeen,
  ApplicationTerms,
  JoiningDeed,
  JoiningOutcome,
  JoiningRefusal,
} from "#conversation/deeds/joining.ts";
import { bahtToSatang } from "#core/money.ts";
import { day } from "../cast.ts";
import type { Deeds } from "../transcript.ts";

/** What the fund answers to somebody who applies, and what it was asked. */
export const terms: ApplicationTerms = {
  entranceFee: bahtToSatang(10),
  plans: [
    { code: "monthly", name: "ส่งรายเดือน", price: bahtToSatang(30) },
    { code: "yearly", name: "ส่งรายปี", price: bahtToSatang(360) },
  ],
  villages: [
    { villageNo: 2, name: "บ้านโนนสวรรค์" },
    { villageNo: 3, name: "บ้านหนองบัว" },
  ],
  waiting: 0,
};

export const sent: ApplicationSeen = {
  requestId: "0198a000-0000-7000-8000-0000000000a1",
  name: "นางสาวสมศรี มีสุข",
  on: day("2026-02-14"),
  stage: "sent",
};

export const came = (outcome: JoiningOutcome): Outcome => ({ type: "joining", outcome });
export const refusedWith = (refusal: JoiningRefusal): JoiningOutcome => ({
  type: "joining-refused",
  refusal,
});

/** One answer for each kind of deed; everything that was asked for is kept in `asked`. */
export function joining(answers: { readonly [Type in JoiningDeed["type"]]?: JoiningOutcome }): {
  readonly deeds: Deeds;
  readonly asked: JoiningDeed[];
} {
  const asked: JoiningDeed[] = [];
  return {
    asked,
    deeds: {
      joining: ({ deed }) => {
        asked.push(deed);
        const answer = answers[deed.type];
        if (answer === undefined) throw new Error(`the stage has no answer for ${deed.type}`);
        return came(answer);
      },
    },
  };
}

export const done = "ทำ: joining [object Object]";
