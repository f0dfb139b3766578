import { perform } from "#actions/perform.ts";
import { endKinship, registerKin } from "#actions/register/register-kin.ts";
import { ok, refused } from "#core/result.ts";
import { relations } from "#core/rule-set/event-rules.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { whoSentence } from "../../registration.ts";

const nearRelations = relations.filter((relation) => relation !== "self");
const by = required(text("NO"), "the number of the registrar, secretary, chair or deputy who notes it");

export const kinAdd = command({
  name: "kin add",
  summary: "Notes who is family or caretaker of a member",
  notes: ["Nobody decides about money for their own kin, also not after the note has ended."],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    relation: required(oneOf("RELATION", nearRelations), nearRelations.join(", ")),
    "kin-member": optional(text("NO"), "the other's number, where they are a member"),
    name: optional(text("NAME"), "the other's name, where they are not"),
    caretaker: flag("they look after the member's affairs"),
    by,
  },
  examples: [
    { line: "kin add --fund ban-na --member 1-001 --relation grandchild --name สมใจ --caretaker --by 1-001" },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { member, relation, name, caretaker } = given;
      const added = await perform(house, fundId, registerKin, {
        memberNo: member,
        relation,
        isCaretaker: caretaker,
        byNo: given.by,
        ...onlyGiven({ name, kinNo: given["kin-member"] }),
      });
      if (!added.ok) return refused(sentence(added.refusal));
      const { memberName, kin } = added.value;
      return ok({
        json: { memberNo: member, name: kin.name, relation, isCaretaker: kin.isCaretaker },
        lines: [`${kin.name} is noted as ${relation} of ${memberName} (${member}).`],
      });
    }),
});

export const kinEnd = command({
  name: "kin end",
  summary: "Ends the note that somebody is family or caretaker of a member",
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    name: required(text("NAME"), "the name as it is noted"),
    by,
  },
  examples: [{ line: "kin end --fund ban-na --member 1-001 --name สมใจ --by 1-001" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { member, name } = given;
      const ended = await perform(house, fundId, endKinship, { memberNo: member, name, byNo: given.by });
      if (!ended.ok) return refused(sentence(ended.refusal));
      const { kin, memberName } = ended.value;
      return ok({
        json: { memberNo: member, name: kin.name, ended: true },
        lines: [`${kin.name} is not noted as ${kin.relation} of ${memberName} (${member}) any more.`],
      });
    }),
});

function sentence(refusal: RefusalOf<typeof registerKin> | RefusalOf<typeof endKinship>): string {
  switch (refusal.type) {
    case "no-such-member":
    case "not-allowed":
      return whoSentence(refusal);
    case "unknown-relation":
      return `--relation is none of ${nearRelations.join(", ")}.`;
    case "name-missing":
      return "Say who it is: --kin-member for a member, --name for anybody else.";
    case "own-kin":
      return "Nobody is their own kin: look at the two numbers.";
    case "kin-already":
      return `${refusal.name} is noted already.`;
    case "no-such-kin":
      return refusal.names.length === 0
        ? "Nobody is noted as kin of this member."
        : `Nobody of that name is noted; there are ${refusal.names.join(", ")}.`;
  }
}
