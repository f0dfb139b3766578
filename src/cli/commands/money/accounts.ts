import { addBankAccount, listAccounts } from "#actions/books/add-bank-account.ts";
import { paperBookGaps } from "#actions/books/look-up.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { inBooks } from "../../money.ts";
import { required } from "../../option.ts";
import { columns } from "../../show.ts";

const fund = required(text("CODE"), "the fund's code");

export const accountAdd = command({
  name: "account add",
  summary: "Opens a further bank account of the fund in the books",
  notes: [
    'Every fund begins with the account "bank". A further one is "bank:CODE" wherever a place is asked for.',
  ],
  options: {
    fund,
    code: required(text("CODE"), "a to z, digits and dashes: baac"),
    name: required(text("NAME"), "as the committee calls it"),
    by: required(text("NO"), "the number of the treasurer, or of somebody of the committee"),
  },
  examples: [{ line: 'account add --fund ban-na --code baac --name "ธ.ก.ส. ออมทรัพย์" --by 1-002' }],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by, refuse }) => {
      const { code, name } = given;
      const added = await perform(house, fundId, addBankAccount, { by, code, name });
      if (!added.ok) return refuse(added.refusal);
      return ok({
        json: { account: added.value.account, name: added.value.name },
        lines: [`${added.value.account} is open: ${added.value.name}.`],
      });
    }),
});

export const accountList = command({
  name: "account list",
  summary: "Shows the chart of accounts, and what lies in each cash box, bag and bank account",
  options: { fund },
  examples: [{ line: "account list --fund ban-na" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const accounts = await perform(house, fundId, listAccounts, undefined);
      return ok({
        json: accounts.map(({ account, class: kind, name, held }) => ({
          account,
          class: kind,
          name,
          held: held === undefined ? undefined : inBaht(held),
        })),
        lines: columns(
          accounts.map(({ account, class: kind, name, held }) => [
            account,
            kind,
            held === undefined ? "" : showBaht(held),
            name,
          ]),
        ),
      });
    }),
});

export const paperBooksGaps = command({
  name: "paper-books gaps",
  summary: "Shows every paper receipt book as far as it was written down, and the numbers that are missing",
  options: { fund },
  examples: [{ line: "paper-books gaps --fund ban-na" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const books = await perform(house, fundId, paperBookGaps, undefined);
      return ok({
        json: books.map(({ book, first, last, written, gaps }) => ({
          book,
          first: Number(first),
          last: Number(last),
          written,
          gaps: gaps.map(({ from, to }) => ({ from: Number(from), to: Number(to) })),
        })),
        lines:
          books.length === 0
            ? ["No paper receipts were written down."]
            : books.map(({ book, first, last, written, gaps }) => {
                const missing = gaps.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
                return `Book ${book}: ${written} receipts from ${first} to ${last}; ${missing.length === 0 ? "none is missing" : `missing: ${missing.join(", ")}`}.`;
              }),
      });
    }),
});
