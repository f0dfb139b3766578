import { tappedAddress } from "../address.ts";
import { object, oneOf } from "../object.ts";
import { and, inside, optional } from "../rule.ts";
import type { Problem, Rule } from "../rule.ts";
import { label, matching, oneOfValues, text } from "../scalar.ts";

/**
 * Where an action stands decides which kinds there may be and how long its label. Labels, and what a tap says in the
 * person's name, are counted in graphemes.
 */
export interface Place {
  readonly label: { readonly max: number; readonly required: boolean };
  readonly kinds: readonly Kind[];
}

type Kind = keyof typeof makers;

const type = (name: string): Rule => oneOfValues(name);

const spoken = label({ max: 300 });

function postback(named: Rule): Rule {
  const shape = object({
    type: type("postback"),
    label: named,
    data: text({ max: 300 }),
    displayText: optional(spoken),
    text: optional(spoken),
    inputOption: optional(oneOfValues("closeRichMenu", "openRichMenu", "openKeyboard", "openVoice")),
    fillInText: optional(spoken),
  });
  return and(shape, (value, at, problems) => {
    const { displayText, text: said, inputOption, fillInText } = value as Record<string, unknown>;
    if (displayText !== undefined && said !== undefined) {
      problems.push({
        message: "displayText and text can't both be specified",
        property: inside(at, "text"),
      });
    }
    if (fillInText !== undefined && inputOption !== "openKeyboard") {
      problems.push({
        message: "Valid only with inputOption openKeyboard",
        property: inside(at, "fillInText"),
      });
    }
  });
}

const message = (named: Rule): Rule => object({ type: type("message"), label: named, text: spoken });

const uri = (named: Rule): Rule =>
  object({
    type: type("uri"),
    label: named,
    uri: tappedAddress(),
    altUri: optional(object({ desktop: tappedAddress() })),
  });

const clipboard = (named: Rule): Rule =>
  object({ type: type("clipboard"), label: named, clipboardText: text({ max: 1_000 }) });

const richmenuswitch = (named: Rule): Rule =>
  object({
    type: type("richmenuswitch"),
    label: named,
    richMenuAliasId: matching(/^[a-z0-9_-]{1,32}$/u, "Must match ^[a-z0-9_-]{1,32}$"),
    data: text({ max: 300 }),
  });

/** What opens something on the phone and needs no more than a label: only quick replies may. */
const opening =
  (name: string) =>
  (named: Rule): Rule =>
    object({ type: type(name), label: named });

const makers = {
  postback,
  message,
  uri,
  datetimepicker,
  clipboard,
  richmenuswitch,
  camera: opening("camera"),
  cameraRoll: opening("cameraRoll"),
  location: opening("location"),
} as const;

const day = String.raw`(19\d\d|20\d\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const hour = String.raw`([01]\d|2[0-3]):[0-5]\d`;
const moments: Readonly<Record<string, RegExp>> = {
  date: new RegExp(`^${day}$`, "u"),
  time: new RegExp(`^${hour}$`, "u"),
  datetime: new RegExp(`^${day}[Tt]${hour}$`, "u"),
};

/** Without a time zone; `initial`, `min` and `max` are written in the form of the mode, and min comes before max. */
function datetimepicker(named: Rule): Rule {
  const shape = object({
    type: type("datetimepicker"),
    label: named,
    data: text({ max: 300 }),
    mode: oneOfValues("date", "time", "datetime"),
    initial: optional(text()),
    max: optional(text()),
    min: optional(text()),
  });
  return and(shape, checkMoments);
}

function checkMoments(value: unknown, at: string, problems: Problem[]): void {
  const picker = value as { mode: string; initial?: string; max?: string; min?: string };
  for (const property of ["initial", "max", "min"] as const) {
    const moment = picker[property];
    if (moment === undefined || isMoment(picker.mode, moment)) continue;
    problems.push({ message: "Invalid date or time format", property: inside(at, property) });
  }
  const { min, max, initial } = picker;
  if (min !== undefined && max !== undefined && min.toUpperCase() >= max.toUpperCase()) {
    problems.push({ message: "min must be less than max", property: inside(at, "min") });
  }
  const isOutside =
    initial !== undefined && ((min !== undefined && initial < min) || (max !== undefined && initial > max));
  if (isOutside) problems.push({ message: "Must be between min and max", property: inside(at, "initial") });
}

/** A day that no calendar has (30 February) is refused too. */
function isMoment(mode: string, moment: string): boolean {
  if (moments[mode]?.test(moment) !== true) return false;
  if (mode === "time") return true;
  const [date = ""] = moment.split(/t/iu, 1);
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

export function actionAt(place: Place): Rule {
  const named = label({ max: place.label.max });
  const rule = place.label.required ? named : optional(named);
  return oneOf("type", Object.fromEntries(place.kinds.map((kind) => [kind, makers[kind](rule)])));
}

const anywhere = ["postback", "message", "uri", "datetimepicker", "clipboard"] as const;

export const quickReplyAction = actionAt({
  label: { max: 20, required: true },
  kinds: [...anywhere, "camera", "cameraRoll", "location"],
});
export const richMenuAction = actionAt({
  label: { max: 20, required: false },
  kinds: [...anywhere, "richmenuswitch"],
});
export const templateAction = actionAt({ label: { max: 20, required: true }, kinds: anywhere });
export const imageCarouselAction = actionAt({ label: { max: 12, required: false }, kinds: anywhere });
export const flexButtonAction = actionAt({ label: { max: 40, required: true }, kinds: anywhere });
export const flexAction = actionAt({ label: { max: 40, required: false }, kinds: anywhere });
export const flexVideoAction = actionAt({ label: { max: 40, required: false }, kinds: ["uri"] });
