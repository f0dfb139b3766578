/** Quick replies, templates, and the actions wherever they may stand. */
import { casesOf, cluster, counting, text } from "./case.ts";
import type { MessageCase } from "./case.ts";

const https = "https://example.com/a.jpg";
const say = { type: "message", label: "ตกลง", text: "ตกลง" };

const quick = casesOf("#items-object", (actions: readonly object[]) => ({
  ...text("ก"),
  quickReply: { items: actions.map((action) => ({ type: "action", action })) },
}));
const button = casesOf("#quick-reply-button-object", (part: object) => ({
  ...text("ก"),
  quickReply: { items: [{ type: "action", action: say, ...part }] },
}));
const quickAction = "messages[0].quickReply.items[0].action";

const quickReplies: readonly MessageCase[] = [
  quick.takes(
    "13 quick replies",
    Array.from({ length: 13 }, () => say),
  ),
  quick.refuses(
    "14 quick replies",
    Array.from({ length: 14 }, () => say),
    "messages[0].quickReply.items",
  ),
  quick.refuses("no quick reply at all", [], "messages[0].quickReply.items"),
  quick.takes("quick replies open camera, camera roll and map", [
    { type: "camera", label: "ถ่ายรูป" },
    { type: "cameraRoll", label: "เลือกรูป" },
    { type: "location", label: "ส่งที่อยู่" },
  ]),
  quick.refuses(
    "a quick reply that switches the rich menu",
    [{ type: "richmenuswitch", label: "ก", richMenuAliasId: "a", data: "a" }],
    `${quickAction}.type`,
  ),
  quick.refuses("a quick reply without a label", [{ type: "message", text: "ก" }], `${quickAction}.label`),
  button.takes("a quick reply with an icon", { imageUrl: https }),
  button.refuses(
    "a quick reply with an icon by http",
    { imageUrl: "http://example.com/a.png" },
    "messages[0].quickReply.items[0].imageUrl",
  ),
  button.refuses(
    "a quick reply button of another type",
    { type: "button" },
    "messages[0].quickReply.items[0].type",
  ),
];

const labels = casesOf(counting, (label: string) => ({
  ...text("ก"),
  quickReply: { items: [{ type: "action", action: { ...say, label } }] },
}));
const act = (anchor: string) =>
  casesOf(anchor, (action: object) => ({
    ...text("ก"),
    quickReply: { items: [{ type: "action", action: { label: "ก", ...action } }] },
  }));
const postback = act("#postback-action");
const message = act("#message-action");
const uri = act("#uri-action");
const picker = act("#datetime-picker-action");
const copying = act("#clipboard-action");
const back = { type: "postback", data: "claim:submit" };
const pick = { type: "datetimepicker", data: "day", mode: "date" };

const actions: readonly MessageCase[] = [
  labels.takes("a label of 20 characters, of two units each", cluster.repeat(20)),
  labels.refuses("a label of 21 characters", cluster.repeat(21), `${quickAction}.label`),
  postback.takes("postback data of 300 units", { ...back, data: "ก".repeat(300) }),
  postback.refuses("postback data of 301 units", { ...back, data: "ก".repeat(301) }, `${quickAction}.data`),
  postback.refuses("postback without data", { type: "postback" }, `${quickAction}.data`),
  postback.takes("displayText of 300 characters", { ...back, displayText: cluster.repeat(300) }),
  postback.refuses(
    "displayText of 301 characters",
    { ...back, displayText: cluster.repeat(301) },
    `${quickAction}.displayText`,
  ),
  postback.refuses(
    "displayText and text together",
    { ...back, displayText: "ก", text: "ก" },
    `${quickAction}.text`,
  ),
  postback.takes("a text to begin with, for the keyboard", {
    ...back,
    inputOption: "openKeyboard",
    fillInText: "ชื่อ:\n",
  }),
  postback.refuses(
    "a text to begin with, without the keyboard",
    { ...back, inputOption: "openVoice", fillInText: "ก" },
    `${quickAction}.fillInText`,
  ),
  postback.refuses(
    "an input option that LINE does not have",
    { ...back, inputOption: "openDoor" },
    `${quickAction}.inputOption`,
  ),
  message.takes("a text to send of 300 characters", { type: "message", text: cluster.repeat(300) }),
  message.refuses(
    "a text to send of 301 characters",
    { type: "message", text: cluster.repeat(301) },
    `${quickAction}.text`,
  ),
  uri.takes("tel:", { type: "uri", uri: "tel:0812345678" }),
  uri.takes("http: may be opened", { type: "uri", uri: "http://example.com/" }),
  uri.takes("another address for the desktop", { type: "uri", uri: https, altUri: { desktop: https } }),
  uri.refuses("mailto:", { type: "uri", uri: "mailto:a@example.com" }, `${quickAction}.uri`),
  uri.refuses(
    "an address of 1,001 characters",
    { type: "uri", uri: `https://example.com/${"a".repeat(981)}` },
    `${quickAction}.uri`,
  ),
  uri.refuses(
    "an address with Thai letters",
    { type: "uri", uri: "https://example.com/รูป" },
    `${quickAction}.uri`,
  ),
  picker.takes("a date picker with its limits", {
    ...pick,
    initial: "2026-08-14",
    min: "1900-01-01",
    max: "2100-12-31",
  }),
  picker.takes("a time picker", { ...pick, mode: "time", initial: "06:15" }),
  picker.takes("a date and time with a small t", { ...pick, mode: "datetime", initial: "2026-08-14t06:15" }),
  picker.refuses("a picker of another mode", { ...pick, mode: "week" }, `${quickAction}.mode`),
  picker.refuses("a Buddhist year beyond 2100", { ...pick, initial: "2569-08-14" }, `${quickAction}.initial`),
  picker.refuses("a day that no calendar has", { ...pick, initial: "2026-02-30" }, `${quickAction}.initial`),
  picker.refuses(
    "a picker that ends before it begins",
    { ...pick, min: "2026-02-02", max: "2026-02-01" },
    `${quickAction}.min`,
  ),
  copying.takes("1,000 units for the clipboard", { type: "clipboard", clipboardText: "ก".repeat(1_000) }),
  copying.refuses(
    "1,001 units for the clipboard",
    { type: "clipboard", clipboardText: "ก".repeat(1_001) },
    `${quickAction}.clipboardText`,
  ),
];

const template = (anchor: string, base: object) =>
  casesOf(anchor, (part: object) => ({ type: "template", altText: "ถาม", template: { ...base, ...part } }));
const buttons = template("#buttons", { type: "buttons", text: "เลือก", actions: [say] });
const confirm = template("#confirm", { type: "confirm", text: "แน่ใจไหม", actions: [say, say] });
const columns = template("#carousel", { type: "carousel" });
const pictures = template("#image-carousel", { type: "image_carousel" });
const column = { text: "ก", actions: [say] };
const inTemplate = "messages[0].template";

const templates: readonly MessageCase[] = [
  buttons.takes("buttons: 4 actions and 160 characters", {
    text: cluster.repeat(160),
    actions: [say, say, say, say],
  }),
  buttons.refuses("buttons: 5 actions", { actions: [say, say, say, say, say] }, `${inTemplate}.actions`),
  buttons.refuses("buttons: no action", { actions: [] }, `${inTemplate}.actions`),
  buttons.refuses("buttons: 161 characters", { text: cluster.repeat(161) }, `${inTemplate}.text`),
  buttons.takes("buttons: 60 characters under a title of 40", {
    title: cluster.repeat(40),
    text: cluster.repeat(60),
  }),
  buttons.refuses(
    "buttons: 61 characters under a title",
    { title: "ก", text: cluster.repeat(61) },
    `${inTemplate}.text`,
  ),
  buttons.refuses(
    "buttons: 61 characters under a picture",
    { thumbnailImageUrl: https, text: cluster.repeat(61) },
    `${inTemplate}.text`,
  ),
  buttons.refuses("buttons: a title of 41 characters", { title: cluster.repeat(41) }, `${inTemplate}.title`),
  buttons.takes("buttons: every look of the picture", {
    thumbnailImageUrl: https,
    imageAspectRatio: "square",
    imageSize: "contain",
    imageBackgroundColor: "#FFFFFF",
    defaultAction: say,
  }),
  buttons.refuses(
    "buttons: a colour by name",
    { imageBackgroundColor: "white" },
    `${inTemplate}.imageBackgroundColor`,
  ),
  buttons.refuses(
    "buttons: a camera",
    { actions: [{ type: "camera", label: "ก" }] },
    `${inTemplate}.actions[0].type`,
  ),
  buttons.refuses(
    "buttons: a label of 21 characters",
    { actions: [{ ...say, label: cluster.repeat(21) }] },
    `${inTemplate}.actions[0].label`,
  ),
  confirm.takes("confirm: 240 characters", { text: cluster.repeat(240) }),
  confirm.refuses("confirm: 241 characters", { text: cluster.repeat(241) }, `${inTemplate}.text`),
  confirm.refuses("confirm: one action", { actions: [say] }, `${inTemplate}.actions`),
  confirm.refuses("confirm: three actions", { actions: [say, say, say] }, `${inTemplate}.actions`),
  columns.takes("carousel: 10 columns", { columns: Array.from({ length: 10 }, () => column) }),
  columns.refuses(
    "carousel: 11 columns",
    { columns: Array.from({ length: 11 }, () => column) },
    `${inTemplate}.columns`,
  ),
  columns.takes("carousel: 120 characters, 3 actions", {
    columns: [{ text: cluster.repeat(120), actions: [say, say, say] }],
  }),
  columns.refuses(
    "carousel: 4 actions",
    { columns: [{ text: "ก", actions: [say, say, say, say] }] },
    `${inTemplate}.columns[0].actions`,
  ),
  columns.refuses(
    "carousel: columns with unlike numbers of actions",
    { columns: [column, { text: "ก", actions: [say, say] }] },
    `${inTemplate}.columns[1]`,
  ),
  columns.refuses(
    "carousel: only one column with a title",
    { columns: [{ ...column, title: "ก" }, column] },
    `${inTemplate}.columns[1]`,
  ),
  pictures.takes("image carousel: a label of 12 characters", {
    columns: [{ imageUrl: https, action: { ...say, label: cluster.repeat(12) } }],
  }),
  pictures.takes("image carousel: no label", {
    columns: [{ imageUrl: https, action: { type: "message", text: "ก" } }],
  }),
  pictures.refuses(
    "image carousel: a label of 13 characters",
    { columns: [{ imageUrl: https, action: { ...say, label: cluster.repeat(13) } }] },
    `${inTemplate}.columns[0].action.label`,
  ),
  pictures.refuses(
    "image carousel: 11 columns",
    { columns: Array.from({ length: 11 }, () => ({ imageUrl: https, action: say })) },
    `${inTemplate}.columns`,
  ),
  buttons.refuses("a template of another type", { type: "poem" }, `${inTemplate}.type`),
];

export const actionCases = [...quickReplies, ...actions, ...templates];
