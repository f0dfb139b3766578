import type { SlipNews } from "#conversation/deeds/paying.ts";
import type { Scene } from "#conversation/turn.ts";
import { onStage, type Deeds, type Line } from "./transcript.ts";

/** A talk as it really happens, told for those who want to read it before they try it. */
export interface Page {
  readonly file: string;
  readonly title: string;
  /** What it is for, in one or two sentences. */
  readonly about: string;
  /** A fund of their own whenever they are played: what was booked once is not booked for whoever plays next. */
  readonly scenes: () => readonly PageScene[];
}

export interface PageScene {
  readonly heading: string;
  readonly who: string;
  readonly scene: Scene;
  readonly deeds: Deeds;
  /** What a slip that is sent here turns out to be. */
  readonly slipNews?: SlipNews;
  /** As for `toPlay`: every line that names a deed is checked and left out of the page. */
  readonly script: string;
}

/** Plays every scene, which fails where a talk goes otherwise, and writes down what was said. */
export function written({ title, about, scenes }: Page): string {
  const parts = scenes().map(({ heading, who, scene, deeds, slipNews, script }) => {
    const stage = onStage(scene, deeds, slipNews);
    stage.play(script);
    return [`## ${heading}`, ...stage.said().map((line) => spoken(line, who))].join("\n\n");
  });
  return [`# ${title}`, about, made, ...parts].join("\n\n").concat("\n");
}

const made =
  "<!-- Written by tests/conversation/pages.test.ts from the talk itself. Run it with --update after changing a sentence. -->";

/** Buttons stand in square brackets, as they are tapped. */
function spoken({ by, text }: Line, who: string): string {
  if (by === "fund")
    return [
      "**กองทุน**",
      "",
      ...text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => `> ${line}  `),
    ]
      .join("\n")
      .trimEnd();
  if (text.startsWith("(picture")) return `**${who}** ส่งรูป`;
  return /^\[.+\]/u.test(text) ? `**${who}** แตะ ${text}` : `**${who}** พิมพ์: ${text}`;
}
