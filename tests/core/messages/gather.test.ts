import { describe, expect, test } from "vitest";
import { liesTooLong, whenTold } from "#core/messages/gather.ts";
import { usualHours } from "#core/messages/hours.ts";

/** "14 10:00" in February 2026, on the fund's clock. The 14th is a Saturday; nobody minds. */
const moment = (written: string): Temporal.Instant => {
  const [day = "", time = ""] = written.split(" ");
  return Temporal.Instant.from(`2026-02-${day}T${time}:00+07:00`);
};
const shown = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO("Asia/Bangkok").toPlainDateTime().toString().slice(8).replace("T", " ");

describe("work that is noted is told", () => {
  test.each<readonly [string, string, readonly string[], string]>([
    ["at once, with a minute for its fellows", "14 10:00", [], "14 10:01:00"],
    ["in the morning, where it comes at night", "14 22:00", [], "15 07:00:00"],
    ["in the morning, where the minute runs into the night", "14 19:59", [], "15 07:00:00"],
    ["the day after, where the phone rang today already", "14 10:00", ["14 09:00"], "15 08:00:00"],
    ["at once, where it rang yesterday for the first time", "14 10:00", ["13 09:00"], "14 10:01:00"],
    ["a week after the last ring, in a busy month", "14 10:00", ["03 09:00", "12 09:00"], "19 08:00:00"],
    [
      "at once, where even in a busy month a week has passed",
      "14 10:00",
      ["03 09:00", "07 09:00"],
      "14 10:01:00",
    ],
    [
      "on the morning of the seventh day, where it is noted that night",
      "13 23:00",
      ["03 09:00", "07 09:00"],
      "14 07:00:00",
    ],
  ])("%s", (_, noted, rings, told) => {
    const untold = { notedAt: moment(noted), isUrgent: false, rings: rings.map(moment) };
    expect(shown(whenTold(untold, usualHours))).toBe(told);
  });

  test("of a death at the same moment, at night and in a busy month", () => {
    const rings = ["03 09:00", "14 09:00"].map(moment);
    const notedAt = moment("14 23:30");
    expect(whenTold({ notedAt, isUrgent: true, rings }, usualHours)).toEqual(notedAt);
  });

  test("never in the quiet hours, though the digest hour lies in them", () => {
    const hours = { ...usualHours, digestAt: Temporal.PlainTime.from("05:00") };
    const untold = { notedAt: moment("14 10:00"), isUrgent: false, rings: [moment("14 09:00")] };
    expect(shown(whenTold(untold, hours))).toBe("15 07:00:00");
  });
});

describe("what was told lies too long", () => {
  test.each([
    ["14 10:00", undefined, "2026-02-16", false],
    ["14 10:00", undefined, "2026-02-17", true],
    ["14 10:00", "2026-02-17", "2026-02-17", false],
    ["14 10:00", "2026-02-17", "2026-02-19", false],
    ["14 10:00", "2026-02-17", "2026-02-20", true],
  ])("told %s, told again %s, today %s: %s", (told, nudged, today, is) => {
    const lying = {
      toldAt: moment(told),
      ...(nudged !== undefined && { nudgedOn: Temporal.PlainDate.from(nudged) }),
    };
    expect(liesTooLong(lying, Temporal.PlainDate.from(today), usualHours)).toBe(is);
  });
});
