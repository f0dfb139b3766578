import * as fc from "fast-check";
import type { BroadcastDeed, BroadcastOutcome, BroadcastSeen } from "#conversation/deeds/broadcast.ts";
import { announcementReply } from "#conversation/flows/broadcast/announcement.ts";
import { day, words } from "./any-words.ts";

/** Whatever may come of each deed about telling many. */

const typeOf = <const Type extends string>(type: Type) => fc.constant(type);
const id = fc.uuid();
const count = fc.nat({ max: 100_000 });
const code = fc.constantFrom("monthly", "yearly", "general", "elderly");
const named = fc.array(fc.record({ code, name: words(80) }), { maxLength: 12 });
const choices = fc.record({
  villages: fc.array(fc.record({ villageNo: fc.integer({ min: 0, max: 60 }), name: words(60) }), {
    maxLength: 20,
  }),
  plans: named,
  memberTypes: named,
});
const progress = fc.record({
  accepted: count,
  onTheWay: count,
  waiting: count,
  forBudget: count,
  unreachable: count,
  withdrawn: count,
});
const seen: fc.Arbitrary<BroadcastSeen> = fc.record({
  broadcastId: id,
  title: words(60),
  segment: words(200),
  writtenOn: day,
  state: fc.constantFrom("draft", "waits", "declined", "sending", "stopped", "sent"),
  progress,
  blocked: count,
  muted: count,
  notOnLine: count,
});
const preview = fc.record({
  reply: fc
    .record({ title: words(60), text: words(1000) })
    .map((say) => announcementReply(say, "กองทุนสวัสดิการชุมชนตำบลบ้านสุขใจ")),
  segment: words(200),
  people: fc.nat({ max: 3000 }),
  blocked: count,
  muted: count,
  notOnLine: count,
  cost: fc.record({ messages: count, room: count }, { requiredKeys: ["messages"] }),
  needsSecond: fc.boolean(),
});
const time = fc
  .record({ hour: fc.nat({ max: 23 }), minute: fc.nat({ max: 59 }) })
  .map(({ hour, minute }) => new Temporal.PlainTime(hour, minute));
const meeting = fc.record({
  meetingId: id,
  title: words(100),
  place: words(100),
  on: day,
  at: time,
  segment: words(200),
});
const refused = fc.record({
  type: typeOf("broadcast-refused"),
  refusal: fc.oneof(
    fc.record({
      type: fc.constantFrom(
        "title-missing",
        "text-missing",
        "meeting-in-the-past",
        "not-allowed-to-tell",
        "no-such-broadcast",
        "no-such-meeting",
        "no-such-segment",
        "nobody-to-tell",
        "no-second-person",
        "sent-before",
        "declined-before",
        "not-being-sent",
      ),
    }),
    fc.record({ type: typeOf("text-too-long"), most: fc.constant(1000) }),
    fc.record({ type: typeOf("meeting-too-far"), mostDays: fc.constant(366) }),
  ),
});
const orRefused = (usual: fc.Arbitrary<BroadcastOutcome>): fc.Arbitrary<BroadcastOutcome> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: refused });
const sent = orRefused(
  fc.oneof(
    fc.record({ type: typeOf("broadcast-sent"), seen, again: fc.boolean() }),
    fc.record({ type: typeOf("broadcast-waits"), seen, people: count, asked: fc.nat({ max: 9 }) }),
  ),
);
const previewed = orRefused(fc.record({ type: typeOf("broadcast-previewed"), preview }));

export const broadcastOutcomeOf: {
  readonly [Type in BroadcastDeed["type"]]: fc.Arbitrary<BroadcastOutcome>;
} = {
  "list-segments": orRefused(
    fc.record({ type: typeOf("segments"), what: fc.constantFrom("words", "meeting"), choices }),
  ),
  "preview-broadcast": previewed,
  "preview-meeting": previewed,
  "send-broadcast": sent,
  "call-meeting": sent,
  "list-broadcasts": fc.record({
    type: typeOf("broadcasts"),
    broadcasts: fc.array(seen, { maxLength: 8 }),
  }),
  "show-broadcast": orRefused(fc.record({ type: typeOf("broadcast-shown"), seen })),
  "stop-broadcast": orRefused(fc.record({ type: typeOf("broadcast-stopped"), seen, withdrawn: count })),
  "list-meetings": fc.record({ type: typeOf("meetings"), meetings: fc.array(meeting, { maxLength: 9 }) }),
  "cancel-meeting": orRefused(
    fc.record({ type: typeOf("meeting-cancelled"), meeting, told: fc.nat({ max: 3000 }) }),
  ),
};
