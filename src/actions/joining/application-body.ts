import type { Application } from "#core/joining/application.ts";
import type { Request } from "#store/requests.ts";

/** As it lies sealed in its request: days are ISO texts there. */
type Kept = Omit<Application, "birthOn" | "on"> & { readonly birthOn?: string; readonly on: string };

export const bodyOf = (application: Application): unknown => application;

/** What `bodyOf` wrote, and nobody has changed since. */
export function applicationIn({ body }: Pick<Request, "body">): Application {
  const { birthOn, on, ...rest } = body as Kept;
  return {
    ...rest,
    on: Temporal.PlainDate.from(on),
    ...(birthOn !== undefined && { birthOn: Temporal.PlainDate.from(birthOn) }),
  };
}
