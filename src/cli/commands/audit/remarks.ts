import { addRemark } from "#actions/audit/add-remark.ts";
import { answerRemark } from "#actions/audit/answer-remark.ts";
import { listRemarks, type ShownRemark } from "#actions/audit/list-remarks.ts";
import { ask, perform } from "#actions/perform.ts";
import { subjectName } from "#core/audit/remark.ts";
import { ok, refused } from "#core/result.ts";
import type { Json } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { remarkSubject } from "../../kinds/remark-subject.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { instantShown } from "../../show.ts";
import { readSentence } from "../report/report-command.ts";

const fundOption = required(text("CODE"), "the fund's code");
const tooLong = (most: number): string => `--text is empty or longer than ${most} letters.`;

export const remarkAdd = command({
  name: "remark add",
  summary:
    "The auditor's remark on a receipt, voucher, entry, month or member, which the committee must answer",
  notes: [
    "Chair, secretary and treasurer learn of it on LINE. Nothing of it is ever changed; it is shown before a month is closed as long as it is not answered.",
  ],
  options: {
    fund: fundOption,
    by: required(text("NO"), "the number of the auditor in office today"),
    about: required(
      remarkSubject("SUBJECT"),
      "receipt:OB/12, voucher:PV/3, entry:57 (its place in the journal), month:2569-02 or member:1-001",
    ),
    text: required(text("TEXT"), "what is asked; sealed in the database, because it may name people"),
  },
  examples: [
    {
      line: 'remark add --fund ban-na --by 1-090 --about receipt:OB/1 --text "ใบเสร็จเล่มกระดาษเลขเดียวกันเขียนวันที่ไม่ตรงกัน"',
    },
  ],
  run: ({ fund, by, about, text: said }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const made = await perform(house, fundId, addRemark, { byNo: by, about, text: said });
      if (!made.ok) return refused(addSentence(made.refusal));
      const { remarkNo } = made.value;
      return ok({
        json: { fund, remark: remarkNo, about: `${about.type}:${subjectName(about)}` },
        lines: [
          `Remark ${remarkNo} on ${about.type} ${subjectName(about)} waits for the committee's answer.`,
        ],
      });
    }),
});

function addSentence(refusal: RefusalOf<typeof addRemark>): string {
  switch (refusal.type) {
    case "no-such-member":
      return noMember(refusal.memberNo);
    case "not-auditor":
      return "--by is no auditor of this fund today: only the auditor in office makes remarks.";
    case "text-missing-or-too-long":
      return tooLong(refusal.most);
    case "no-such-subject":
      return "--about names nothing in this fund's books; look at its number in report journal.";
  }
}

export const remarkAnswer = command({
  name: "remark answer",
  summary: "The committee's answer to a remark, which the auditor learns on LINE",
  notes: ["A remark has one answer. Whoever is not content with it makes another remark."],
  options: {
    fund: fundOption,
    remark: required(wholeNumber("NUMBER", 1, 999_999_999), "the remark's number"),
    by: required(text("NO"), "the number of the committee member who answers, never the one who asked"),
    text: required(text("TEXT"), "the answer"),
  },
  examples: [
    {
      line: 'remark answer --fund ban-na --remark 1 --by 1-002 --text "ตรวจแล้ว เล่มกระดาษเขียนวันผิด แก้ในเล่มและเซ็นกำกับแล้ว"',
    },
  ],
  run: ({ fund, remark: remarkNo, by, text: said }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const answered = await perform(house, fundId, answerRemark, { byNo: by, remarkNo, text: said });
      if (!answered.ok) return refused(answerSentence(answered.refusal, fund));
      return ok({
        json: { fund, remark: remarkNo, answered: true },
        lines: [`Remark ${remarkNo} is answered.`],
      });
    }),
});

function answerSentence(refusal: RefusalOf<typeof answerRemark>, fund: string): string {
  switch (refusal.type) {
    case "no-such-member":
      return noMember(refusal.memberNo);
    case "not-on-committee":
      return "--by is nobody who holds an office of the committee today, or only audits or collects: name somebody who does.";
    case "text-missing-or-too-long":
      return tooLong(refusal.most);
    case "no-such-remark":
      return `There is no such remark. To see which there are: ${program} remark list --fund ${fund}`;
    case "own-remark":
      return "Nobody answers their own remark: somebody else of the committee must.";
    case "answered-before":
      return "This remark has its answer, and it stays as it is; a further question is another remark.";
  }
}

export const remarkList = command({
  name: "remark list",
  summary: "The auditor's remarks and the committee's answers",
  options: {
    fund: fundOption,
    by: optional(
      text("NO"),
      "the number of the auditor or committee member who reads; refused to anybody else",
      "the operator reads",
    ),
    open: flag("only those that wait for an answer"),
  },
  examples: [{ line: "remark list --fund ban-na" }],
  run: ({ fund, by, open: isOpen }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const listed = await ask(house, fundId, listRemarks, { isOpen, ...onlyGiven({ byNo: by }) });
      if (!listed.ok) return refused(readSentence(listed.refusal));
      const remarks = listed.value;
      return ok({
        json: { fund, remarks: remarks.map(remarkJson) },
        lines: remarks.length === 0 ? ["There is no remark."] : remarks.flatMap(remarkLines),
      });
    }),
});

const remarkJson = ({
  remarkNo,
  about,
  text: said,
  madeByName,
  madeAt,
  answer,
  answeredByName,
}: ShownRemark): Json => ({
  remark: remarkNo,
  about: `${about.type}:${subjectName(about)}`,
  text: said,
  madeBy: madeByName,
  madeAt,
  answer: answer && { text: answer.text, answeredBy: answeredByName, answeredAt: answer.answeredAt },
});

const remarkLines = ({ remarkNo, about, text: said, madeByName, madeAt, ...rest }: ShownRemark): string[] => [
  `${remarkNo}. ${about.type} ${subjectName(about)}, by ${madeByName} at ${instantShown(madeAt)}`,
  `   ${said}`,
  rest.answer === undefined
    ? "   waits for the committee's answer"
    : `   answered by ${rest.answeredByName ?? ""} at ${instantShown(rest.answer.answeredAt)}: ${rest.answer.text}`,
];
