import type { PayDeed, PayOutcome } from "../../deeds/paying.ts";
import type { Flow, Moment } from "../../flow.ts";
import type { Conversation, Turn } from "../../turn.ts";

export const doPay = (deed: PayDeed, conversation?: Conversation): Turn => ({
  type: "do",
  deed: { type: "paying", deed },
  ...(conversation && { conversation }),
});

/** The talk as it stands while the fund is asked, where none is open yet. */
export const pending = (
  flow: "pay" | "slip" | "slips",
  { step, facts = {} }: Pick<Conversation, "step"> & Partial<Pick<Conversation, "facts">>,
  { scene, at }: Moment,
): Conversation => ({
  v: 1,
  flow,
  step,
  draftId: scene.freshId,
  stamp: scene.freshId,
  askedAt: at,
  facts,
});

/** For flows whose deeds all are about paying. */
export const toldOfPay =
  (
    tell: (outcome: PayOutcome, conversation: Conversation, moment: Moment) => Turn | undefined,
  ): Flow["told"] =>
  (outcome, conversation, moment) =>
    outcome.type === "paying" ? tell(outcome.outcome, conversation, moment) : undefined;

type Tellers<Besides extends readonly unknown[]> = {
  readonly [Type in PayOutcome["type"]]?: (
    outcome: Extract<PayOutcome, { type: Type }>,
    ...besides: Besides
  ) => Turn | undefined;
};

/** Of all that may come of a deed a flow tells its own; undefined for the others. */
export const telling =
  <Besides extends readonly unknown[]>(tellers: Tellers<Besides>) =>
  (outcome: PayOutcome, ...besides: Besides): Turn | undefined =>
    // Each teller stands under the type of what it tells.
    (tellers[outcome.type] as ((told: PayOutcome, ...besides: Besides) => Turn | undefined) | undefined)?.(
      outcome,
      ...besides,
    );
