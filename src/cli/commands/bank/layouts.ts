import type { StatementLayout } from "#core/bank/layout.ts";
import { shippedLayouts } from "#core/bank/shipped-layouts.ts";
import { ok } from "#core/result.ts";
import type { Json } from "../../answer.ts";
import { command } from "../../command.ts";
import { columns } from "../../show.ts";

export const bankLayouts = command({
  name: "bank layouts",
  summary: "Shows the layouts of bank statements that are known by name, as patterns for one of your own",
  notes: [
    "A layout of your own is a .yaml or .json file with the same places: bank, era (how years of two digits are written) and columns. Amounts stand in two columns (in, out), in one with a minus (amount), or in one beside a column that says which (amount, side, inIs). The balance behind each line is needed: by it a missing line is seen.",
  ],
  options: {},
  examples: [{ line: "bank layouts" }],
  run: () =>
    Promise.resolve(
      ok({
        json: Object.entries(shippedLayouts).map(([name, layout]) => ({ name, ...jsonOf(layout) })),
        lines: columns(Object.entries(shippedLayouts).map(([name, layout]) => [name, ...shown(layout)])),
      }),
    ),
});

const jsonOf = ({ bank, era, columns: of }: StatementLayout): { readonly [name: string]: Json } => ({
  bank,
  era,
  columns: { ...of },
});

const shown = ({ bank, era, columns: of }: StatementLayout): string[] => [
  bank,
  era,
  Object.entries(of)
    .map(([place, header]) => `${place}: ${Array.isArray(header) ? header.join(" + ") : String(header)}`)
    .join(", "),
];
