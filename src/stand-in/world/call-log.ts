import { createRing } from "./ring.ts";
import type { Ring } from "./ring.ts";

/** One call of LINE's API, as it came and as it was answered. */
export interface ApiCall {
  readonly seq: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly channelId?: string;
  readonly requestId: string;
  readonly retryKey?: string;
  /** Parsed when it is JSON, a short description when it is a picture; dropped from old entries to save memory. */
  body?: unknown;
  readonly status: number;
  response?: unknown;
  readonly fault?: string;
  /** The call broke one of LINE's rules: a mistake in the bot and not merely bad luck. */
  readonly invalid?: true;
  /** How many people a sending was for. */
  readonly recipients?: number;
}

export interface CallLog {
  readonly calls: Ring<ApiCall>;
  readonly invalid: Ring<ApiCall>;
  invalidCount: number;
  readonly add: (call: Omit<ApiCall, "seq">, bytes: number) => ApiCall;
}

/** Bodies are what costs: beyond `bodyBytes` the oldest calls keep their line and lose their bodies. */
export function createCallLog(entries: number, bodyBytes: number): CallLog {
  const calls = createRing<ApiCall>({ entries });
  const bodies = createRing<{ call: ApiCall; bytes: number }>({
    entries,
    bytes: bodyBytes,
    weigh: ({ bytes }) => bytes,
    forgotten: ({ call }) => {
      delete call.body;
      delete call.response;
    },
  });
  const log: CallLog = {
    calls,
    invalid: createRing<ApiCall>({ entries: 1_000 }),
    invalidCount: 0,
    add: (made, bytes) => {
      const call = calls.add((seq) => ({ seq, ...made }));
      bodies.add(() => ({ call, bytes }));
      if (call.invalid === true) {
        log.invalidCount += 1;
        log.invalid.add(() => call);
      }
      return call;
    },
  };
  return log;
}
