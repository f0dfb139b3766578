/**
 * Flex messages as the official description of the Messaging API has them, as types: the page draws them, the gallery
 * is written in them. Sizes stay strings, as on the wire: a keyword, pixels ("12px") or a percentage.
 */

export type Spacing = "none" | "xs" | "sm" | "md" | "lg" | "xl" | "xxl";
export type TextSize = "xxs" | "xs" | "sm" | "md" | "lg" | "xl" | "xxl" | "3xl" | "4xl" | "5xl";
export type ImageSize = TextSize | "full";
export type BorderWidth = "none" | "light" | "normal" | "medium" | "semi-bold" | "bold";
export type BubbleSize = "nano" | "micro" | "deca" | "hecto" | "kilo" | "mega" | "giga";
type Pixels = `${number}px`;
type Percent = `${number}%`;

export type FlexContainer = Bubble | Carousel;

export interface Carousel {
  readonly type: "carousel";
  readonly contents: readonly Bubble[];
}

export interface Bubble {
  readonly type: "bubble";
  readonly size?: BubbleSize;
  readonly direction?: "ltr" | "rtl";
  readonly header?: Box;
  readonly hero?: Box | Image | Video;
  readonly body?: Box;
  readonly footer?: Box;
  readonly styles?: { readonly [Block in BlockName]?: BlockStyle };
  readonly action?: Action;
}

export type BlockName = "header" | "hero" | "body" | "footer";

export interface BlockStyle {
  readonly backgroundColor?: string;
  readonly separator?: boolean;
  readonly separatorColor?: string;
}

export type Component = Box | Button | Image | Video | Icon | Text | Span | Separator | Filler;

/** What a component says about its own place in its box. */
export interface Placed {
  readonly margin?: Spacing | Pixels;
  readonly position?: "relative" | "absolute";
  readonly offsetTop?: Spacing | Pixels | Percent;
  readonly offsetBottom?: Spacing | Pixels | Percent;
  readonly offsetStart?: Spacing | Pixels | Percent;
  readonly offsetEnd?: Spacing | Pixels | Percent;
}

export interface Box extends Placed {
  readonly type: "box";
  readonly layout: "horizontal" | "vertical" | "baseline";
  readonly contents: readonly Component[];
  readonly flex?: number;
  readonly spacing?: Spacing | Pixels;
  readonly backgroundColor?: string;
  readonly borderColor?: string;
  readonly borderWidth?: BorderWidth | Pixels;
  readonly cornerRadius?: Spacing | Pixels;
  readonly width?: Pixels | Percent;
  readonly maxWidth?: Pixels | Percent;
  readonly height?: Pixels | Percent;
  readonly maxHeight?: Pixels | Percent;
  readonly paddingAll?: Spacing | Pixels | Percent;
  readonly paddingTop?: Spacing | Pixels | Percent;
  readonly paddingBottom?: Spacing | Pixels | Percent;
  readonly paddingStart?: Spacing | Pixels | Percent;
  readonly paddingEnd?: Spacing | Pixels | Percent;
  readonly action?: Action;
  readonly justifyContent?:
    | "center"
    | "flex-start"
    | "flex-end"
    | "space-between"
    | "space-around"
    | "space-evenly";
  readonly alignItems?: "center" | "flex-start" | "flex-end";
  readonly background?: LinearGradient;
}

export interface LinearGradient {
  readonly type: "linearGradient";
  readonly angle: string;
  readonly startColor: string;
  readonly endColor: string;
  readonly centerColor?: string;
  readonly centerPosition?: Percent;
}

export interface Button extends Placed {
  readonly type: "button";
  readonly action: Action;
  readonly flex?: number;
  readonly color?: string;
  readonly style?: "primary" | "secondary" | "link";
  readonly gravity?: Gravity;
  readonly height?: "md" | "sm";
  readonly adjustMode?: "shrink-to-fit";
  readonly scaling?: boolean;
}

export interface Image extends Placed {
  readonly type: "image";
  readonly url: string;
  readonly flex?: number;
  readonly align?: Align;
  readonly gravity?: Gravity;
  readonly size?: ImageSize | Pixels | Percent;
  readonly aspectRatio?: string;
  readonly aspectMode?: "fit" | "cover";
  readonly backgroundColor?: string;
  readonly action?: Action;
  readonly animated?: boolean;
}

export interface Video {
  readonly type: "video";
  readonly url: string;
  readonly previewUrl: string;
  readonly altContent: Box | Image;
  readonly aspectRatio?: string;
  readonly action?: Action;
}

export interface Icon extends Placed {
  readonly type: "icon";
  readonly url: string;
  readonly size?: TextSize | Pixels;
  readonly aspectRatio?: string;
  readonly scaling?: boolean;
}

interface Lettering {
  readonly size?: TextSize | Pixels;
  readonly color?: string;
  readonly weight?: "regular" | "bold";
  readonly style?: "normal" | "italic";
  readonly decoration?: "none" | "underline" | "line-through";
}

export interface Text extends Placed, Lettering {
  readonly type: "text";
  readonly text?: string;
  readonly contents?: readonly Span[];
  readonly flex?: number;
  readonly align?: Align;
  readonly gravity?: Gravity;
  readonly wrap?: boolean;
  readonly lineSpacing?: Pixels;
  readonly maxLines?: number;
  readonly action?: Action;
  readonly adjustMode?: "shrink-to-fit";
  readonly scaling?: boolean;
}

export interface Span extends Lettering {
  readonly type: "span";
  readonly text: string;
}

export interface Separator {
  readonly type: "separator";
  readonly margin?: Spacing | Pixels;
  readonly color?: string;
}

export interface Filler {
  readonly type: "filler";
  readonly flex?: number;
}

export type Align = "start" | "end" | "center";
export type Gravity = "top" | "bottom" | "center";

/** What a tap does; the fields beside `type` and `label` belong to the type. */
export interface Action {
  readonly type:
    | "camera"
    | "cameraRoll"
    | "clipboard"
    | "datetimepicker"
    | "location"
    | "message"
    | "postback"
    | "richmenuswitch"
    | "uri";
  readonly label?: string;
  readonly data?: string;
  readonly displayText?: string;
  readonly text?: string;
  readonly uri?: string;
  readonly altUri?: { readonly desktop?: string };
  readonly clipboardText?: string;
  readonly mode?: "date" | "time" | "datetime";
  readonly initial?: string;
  readonly max?: string;
  readonly min?: string;
  readonly richMenuAliasId?: string;
  readonly inputOption?: "closeRichMenu" | "openRichMenu" | "openKeyboard" | "openVoice";
  readonly fillInText?: string;
}
