/** Who sees which rich menu, their aliases and batches. */
import { casesOfEndpoint, stranger } from "./endpoint-case.ts";
import type { Desk, EndpointCase } from "./endpoint-case.ts";
import { unknownMenu } from "./menu-cases.ts";

const all = "/v2/bot/user/all/richmenu";
const noImage = "must upload richmenu image before applying it to user";
const setDefault = casesOfEndpoint(`POST ${all}/{richMenuId}`, "#set-default-rich-menu");
const own = "/v2/bot/user/{userId}/richmenu";
const link = casesOfEndpoint(`POST ${own}/{richMenuId}`, "#link-rich-menu-to-user");
const linked = (desk: Desk, userId: string, menuId: string) =>
  desk.api(`POST /v2/bot/user/${userId}/richmenu/${menuId}`);
const bulk = casesOfEndpoint("POST /v2/bot/richmenu/bulk/link", "#link-rich-menu-to-users");
const many = (count: number) =>
  Array.from({ length: count }, (_, place) => `U${String(place).padStart(32, "0")}`);
const bulkLink = async (desk: Desk, userIds: unknown, menu?: string) =>
  desk.api("POST /v2/bot/richmenu/bulk/link", { richMenuId: menu ?? (await desk.menu()), userIds });

const links: readonly EndpointCase[] = [
  setDefault.takes("a default menu", async (desk) => desk.api(`POST ${all}/${await desk.menu()}`)),
  setDefault.refuses(
    "a default menu without its picture",
    400,
    async (desk) => desk.api(`POST ${all}/${await desk.menu(false)}`),
    noImage,
  ),
  setDefault.refuses(
    "a default menu that is none",
    404,
    (desk) => desk.api(`POST ${all}/${unknownMenu}`),
    "Not found",
  ),
  casesOfEndpoint(`GET ${all}`, "#get-default-rich-menu-id").refuses(
    "a default that was never set",
    404,
    (desk) => desk.api(`GET ${all}`),
    "no default richmenu",
  ),
  casesOfEndpoint(`DELETE ${all}`, "#cancel-default-rich-menu").takes("the end of the default", (desk) =>
    desk.api(`DELETE ${all}`),
  ),
  link.takes("a menu for one friend", async (desk) => linked(desk, desk.someone, await desk.menu())),
  link.takes("a menu for a stranger: answered alike, and not linked", async (desk) =>
    linked(desk, stranger, await desk.menu()),
  ),
  link.refuses(
    "a menu without its picture",
    400,
    async (desk) => linked(desk, desk.someone, await desk.menu(false)),
    noImage,
  ),
  link.refuses(
    "a user id that is none",
    400,
    async (desk) => linked(desk, "somsri", await desk.menu()),
    "The value for the 'userId' parameter is invalid",
  ),
  link.refuses("a menu that is none", 404, (desk) => linked(desk, desk.someone, unknownMenu), "Not found"),
  casesOfEndpoint(`GET ${own}`, "#get-rich-menu-id-of-user").refuses(
    "somebody without a menu of their own",
    404,
    (desk) => desk.api(`GET /v2/bot/user/${desk.someone}/richmenu`),
    "the user has no richmenu",
  ),
  casesOfEndpoint(`DELETE ${own}`, "#unlink-rich-menu-from-user").takes(
    "the end of somebody's own menu",
    (desk) => desk.api(`DELETE /v2/bot/user/${desk.someone}/richmenu`),
  ),
  bulk.takes("a menu for 500 people", (desk) => bulkLink(desk, many(500)), 202),
  bulk.refuses("a menu for 501 people", 400, (desk) => bulkLink(desk, many(501))),
  bulk.refuses(
    "a user id that is none",
    400,
    (desk) => bulkLink(desk, ["somsri"]),
    "The property, 'userIds[0]', in the request body is invalid (line: -, column: -)",
  ),
  bulk.refuses("a menu id that is none", 400, (desk) => bulkLink(desk, many(1), "menu")),
  bulk.refuses(
    "a menu that does not exist",
    404,
    (desk) => bulkLink(desk, many(1), unknownMenu),
    "richmenu not found",
  ),
  casesOfEndpoint("POST /v2/bot/richmenu/bulk/unlink", "#unlink-rich-menu-from-users").takes(
    "the end of many menus",
    (desk) => desk.api("POST /v2/bot/richmenu/bulk/unlink", { userIds: [desk.someone] }),
    202,
  ),
];

const aliases = "/v2/bot/richmenu/alias";
const newAlias = casesOfEndpoint(`POST ${aliases}`, "#create-rich-menu-alias");
const named = async (desk: Desk, richMenuAliasId: string, menu?: string) =>
  desk.api(`POST ${aliases}`, { richMenuAliasId, richMenuId: menu ?? (await desk.menu()) });
const alias = (method: string, source: string) =>
  casesOfEndpoint(`${method} ${aliases}/{richMenuAliasId}`, source);
const missing = "richmenu alias not found";

const names: readonly EndpointCase[] = [
  newAlias.takes("an alias of 32 characters", (desk) => named(desk, "a".repeat(32))),
  newAlias.refuses("an alias of 33 characters", 400, (desk) => named(desk, "a".repeat(33))),
  newAlias.refuses("an alias in capitals", 400, (desk) => named(desk, "Home")),
  newAlias.refuses(
    "an alias that exists",
    400,
    async (desk) => {
      await named(desk, "home");
      return named(desk, "home");
    },
    "conflict richmenu alias id",
  ),
  newAlias.refuses(
    "an alias for a menu without its picture",
    400,
    async (desk) => named(desk, "home", await desk.menu(false)),
    "richmenu not found",
  ),
  newAlias.refuses("an alias for a menu id that is none", 400, (desk) => named(desk, "home", "menu")),
  alias("POST", "#update-rich-menu-alias").takes("an alias moves to another menu", async (desk) => {
    await named(desk, "home");
    return desk.api(`POST ${aliases}/home`, { richMenuId: await desk.menu() });
  }),
  alias("POST", "#update-rich-menu-alias").refuses(
    "an alias that is none moves",
    404,
    async (desk) => desk.api(`POST ${aliases}/home`, { richMenuId: await desk.menu() }),
    missing,
  ),
  alias("GET", "#get-rich-menu-alias-by-id").takes("what an alias stands for", async (desk) => {
    await named(desk, "home");
    return desk.api(`GET ${aliases}/home`);
  }),
  alias("GET", "#get-rich-menu-alias-by-id").refuses(
    "what no alias stands for",
    404,
    (desk) => desk.api(`GET ${aliases}/home`),
    missing,
  ),
  alias("DELETE", "#delete-rich-menu-alias").refuses(
    "the end of an alias that is none",
    404,
    (desk) => desk.api(`DELETE ${aliases}/home`),
    missing,
  ),
  casesOfEndpoint(`GET ${aliases}/list`, "#get-rich-menu-alias-list").takes("all aliases", (desk) =>
    desk.api(`GET ${aliases}/list`),
  ),
];

const batch = casesOfEndpoint("POST /v2/bot/richmenu/batch", "#batch-control-rich-menus-of-users");
const operations =
  (list: readonly object[], part: object = {}) =>
  (desk: Desk) =>
    desk.api("POST /v2/bot/richmenu/batch", { operations: list, ...part });
const checked = casesOfEndpoint(
  "POST /v2/bot/richmenu/validate/batch",
  "#validate-batch-control-rich-menus-request",
);

const batches: readonly EndpointCase[] = [
  batch.takes(
    "the menus of everybody go",
    operations([{ type: "unlinkAll" }], { resumeRequestKey: "again_1" }),
    202,
  ),
  batch.refuses(
    "unlinkAll beside another operation",
    400,
    operations([{ type: "unlinkAll" }, { type: "unlink", from: unknownMenu }]),
  ),
  batch.refuses(
    "the same menu twice in from",
    400,
    operations([
      { type: "unlink", from: unknownMenu },
      { type: "unlink", from: unknownMenu },
    ]),
  ),
  batch.refuses("a menu that does not exist", 404, operations([{ type: "unlink", from: unknownMenu }])),
  batch.refuses("a menu id that is none", 400, operations([{ type: "unlink", from: "menu" }])),
  batch.refuses("a replacement without its picture", 400, async (desk) =>
    operations([{ type: "link", from: await desk.menu(), to: await desk.menu(false) }])(desk),
  ),
  batch.refuses("an operation that LINE does not have", 400, operations([{ type: "swap" }])),
  batch.refuses(
    "a resume key with a blank",
    400,
    operations([{ type: "unlinkAll" }], { resumeRequestKey: "a b" }),
  ),
  batch.refuses("the fourth batch within an hour", 429, async (desk) => {
    await desk.control("POST", "/rates", { endpoint: "POST /v2/bot/richmenu/batch", calls: 3 });
    return operations([{ type: "unlinkAll" }])(desk);
  }),
  checked.takes("a batch that is only judged", (desk) =>
    desk.api("POST /v2/bot/richmenu/validate/batch", { operations: [{ type: "unlinkAll" }] }),
  ),
  checked.refuses("a batch of 1,001 operations", 400, (desk) =>
    desk.api("POST /v2/bot/richmenu/validate/batch", {
      operations: Array.from({ length: 1_001 }, () => ({ type: "unlinkAll" })),
    }),
  ),
  casesOfEndpoint(
    "GET /v2/bot/richmenu/progress/batch",
    "#get-batch-control-rich-menus-progress-status",
  ).refuses(
    "how far no batch is",
    404,
    (desk) => desk.api("GET /v2/bot/richmenu/progress/batch?requestId=123e4567-e89b-12d3-a456-426614174000"),
    "Not found",
  ),
];

export const menuLinkCases = [...links, ...names, ...batches];
