/** A flex message's outer shape: one bubble, or several side by side. */
import { element, setStyle } from "../dom.ts";
import { drawBox, drawComponent } from "./box.ts";
import { blockPadding, bubblePixels, colour } from "./measures.ts";
import type { BlockName, Bubble, BubbleSize, Carousel, FlexContainer } from "./shape.ts";
import { letTap, type Stage } from "./stage.ts";

export function drawFlex(container: FlexContainer, stage: Stage): HTMLElement {
  return container.type === "carousel" ? drawCarousel(container, stage) : drawBubble(container, stage);
}

/** Bubbles of a carousel are all as high as the highest; it can be pushed sideways by finger, wheel and arrow keys. */
function drawCarousel(carousel: Carousel, stage: Stage): HTMLElement {
  const count = carousel.contents.length;
  return element(
    "div",
    { class: "flex-carousel", role: "group", tabindex: 0, "aria-label": `การ์ด ${count} ใบ เลื่อนดูด้านข้าง` },
    ...carousel.contents.map((bubble) => drawBubble(bubble, stage)),
  );
}

function drawBubble(bubble: Bubble, stage: Stage): HTMLElement {
  const size = bubble.size !== undefined && bubble.size in bubblePixels ? bubble.size : "mega";
  const drawn = element("div", { class: `flex-bubble ${size}`, dir: bubble.direction ?? "ltr" });
  setStyle(drawn, { "--bubble-width": `${bubblePixels[size]}px` });
  for (const name of ["header", "hero", "body", "footer"] as const) {
    const block = drawBlock(name, bubble, stage, size);
    if (block !== undefined) drawn.append(block);
  }
  letTap(drawn, bubble.action, stage);
  return drawn;
}

function drawBlock(name: BlockName, bubble: Bubble, stage: Stage, size: BubbleSize): HTMLElement | undefined {
  const content = bubble[name];
  if (content === undefined) return undefined;
  const inside = content.type === "box" ? drawBox(content, stage) : drawComponent(content, stage);
  if (inside === undefined) return undefined;
  const style = bubble.styles?.[name];
  const block = element(
    "div",
    { class: `flex-block ${name}${style?.separator ? " separated" : ""}` },
    inside,
  );
  setStyle(block, {
    "background-color": colour(style?.backgroundColor),
    "--line": colour(style?.separatorColor),
    "--block-padding": blockPadding(name, size, bubble.footer !== undefined),
  });
  return block;
}
