import { expect, test } from "vitest";
import { stranger } from "./cast.ts";
import { onStage, shownReply } from "./transcript.ts";

/** Whatever an English reader is told, each answer with its buttons; names and rules stay as the fund wrote them. */
const english = { language: "en" } as const;
const nobody = { ...stranger, prefers: english };
const thai = /\p{Script=Thai}/u;

test("an English reader who adds the account is greeted, told what is kept, and shown three ways", () => {
  const stage = onStage({ ...nobody, isNoticeGiven: false });
  expect(stage).toPlay(`
    ฉัน: (added)
    กองทุน: Welcome to
            About your personal data (version 1)
            never asks for a citizen ID
            tap “Link to a member”
            [Link to a member]
            [Become a member]
            [Questions]
    ฉัน: (added again)
    กองทุน: Good to see you again
    ฉัน: Privacy
    กองทุน: About your personal data
  `);
});

test.each([["My contributions"], ["Payment history"], ["My benefits"]])(
  "%s, typed where nobody is linked: an English reader is told how to link",
  (typed) => {
    const stage = onStage(nobody);
    expect(stage).toPlay(`
      ฉัน: ${typed}
      กองทุน: This LINE account is not linked to a member yet
              [Link to a member]
    `);
    expect(shownReply(stage.lastReply())).not.toMatch(thai);
  },
);
