import { createFund } from "#actions/create-fund.ts";
import { perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import { command, program } from "../command.ts";
import { inHouse } from "../in-fund.ts";
import { text } from "../kinds/text.ts";
import { onlyGiven, optional, required } from "../option.ts";
import { soundRules } from "../sound-rules.ts";
import type { RefusalOf } from "../refusal.ts";

const modelRules = "yasothon-2562";

export const fundCreate = command({
  name: "fund create",
  summary: "Creates a fund with its chart of accounts and its first rule set",
  options: {
    code: required(
      text("CODE"),
      "2 to 32 small letters, digits or dashes; every other command names the fund by it",
    ),
    name: required(text("NAME"), "as members know it"),
    phone: optional(text("PHONE"), "where members can call the fund"),
    rules: optional(text("RULES"), "a rule file, or the name of a shipped model", modelRules),
  },
  examples: [{ line: "fund create --code ban-na --name กองทุนสวัสดิการชุมชนตำบลบ้านนา" }],
  async run({ code, name, phone, rules = modelRules }, parts) {
    const file = await soundRules(parts, rules);
    if (!file.ok) return file;
    return inHouse(parts, async (house) => {
      const command = {
        code,
        name,
        ...onlyGiven({ phone }),
        rules: file.value,
        activatedBy: "operator",
      };
      const created = await perform(house, house.newId(), createFund, command);
      if (!created.ok) return refused(sentence(created.refusal, code, rules));
      return ok({
        json: { fundId: created.value.fundId, code, name, phone, rules },
        lines: [`The fund ${code} is there: ${name}, with the rule set ${rules}.`],
      });
    });
  },
});

function sentence({ type }: RefusalOf<typeof createFund>, code: string, rules: string): string {
  switch (type) {
    case "code-not-allowed":
      return "--code is 2 to 32 small letters, digits or dashes, and begins with a letter or digit: such as ban-na.";
    case "name-missing":
      return "--name is empty: give the name by which members know the fund.";
    case "code-taken":
      return `The code ${code} is another fund's already: choose another, such as ${code}-2.`;
    case "rules-not-sound":
      return `${rules} cannot be used as a rule set. To see why: ${program} rules check ${rules}`;
  }
}
