/** Rich menus and their pictures. */
import { jpegOf, pngOf } from "../line-room.ts";
import { cluster } from "./case.ts";
import { casesOfEndpoint, menuArea, menuOf } from "./endpoint-case.ts";
import type { Desk, EndpointCase } from "./endpoint-case.ts";

const shape = casesOfEndpoint("POST /v2/bot/richmenu", "#rich-menu-object");
const create = (part: object) => (desk: Desk) => desk.api("POST /v2/bot/richmenu", menuOf(part));
const action = (one: object) => create(menuArea({ action: one }));
const areas = (count: number) => ({
  areas: Array.from({ length: count }, () => (menuArea({}) as { areas: object[] }).areas[0]),
});
export const unknownMenu = `richmenu-${"0".repeat(32)}`;

const shapes: readonly EndpointCase[] = [
  shape.takes("a rich menu", create({})),
  shape.refuses("a rich menu without a name", 400, create({ name: undefined })),
  shape.refuses("a property that LINE does not have", 400, create({ colour: "red" })),
  shape.takes("a chat bar text of 14 characters", create({ chatBarText: cluster.repeat(14) })),
  shape.refuses("a chat bar text of 15 characters", 400, create({ chatBarText: cluster.repeat(15) })),
  shape.takes("a name of 300 characters", create({ name: cluster.repeat(300) })),
  shape.refuses("a name of 301 characters", 400, create({ name: cluster.repeat(301) })),
  shape.takes("20 areas", create(areas(20))),
  shape.refuses("21 areas", 400, create(areas(21))),
  shape.refuses("a menu 799 wide", 400, create({ size: { width: 799, height: 300 } })),
  shape.refuses("a menu 2501 wide", 400, create({ size: { width: 2_501, height: 1_686 } })),
  shape.refuses("a menu 249 high", 400, create({ size: { width: 2_500, height: 249 } })),
  shape.refuses(
    "a menu with less than 1.45 times its height",
    400,
    create({ size: { width: 2_500, height: 1_725 } }),
  ),
  shape.refuses(
    "an area beyond the edge",
    400,
    create(menuArea({ bounds: { x: 1, y: 0, width: 2_500, height: 843 } })),
  ),
  shape.takes(
    "an area that switches the menu",
    action({ type: "richmenuswitch", richMenuAliasId: "tab-2", data: "tab" }),
  ),
  shape.refuses(
    "an alias in capitals",
    400,
    action({ type: "richmenuswitch", richMenuAliasId: "TAB", data: "tab" }),
  ),
  shape.refuses("an area that opens the camera", 400, action({ type: "camera", label: "ก" })),
  shape.refuses(
    "an area whose label has 21 characters",
    400,
    action({ type: "postback", data: "a", label: cluster.repeat(21) }),
  ),
  shape.refuses("an area that opens mailto:", 400, action({ type: "uri", uri: "mailto:a@example.com" })),
  casesOfEndpoint("POST /v2/bot/richmenu", "#rate-limits").refuses(
    "the 101st menu within an hour",
    429,
    async (desk) => {
      await desk.control("POST", "/rates", { endpoint: "POST /v2/bot/richmenu", calls: 100 });
      return create({})(desk);
    },
  ),
  casesOfEndpoint("POST /v2/bot/richmenu/validate", "#validate-rich-menu-object").takes(
    "a menu that is only judged",
    (desk) => desk.api("POST /v2/bot/richmenu/validate", menuOf()),
  ),
  casesOfEndpoint("POST /v2/bot/richmenu/validate", "#validate-rich-menu-object").refuses(
    "a menu that is judged wrong",
    400,
    (desk) => desk.api("POST /v2/bot/richmenu/validate", {}),
  ),
];

const picture = casesOfEndpoint("POST /v2/bot/richmenu/{richMenuId}/content", "#upload-rich-menu-image");
const upload =
  (bytes: Buffer, type = "image/png") =>
  async (desk: Desk) =>
    desk.api(`POST /v2/bot/richmenu/${await desk.menu(false)}/content`, bytes, { "content-type": type });
const one = (method: string, path = "") =>
  casesOfEndpoint(
    `${method} /v2/bot/richmenu/{richMenuId}${path}`,
    { GET: "#get-rich-menu", DELETE: "#delete-rich-menu" }[method] ?? "",
  );

const pictures: readonly EndpointCase[] = [
  picture.takes("a PNG of the menu's size", upload(pngOf(2_500, 843))),
  picture.takes("a JPEG of the menu's size", upload(jpegOf(2_500, 843), "image/jpeg")),
  picture.refuses(
    "a picture of another size",
    400,
    upload(pngOf(2_500, 1_686)),
    "The image size is not allowed for richmenu",
  ),
  picture.refuses("a picture of more than 1 MB", 400, upload(pngOf(2_500, 843, 2 ** 20 + 1))),
  picture.refuses("a WebP", 415, upload(Buffer.from("RIFF"), "image/webp")),
  picture.refuses("a JPEG that is called PNG", 400, upload(jpegOf(2_500, 843))),
  picture.refuses(
    "a second picture",
    400,
    async (desk) =>
      desk.api(`POST /v2/bot/richmenu/${await desk.menu()}/content`, pngOf(2_500, 843), {
        "content-type": "image/png",
      }),
    "An image has already been uploaded to the richmenu",
  ),
  picture.refuses(
    "a picture for a menu that is none",
    404,
    (desk) =>
      desk.api(`POST /v2/bot/richmenu/${unknownMenu}/content`, pngOf(2_500, 843), {
        "content-type": "image/png",
      }),
    "Not found",
  ),
  one("GET", "/content").takes("the picture again", async (desk) =>
    desk.api(`GET /v2/bot/richmenu/${await desk.menu()}/content`),
  ),
  one("GET", "/content").refuses(
    "a picture that was never given",
    404,
    async (desk) => desk.api(`GET /v2/bot/richmenu/${await desk.menu(false)}/content`),
    "Not found",
  ),
  one("GET").takes("a menu", async (desk) => desk.api(`GET /v2/bot/richmenu/${await desk.menu(false)}`)),
  one("GET").refuses(
    "a menu that is none",
    404,
    (desk) => desk.api(`GET /v2/bot/richmenu/${unknownMenu}`),
    "Not found",
  ),
  casesOfEndpoint("GET /v2/bot/richmenu/list", "#get-rich-menu-list").takes("all menus", (desk) =>
    desk.api("GET /v2/bot/richmenu/list"),
  ),
  one("DELETE").takes("the end of a menu", async (desk) =>
    desk.api(`DELETE /v2/bot/richmenu/${await desk.menu(false)}`),
  ),
  one("DELETE").refuses(
    "the end of a menu that is none",
    404,
    (desk) => desk.api(`DELETE /v2/bot/richmenu/${unknownMenu}`),
    "Not found",
  ),
];

export const menuCases = [...shapes, ...pictures];
