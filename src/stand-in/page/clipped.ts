/**
 * Finds letters that are cut. Thai stands taller than a line's own box (marks above marks, vowels below), so the box
 * of a line says nothing: what counts is the ink of its letters against every edge around it that cuts.
 */

export interface Cut {
  readonly text: string;
  /** How many pixels of ink are missing, and where. */
  readonly above: number;
  readonly below: number;
  readonly beside: number;
}

/** Half a pixel of a curve is nothing that anybody can see. */
const tolerance = 0.5;

const pen = document.createElement("canvas").getContext("2d");

/** Every wrapping text below `root` of which something is cut. Lines that end in an ellipsis are cut on purpose. */
export function findCuts(root: ParentNode): Cut[] {
  return [...root.querySelectorAll<HTMLElement>(".flex-text .wraps:not(.limited)")].flatMap((paragraph) =>
    textNodes(paragraph).flatMap((node) => cutsOf(node)),
  );
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
}

function cutsOf(node: Text): Cut[] {
  const parent = node.parentElement;
  if (parent === null) return [];
  const range = document.createRange();
  range.selectNodeContents(node);
  const ink = inkOf(node.data, getComputedStyle(parent));
  const edges = cuttingEdges(parent);
  return [...range.getClientRects()].flatMap((line) => {
    const baseline = line.top + ink.ascentIn(line.height);
    const above = Math.max(...edges.map(({ top }) => top - (baseline - ink.above)));
    const below = Math.max(...edges.map(({ bottom }) => baseline + ink.below - bottom));
    const beside =
      Math.max(...edges.map(({ left, right }) => Math.max(left - line.left, line.right - right))) - ink.space;
    return Math.max(above, below, beside) > tolerance ? [{ text: node.data, above, below, beside }] : [];
  });
}

interface Ink {
  readonly above: number;
  readonly below: number;
  /** A space that ends a line hangs out of it, unseen. */
  readonly space: number;
  /** Where the baseline lies in a line's box: Thai and Latin letters come from two files with heights of their own. */
  readonly ascentIn: (height: number) => number;
}

/** Measured large, because a canvas rounds to whole pixels; a browser rounds only where it puts the baseline. */
const largePixels = 1000;

function inkOf(text: string, style: CSSStyleDeclaration): Ink {
  const scale = Number.parseFloat(style.fontSize) / largePixels;
  const measured = (words: string): TextMetrics => {
    if (pen === null) throw new Error("This browser does not measure letters.");
    pen.font = `${style.fontStyle} ${style.fontWeight} ${largePixels}px ${style.fontFamily}`;
    return pen.measureText(words);
  };
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = measured(text);
  const faces = ["x", "ก"].map(measured).map((face) => {
    const ascent = Math.round(face.fontBoundingBoxAscent * scale);
    return { ascent, height: ascent + Math.round(face.fontBoundingBoxDescent * scale) };
  });
  const nearest = (height: number): number =>
    faces.toSorted((a, b) => Math.abs(a.height - height) - Math.abs(b.height - height))[0]?.ascent ?? height;
  return {
    above: actualBoundingBoxAscent * scale,
    below: actualBoundingBoxDescent * scale,
    space: measured(" ").width * scale,
    ascentIn: nearest,
  };
}

interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The inner edges of every element around that hides what goes beyond it, each direction by itself. */
function cuttingEdges(inside: HTMLElement): Edges[] {
  const edges: Edges[] = [];
  for (let around: HTMLElement | null = inside; around !== null; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    const { top, bottom, left, right } = around.getBoundingClientRect();
    const endless = Number.POSITIVE_INFINITY;
    edges.push({
      top: overflowY === "visible" ? -endless : top,
      bottom: overflowY === "visible" ? endless : bottom,
      left: overflowX === "visible" ? -endless : left,
      right: overflowX === "visible" ? endless : right,
    });
    if (around.classList.contains("flex-bubble")) break;
  }
  return edges;
}
