import type { Answer } from "../api/endpoint.ts";

/** How the OAuth endpoints refuse: another shape than the rest of the API. */
export const oauthRefusal = (error: string, description: string): Answer => ({
  status: 400,
  body: { error, error_description: description },
  invalid: true,
});

export const fieldOf = (body: unknown, name: string): string => {
  const value = (body as Record<string, unknown> | undefined)?.[name];
  return typeof value === "string" ? value : "";
};
