import { loginEndpoints } from "../login/endpoints.ts";
import { accountEndpoints } from "./account.ts";
import { contentEndpoints } from "./content.ts";
import type { Endpoint } from "./endpoint.ts";
import { menuAliasEndpoints } from "./menu-aliases.ts";
import { menuBatchEndpoints } from "./menu-batches.ts";
import { menuLinkEndpoints } from "./menu-links.ts";
import { messageEndpoints } from "./messages.ts";
import { narrowcastEndpoints } from "./narrowcast.ts";
import { richMenuEndpoints } from "./rich-menus.ts";
import { webhookEndpoints } from "./webhook-settings.ts";

/** Everything of LINE that is served; whatever else is asked for is answered 404 and written down. */
export const lineEndpoints: readonly Endpoint[] = [
  ...messageEndpoints,
  ...narrowcastEndpoints,
  ...accountEndpoints,
  ...contentEndpoints,
  ...richMenuEndpoints,
  ...menuLinkEndpoints,
  ...menuAliasEndpoints,
  ...menuBatchEndpoints,
  ...webhookEndpoints,
  ...loginEndpoints,
];
