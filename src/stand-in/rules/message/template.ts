import { imageCarouselAction, templateAction } from "../action/actions.ts";
import { httpsAddress } from "../address.ts";
import { list, object, oneOf } from "../object.ts";
import { and, inside, optional } from "../rule.ts";
import type { Rule } from "../rule.ts";
import { graphemes, label, matching, oneOfValues, text } from "../scalar.ts";
import { messageOf } from "./message-of.ts";

const picture = {
  thumbnailImageUrl: optional(httpsAddress()),
  imageBackgroundColor: optional(matching(/^#[0-9A-Fa-f]{6}$/u, "Must be a RGB color")),
};
const pictureShape = {
  imageAspectRatio: optional(oneOfValues("rectangle", "square")),
  imageSize: optional(oneOfValues("cover", "contain")),
};
const title = optional(label({ max: 40 }));
const defaultAction = optional(templateAction);

/** Beside a picture or a title there is room for less text. */
function withRoomFor(rule: Rule, beside = 60): Rule {
  return and(rule, (value, at, problems) => {
    const { text: words, title: heading, thumbnailImageUrl } = value as Record<string, string | undefined>;
    if (heading === undefined && thumbnailImageUrl === undefined) return;
    if (graphemes(words ?? "") <= beside) return;
    problems.push({ message: `Length must be between 0 and ${beside}`, property: inside(at, "text") });
  });
}

const buttons = withRoomFor(
  object({
    type: oneOfValues("buttons"),
    ...picture,
    ...pictureShape,
    title,
    text: label({ max: 160 }),
    defaultAction,
    actions: list(templateAction, { min: 1, max: 4 }),
  }),
);

const confirm = object({
  type: oneOfValues("confirm"),
  text: label({ max: 240 }),
  actions: list(templateAction, { min: 2, max: 2 }),
});

const column = withRoomFor(
  object({
    ...picture,
    title,
    text: label({ max: 120 }),
    defaultAction,
    actions: list(templateAction, { min: 1, max: 3 }),
  }),
);

interface Column {
  readonly title?: string;
  readonly thumbnailImageUrl?: string;
  readonly actions: readonly unknown[];
}

const carouselShape = object({
  type: oneOfValues("carousel"),
  columns: list(column, { min: 1, max: 10 }),
  ...pictureShape,
});

/** Columns are of one make: the same number of actions, and all with picture or title or none. */
const carousel = and(carouselShape, (value, at, problems) => {
  const { columns } = value as { columns: readonly Column[] };
  const [first] = columns;
  for (const [place, each] of columns.entries()) {
    const isAlike =
      each.actions.length === first?.actions.length &&
      (each.title === undefined) === (first.title === undefined) &&
      (each.thumbnailImageUrl === undefined) === (first.thumbnailImageUrl === undefined);
    if (isAlike) continue;
    const property = inside(at, `columns[${place}]`);
    problems.push({
      message: "Must have as many actions, and title and image, as the other columns",
      property,
    });
  }
});

const imageCarousel = object({
  type: oneOfValues("image_carousel"),
  columns: list(object({ imageUrl: httpsAddress(), action: imageCarouselAction }), { min: 1, max: 10 }),
});

export const templateMessage = messageOf("template", {
  altText: text({ max: 1_500 }),
  template: oneOf("type", { buttons, confirm, carousel, image_carousel: imageCarousel }),
});
