import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClock } from "#stand-in/world/clock.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

test("the clock goes with the real time until it is moved, and on from there", () => {
  const clock = createClock();
  expect(clock.now()).toBe(1_000_000);
  clock.advance(60_000);
  vi.advanceTimersByTime(500);
  expect(clock.now()).toBe(1_060_500);
  clock.set(5_000);
  expect(clock.now()).toBe(5_000);
  clock.real();
  expect(clock.now()).toBe(1_000_500);
});

test("what was put off happens on the way, each at its own time", () => {
  const clock = createClock();
  const seen: [string, number][] = [];
  const note = (name: string) => () => void seen.push([name, clock.now() - 1_000_000]);
  clock.later(2_000, note("second"));
  clock.later(1_000, () => {
    note("first")();
    clock.later(500, note("from the first"));
  });
  clock.later(10_000, note("too late"));
  clock.advance(3_000);
  expect(seen).toEqual([
    ["first", 1_000],
    ["from the first", 1_500],
    ["second", 2_000],
  ]);
});

test("what was put off also happens when nobody moves the clock", () => {
  const clock = createClock();
  let times = 0;
  clock.later(1_000, () => (times += 1));
  vi.advanceTimersByTime(999);
  expect(times).toBe(0);
  vi.advanceTimersByTime(1);
  expect(times).toBe(1);
  clock.advance(10_000);
  expect(times).toBe(1);
});

test("a wait of years does not overflow the timer", () => {
  const clock = createClock();
  let times = 0;
  clock.later(3 * 2 ** 31, () => (times += 1));
  vi.advanceTimersByTime(2 ** 31);
  expect(times).toBe(0);
  vi.advanceTimersByTime(2 * 2 ** 31);
  expect(times).toBe(1);
});

test("nothing happens after the clock was stopped", () => {
  const clock = createClock();
  let times = 0;
  clock.later(10, () => (times += 1));
  clock.stop();
  clock.advance(100);
  vi.advanceTimersByTime(100);
  expect(times).toBe(0);
});
