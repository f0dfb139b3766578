import {
  actOnNumbered,
  complainByNumber,
  listComplaints,
  type ComplaintListed,
} from "#actions/complaint/by-number.ts";
import { ask, perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import type { Json } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { oneOf, text, wholeNumber } from "../../kinds/text.ts";
import { flag, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { instantShown } from "../../show.ts";

const fundOption = required(text("CODE"), "the fund's code");
const complaintOption = required(wholeNumber("NUMBER", 1, 999_999_999), "the complaint's number");

export const complaintAdd = command({
  name: "complaint add",
  summary: "Writes down a complaint that somebody made by word of mouth or on paper",
  notes: ["On LINE members do it themselves (ร้องเรียน). The auditor sees every one; the committee answers."],
  options: {
    fund: fundOption,
    member: optional(text("NO"), "the number of the member who complains", "somebody who gives no name"),
    about: required(oneOf("ABOUT", ["claim", "money", "service", "other"]), "what it is about"),
    text: required(text("TEXT"), "what was said; sealed in the database, because it may name people"),
  },
  examples: [
    {
      line: 'complaint add --fund ban-na --member 1-003 --about service --text "อยากให้ประกาศวันจ่ายเงินที่ศาลาหมู่บ้าน"',
    },
  ],
  run: ({ fund, member, about, text: words }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const said = await perform(house, fundId, complainByNumber, {
        about,
        words,
        ...(member !== undefined && { memberNo: member }),
      });
      if (!said.ok) return refused(addSentence(said.refusal));
      const { complaintNo } = said.value.complaint;
      return ok({
        json: { fund, complaint: Number(complaintNo) },
        lines: [`Complaint ${complaintNo} waits for the committee's answer.`],
      });
    }),
});

function addSentence(refusal: RefusalOf<typeof complainByNumber>): string {
  switch (refusal.type) {
    case "no-such-member":
      return noMember(refusal.memberNo);
    case "words-missing":
      return "--text says nothing.";
    case "too-many":
      return `${refusal.most} complaints of theirs wait already: answer those first.`;
  }
}

function actSentence(refusal: RefusalOf<typeof actOnNumbered>, fund: string): string {
  switch (refusal.type) {
    case "no-such-member":
      return noMember(refusal.memberNo);
    case "no-such-complaint":
      return `There is no such complaint. To see which there are: ${program} complaint list --fund ${fund}`;
    case "not-allowed":
      return "--by holds no office of the committee today, or only audits or collects: name somebody who does.";
    case "own-complaint":
      return "Nobody answers their own complaint: somebody else of the committee must.";
    case "words-missing":
      return "--text says nothing.";
    case "answered-before":
      return "This complaint has its answer. Whoever is not content asks back on LINE, and it waits again.";
  }
}

const byOption = required(text("NO"), "the number of the committee member who does it, never who complained");

export const complaintTake = command({
  name: "complaint take",
  summary: "A committee member looks into a complaint, and whoever made it sees who",
  options: { fund: fundOption, complaint: complaintOption, by: byOption },
  examples: [{ line: "complaint take --fund ban-na --complaint 1 --by 1-002" }],
  run: ({ fund, complaint, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const taken = await perform(house, fundId, actOnNumbered, { complaintNo: BigInt(complaint), byNo: by });
      if (!taken.ok) return refused(actSentence(taken.refusal, fund));
      return ok({
        json: { fund, complaint, takenUp: true },
        lines: [`Complaint ${complaint} is being looked into.`],
      });
    }),
});

export const complaintAnswer = command({
  name: "complaint answer",
  summary: "The committee's answer to a complaint",
  options: {
    fund: fundOption,
    complaint: complaintOption,
    by: byOption,
    text: required(text("TEXT"), "the answer, in words that whoever complained can accept"),
  },
  examples: [
    {
      line: 'complaint answer --fund ban-na --complaint 1 --by 1-002 --text "จะติดประกาศที่ศาลาทุกวันที่ 1 ค่ะ"',
    },
  ],
  run: ({ fund, complaint, by, text: words }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const answered = await perform(house, fundId, actOnNumbered, {
        complaintNo: BigInt(complaint),
        byNo: by,
        words,
      });
      if (!answered.ok) return refused(actSentence(answered.refusal, fund));
      return ok({
        json: { fund, complaint, answered: true },
        lines: [`Complaint ${complaint} is answered.`],
      });
    }),
});

export const complaintList = command({
  name: "complaint list",
  summary: "Complaints and what became of them, the newest first",
  options: {
    fund: fundOption,
    by: optional(
      text("NO"),
      "the number of the auditor or committee member who reads; refused to anybody else",
      "the operator reads",
    ),
    open: flag("only those that wait for an answer"),
  },
  examples: [{ line: "complaint list --fund ban-na --by 1-090" }],
  run: ({ fund, by, open }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const listed = await ask(house, fundId, listComplaints, {
        isOpen: open,
        ...(by !== undefined && { byNo: by }),
      });
      if (listed === undefined) return refused("--by is neither the auditor nor of the committee today.");
      return ok({
        json: { fund, complaints: listed.map(inJson) },
        lines: listed.length === 0 ? ["There are no complaints."] : listed.flatMap(shown),
      });
    }),
});

function inJson({ complaintNo, about, words, saidAt, member, acts, answeredAt }: ComplaintListed): Json {
  return {
    complaint: Number(complaintNo),
    about,
    said: saidAt.toString(),
    text: words,
    ...(member && { member: member.memberNo }),
    acts: acts.map(({ kind, at, words: said }) => ({
      kind,
      at: at.toString(),
      ...(said !== "" && { text: said }),
    })),
    ...(answeredAt && { answered: answeredAt.toString() }),
  };
}

const shown = ({ complaintNo, about, words, saidAt, member, acts }: ComplaintListed): string[] => [
  `${complaintNo}  ${about}  ${instantShown(saidAt)}  ${member === undefined ? "somebody without a name" : `${member.memberNo} ${member.name}`}`,
  `    ${words}`,
  ...acts.map(
    ({ kind, at, words: said }) => `    ${instantShown(at)}  ${kind}${said === "" ? "" : `: ${said}`}`,
  ),
];
