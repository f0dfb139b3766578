import { memberNumbered } from "#actions/find-member.ts";
import { applicationMeant } from "#actions/joining/find-application.ts";
import { perform } from "#actions/perform.ts";
import { listOpenRequests } from "#actions/requests/list-open.ts";
import { settleRequestOf } from "#actions/requests/settle-request.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { instantShown } from "../../show.ts";
import { settleSentence } from "./sentences.ts";

const kinds = [
  "join",
  "link",
  "change-beneficiary",
  "cancel-receipt",
  "own-contribution",
  "write-off",
  "broadcast",
] as const;

export const requestList = command({
  name: "request list",
  summary: "Shows what one person has asked for and another must settle",
  options: {
    fund: required(text("CODE"), "the fund's code"),
    kind: optional(oneOf("KIND", kinds), kinds.join(", "), "all"),
  },
  examples: [{ line: "request list --fund ban-na" }],
  run: ({ fund, kind }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const open = await perform(house, fundId, listOpenRequests, onlyGiven({ kind }));
      return ok({
        json: open.map(({ requestId, kind, askedAt, askedBy, about }) => ({
          requestId,
          kind,
          askedAt,
          askedBy: askedBy && { ...askedBy },
          about: about.map((row) => ({ ...row })),
        })),
        lines:
          open.length === 0
            ? ["Nothing waits to be settled."]
            : open.flatMap(({ requestId, kind, askedAt, askedBy, about }) => [
                `${kind}, asked ${askedBy === undefined ? "on LINE" : `by ${askedBy.name} (${askedBy.memberNo})`} at ${instantShown(askedAt)}: ${requestId}`,
                ...about.map(({ label, value }) => `  ${label}: ${value}`),
              ]),
      });
    }),
});

export const requestSettle = command({
  name: "request settle",
  summary: "Agrees to a request, or declines it with a reason",
  notes: [
    "A request for a link needs --member: whom the asker may act for from then on. Who asked, who is in one hand with them, and who wrote it down, does not settle it. Everybody concerned is told.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    request: required(
      text("ID"),
      "its id, as request list shows it; an application also by the applicant's name",
    ),
    answer: required(oneOf("ANSWER", ["agree", "decline"]), "agree or decline"),
    reason: optional(text("TEXT"), "why not, in polite words: whoever asked reads it"),
    member: optional(text("NO"), "for a link: the number of the member who is meant"),
    by: required(text("NO"), "the number of the committee member who settles it"),
  },
  examples: [
    {
      line: 'request settle --fund ban-na --request "ด.ช.เมฆ แก้วใส" --answer agree --by 1-001',
    },
  ],
  run: ({ fund, request, answer, reason, member, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const settler = await perform(house, fundId, memberNumbered, by);
      if (settler === undefined) return refused(noMember(by));
      const linked = member === undefined ? undefined : await perform(house, fundId, memberNumbered, member);
      if (member !== undefined && linked === undefined) return refused(noMember(member));
      const named = await perform(house, fundId, applicationMeant, request);
      const requestId = named.ok ? named.value : request;
      if (!isUuid(requestId)) return refused(settleSentence({ type: "no-such-request" }, { by }));
      const settled = await perform(house, fundId, settleRequestOf, {
        requestId,
        by: settler.memberId,
        agree: answer === "agree",
        ...onlyGiven({ reason, memberId: linked?.memberId }),
      });
      if (!settled.ok) return refused(settleSentence(settled.refusal, { by, ...onlyGiven({ member }) }));
      const { kind } = settled.value;
      return ok({
        json: { fund, requestId, kind, settledAs: answer === "agree" ? "agreed" : "declined" },
        lines: [
          `The request (${kind}) is ${answer === "agree" ? "agreed to" : "declined"}; whoever asked is told.`,
        ],
      });
    }),
});

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);
