import { expect, test } from "vitest";
import { onStage, type Line } from "../transcript.ts";
import { claiming } from "./pretend-fund.ts";
import { claimTalks } from "./talks.ts";

/** Talks to be read by people who run a fund: docs/transcripts/claims. After a change: npm test -- tests/conversation/claims --update */

const pageOf = (title: string, lines: readonly Line[]): string =>
  [
    `# ${title}`,
    "<!-- Made by tests/conversation/claims/pages.test.ts; do not edit. -->",
    ...lines.map(({ by, text }) =>
      by === "person"
        ? `**ฉัน**: ${text}`
        : `**กองทุน**:\n\n${text
            .split("\n")
            .filter((line) => line !== "")
            .map((line) => `> ${line}`)
            .join("  \n")}`,
    ),
  ].join("\n\n") + "\n";

test.each(claimTalks)(
  "the talk “%s” stands in docs/transcripts/claims as it goes",
  async (...[page, title, scene, fund, script]) => {
    const stage = onStage(scene, claiming(fund).deeds);
    expect(stage).toPlay(script);
    await expect(pageOf(title, stage.said())).toMatchFileSnapshot(
      `../../../docs/transcripts/claims/${page}.md`,
    );
  },
);
