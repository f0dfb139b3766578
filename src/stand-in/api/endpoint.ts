import type { Rule } from "../rules/rule.ts";
import type { RateLimit } from "../world/rates.ts";
import type { Channel } from "../world/channel.ts";
import type { World } from "../world/world.ts";

export const second = 1_000;
export const minute = 60_000;
export const hour = 3_600_000;
export const day = 24 * hour;

/** A call that came through the door. `body` keeps the endpoint's rule; of a form it holds the fields. */
export interface OpenCall {
  readonly world: World;
  readonly requestId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  readonly bytes: Buffer;
  /** The clock's time at the call's beginning. */
  readonly now: number;
}

/** A call with a bearer token that is good: the account is known. */
export interface Call extends OpenCall {
  readonly channel: Channel;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** The caller broke a rule, as opposed to having bad luck. */
  readonly invalid?: true;
  readonly recipients?: number;
}

interface AnyEndpoint {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** As LINE writes it: `/v2/bot/profile/{userId}`. */
  readonly path: string;
}

export interface BearerEndpoint extends AnyEndpoint {
  /** The rule of a JSON body; without one the body is not read as JSON. */
  readonly body?: Rule;
  /** LINE words mistakes in rich menus in its own way. */
  readonly dialect?: Dialect;
  /** Calls an account may make in so many milliseconds; 2,000 a second unless LINE says otherwise. */
  readonly rate?: { readonly calls: number; readonly per: number };
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

/** Endpoints that hand out tokens cannot ask for one; they take forms. */
export interface OpenEndpoint extends AnyEndpoint {
  readonly open: true;
  readonly answer: (call: OpenCall) => Answer | Promise<Answer>;
}

export type Endpoint = BearerEndpoint | OpenEndpoint;
export type Dialect = "message" | "rich-menu";

/** The limit of an endpoint; the usual one where LINE names no other. */
export const rateOf = ({ method, path, rate }: BearerEndpoint): RateLimit => ({
  endpoint: `${method} ${path}`,
  ...(rate ?? { calls: 2_000, per: second }),
});

export const done = (body: unknown = {}): Answer => ({ status: 200, body });

/** The rule was broken by the caller: this call counts among the invalid ones. */
export const broken = (status: number, message: string): Answer => ({
  status,
  body: { message },
  invalid: true,
});

/** The call was right and could not be served: token spent, quota used up, content gone. */
export const unlucky = (status: number, message: string): Answer => ({ status, body: { message } });

/** LINE words a bad property like this, with the place left out. */
export const badProperty = (property: string): Answer =>
  broken(400, `The property, '${property}', in the request body is invalid (line: -, column: -)`);

/** The same for what stands in the path or the query. */
export const badParameter = (name: string): Answer =>
  broken(400, `The value for the '${name}' parameter is invalid`);

/** One mistake in a body that its rule could not see, told as the rule would have. */
export const badDetail = (property: string, message: string, status = 400): Answer => ({
  status,
  body: { message: "The request body has 1 error(s)", details: [{ message, property }] },
  invalid: true,
});

export const notFound = (): Answer => broken(404, "Not found");

const userPattern = /^U[0-9a-f]{32}$/u;
export const isUserId = (id: string): boolean => userPattern.test(id);
