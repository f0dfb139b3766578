/** The rules know exactly what LINE's description knows: no property more, none less, no word left out. */
import { describe, expect, test } from "vitest";
import { flexAction, quickReplyAction, richMenuAction } from "#stand-in/rules/action/actions.ts";
import { components } from "#stand-in/rules/flex/components.ts";
import { bubble, carousel } from "#stand-in/rules/flex/containers.ts";
import { message } from "#stand-in/rules/message/message.ts";
import { narrowcastBody } from "#stand-in/rules/narrowcast.ts";
import {
  aliasBody,
  batchBody,
  bulkLinkBody,
  bulkUnlinkBody,
  newAliasBody,
  richMenuBody,
} from "#stand-in/rules/rich-menu.ts";
import { problemsOf, type Rule } from "#stand-in/rules/rule.ts";
import { broadcastBody, multicastBody, pushBody, replyBody, validateBody } from "#stand-in/rules/sending.ts";
import { officialModel } from "./official-models.ts";

/** Follows names of properties; `[]` into an array, `|name` to one of several kinds. */
function within(rule: Rule | undefined, ...steps: readonly string[]): Rule {
  const [step, ...rest] = steps;
  if (rule === undefined) throw new Error(`there is no ${steps.join(" ")}`);
  if (step === undefined) return rule;
  if (step === "[]") return within(rule.element, ...rest);
  return within(step.startsWith("|") ? rule.kinds?.[step.slice(1)] : rule.properties?.[step], ...rest);
}

const messageOf = (type: string): Rule => within(message, `|${type}`);
const templateOf = (type: string): Rule => within(messageOf("template"), "template", `|${type}`);
const action = (type: string, place = flexAction): Rule => within(place, `|${type}`);
const flex = (type: keyof typeof components): Rule => components[type];
const demographic = (type: string): Rule => within(narrowcastBody, "filter", "demographic", `|${type}`);
const ofMessage = ["type", "quickReply", "sender"];
const ofAction = ["type", "label"];
const ofType = ["type"];

/** SDK's model, our rule, and what its models leave to their base. */
const pairs: readonly (readonly [model: string, rule: Rule, fromBase?: readonly string[]])[] = [
  ["textMessage", messageOf("text"), ofMessage],
  ["textMessageV2", messageOf("textV2"), ofMessage],
  ["stickerMessage", messageOf("sticker"), ofMessage],
  ["imageMessage", messageOf("image"), ofMessage],
  ["videoMessage", messageOf("video"), ofMessage],
  ["audioMessage", messageOf("audio"), ofMessage],
  ["locationMessage", messageOf("location"), ofMessage],
  ["imagemapMessage", messageOf("imagemap"), ofMessage],
  ["templateMessage", messageOf("template"), ofMessage],
  ["flexMessage", messageOf("flex"), ofMessage],
  ["couponMessage", messageOf("coupon"), ofMessage],
  ["quickReply", within(messageOf("text"), "quickReply")],
  ["quickReplyItem", within(messageOf("text"), "quickReply", "items", "[]")],
  ["sender", within(messageOf("text"), "sender")],
  ["emoji", within(messageOf("text"), "emojis", "[]")],
  ["imagemapBaseSize", within(messageOf("imagemap"), "baseSize")],
  ["imagemapVideo", within(messageOf("imagemap"), "video")],
  ["imagemapArea", within(messageOf("imagemap"), "video", "area")],
  ["imagemapExternalLink", within(messageOf("imagemap"), "video", "externalLink")],
  ["uRIImagemapAction", within(messageOf("imagemap"), "actions", "[]", "|uri"), ["type", "area"]],
  ["messageImagemapAction", within(messageOf("imagemap"), "actions", "[]", "|message"), ["type", "area"]],
  ["clipboardImagemapAction", within(messageOf("imagemap"), "actions", "[]", "|clipboard"), ["type", "area"]],
  ["buttonsTemplate", templateOf("buttons"), ofType],
  ["confirmTemplate", templateOf("confirm"), ofType],
  ["carouselTemplate", templateOf("carousel"), ofType],
  ["imageCarouselTemplate", templateOf("image_carousel"), ofType],
  ["carouselColumn", within(templateOf("carousel"), "columns", "[]")],
  ["imageCarouselColumn", within(templateOf("image_carousel"), "columns", "[]")],
  ["postbackAction", action("postback"), ofAction],
  ["messageAction", action("message"), ofAction],
  ["uRIAction", action("uri"), ofAction],
  ["altUri", within(action("uri"), "altUri")],
  ["datetimePickerAction", action("datetimepicker"), ofAction],
  ["clipboardAction", action("clipboard"), ofAction],
  ["richMenuSwitchAction", action("richmenuswitch", richMenuAction), ofAction],
  ["cameraAction", action("camera", quickReplyAction), ofAction],
  ["cameraRollAction", action("cameraRoll", quickReplyAction), ofAction],
  ["locationAction", action("location", quickReplyAction), ofAction],
  ["flexBubble", bubble, ofType],
  ["flexCarousel", carousel, ofType],
  ["flexBubbleStyles", within(bubble, "styles")],
  ["flexBlockStyle", within(bubble, "styles", "hero")],
  ["flexBox", within(flex("box"), "|vertical"), ofType],
  ["flexBoxLinearGradient", within(flex("box"), "|baseline", "background", "|linearGradient"), ofType],
  ["flexButton", flex("button"), ofType],
  ["flexImage", flex("image"), ofType],
  ["flexVideo", flex("video"), ofType],
  ["flexIcon", flex("icon"), ofType],
  ["flexText", flex("text"), ofType],
  ["flexSpan", flex("span"), ofType],
  ["flexSeparator", flex("separator"), ofType],
  ["flexFiller", flex("filler"), ofType],
  ["richMenuRequest", richMenuBody],
  ["richMenuSize", within(richMenuBody, "size")],
  ["richMenuArea", within(richMenuBody, "areas", "[]")],
  ["richMenuBounds", within(richMenuBody, "areas", "[]", "bounds")],
  ["createRichMenuAliasRequest", newAliasBody],
  ["updateRichMenuAliasRequest", aliasBody],
  ["richMenuBulkLinkRequest", bulkLinkBody],
  ["richMenuBulkUnlinkRequest", bulkUnlinkBody],
  ["richMenuBatchRequest", batchBody],
  ["richMenuBatchLinkOperation", within(batchBody, "operations", "[]", "|link"), ofType],
  ["richMenuBatchUnlinkOperation", within(batchBody, "operations", "[]", "|unlink"), ofType],
  ["replyMessageRequest", replyBody],
  ["pushMessageRequest", pushBody],
  ["multicastRequest", multicastBody],
  ["broadcastRequest", broadcastBody],
  ["validateMessageRequest", validateBody],
  ["narrowcastRequest", narrowcastBody],
  ["limit", within(narrowcastBody, "limit")],
  ["filter", within(narrowcastBody, "filter")],
  ["operatorRecipient", within(narrowcastBody, "recipient", "|operator"), ofType],
  ["audienceRecipient", within(narrowcastBody, "recipient", "|audience"), ofType],
  ["redeliveryRecipient", within(narrowcastBody, "recipient", "|redelivery"), ofType],
  ["operatorDemographicFilter", demographic("operator"), ofType],
  ["genderDemographicFilter", demographic("gender"), ofType],
  ["ageDemographicFilter", demographic("age"), ofType],
  ["areaDemographicFilter", demographic("area"), ofType],
  ["appTypeDemographicFilter", demographic("appType"), ofType],
  ["subscriptionPeriodDemographicFilter", demographic("subscriptionPeriod"), ofType],
];

const judge = (rule: Rule | undefined, value: unknown): number =>
  rule === undefined ? 1 : problemsOf(rule, value).length;

describe.each(pairs.map(([name, rule, fromBase = []]) => ({ name, rule, fromBase })))(
  "$name",
  ({ name, rule, fromBase }) => {
    const model = officialModel("messaging-api", name);
    const ours = Object.keys(rule.properties ?? {});

    test("has LINE's properties and no other", () => {
      expect(new Set(ours)).toEqual(new Set([...model.properties, ...fromBase]));
    });

    test("demands at least what LINE's description demands", () => {
      expect(model.required.filter((property) => rule.properties?.[property]?.optional === true)).toEqual([]);
    });

    test("takes every word of LINE's closed lists, and no made-up one", () => {
      for (const [property, words] of Object.entries(model.words)) {
        // A box is told apart by its layout: each kind knows its own word.
        if (name === "flexBox" && property === "layout") continue;
        const inner = rule.properties?.[property];
        for (const word of words)
          expect({ property, word, problems: judge(inner, word) }).toEqual({ property, word, problems: 0 });
        expect(judge(inner, "made-up")).toBeGreaterThan(0);
      }
    });
  },
);

const kinds = (rule: Rule): string[] => Object.keys(rule.kinds ?? {}).toSorted();

test("every kind of message, action, template, component and filter of the description is there", () => {
  expect(kinds(message)).toEqual([
    "audio",
    "coupon",
    "flex",
    "image",
    "imagemap",
    "location",
    "sticker",
    "template",
    "text",
    "textV2",
    "video",
  ]);
  const actions = new Set([flexAction, quickReplyAction, richMenuAction].flatMap(kinds));
  expect([...actions].toSorted()).toEqual([
    "camera",
    "cameraRoll",
    "clipboard",
    "datetimepicker",
    "location",
    "message",
    "postback",
    "richmenuswitch",
    "uri",
  ]);
  expect(kinds(within(messageOf("template"), "template"))).toEqual([
    "buttons",
    "carousel",
    "confirm",
    "image_carousel",
  ]);
  expect(Object.keys(components).toSorted()).toEqual([
    "box",
    "button",
    "filler",
    "icon",
    "image",
    "separator",
    "span",
    "text",
    "video",
  ]);
});

test("the reader of the description can miss something", () => {
  const box = officialModel("messaging-api", "flexBox");
  expect(box.properties).toContain("paddingStart");
  expect(box.required).toEqual(["type", "layout", "contents"]);
  expect(box.words["justifyContent"]).toHaveLength(6);
});
