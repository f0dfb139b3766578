/**
 * Makes elements out of plain values. Text only ever becomes a text node, so nothing that a bot or a person wrote can
 * turn into markup.
 */

export type Child = Node | string | null | undefined | false;

type Value = string | number | boolean | undefined | null;

/** Attributes by name; `true` sets an empty one, `false` and nothing leave it out. */
export type Attributes = Readonly<Record<string, Value>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...shown(children));
  return made;
}

const svgNamespace = "http://www.w3.org/2000/svg";

export function drawing<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(svgNamespace, tag);
  setAttributes(made, attributes);
  made.append(...shown(children));
  return made;
}

/** A button that does one thing. Its accessible name is its text, or `aria-label` where it is only a picture. */
export function button(
  attributes: Attributes,
  tap: () => unknown,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", () => void tap());
  return made;
}

/** Thai words with small English ones below or beside them. */
export const inBoth = (thai: string, english: string): HTMLElement =>
  element("span", { class: "in-both" }, thai, " ", element("small", { lang: "en" }, english));

/** Sets what is given and leaves the rest alone; a value the browser does not understand is ignored by it. */
export function setStyle(of: HTMLElement, style: Readonly<Record<string, string | undefined>>): void {
  for (const [property, value] of Object.entries(style)) {
    if (value !== undefined) of.style.setProperty(property, value);
  }
}

export function replaceChildren(of: Element, ...children: readonly Child[]): void {
  of.replaceChildren(...shown(children));
}

function setAttributes(of: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    of.setAttribute(name, value === true ? "" : String(value));
  }
}

function shown(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== null && child !== undefined && child !== false);
}
