import { registerCell, type RegisterColumn } from "#core/import/export-register.ts";
import { pagesAfter } from "#store/member-batches.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { ask, type House, type Moment } from "../perform.ts";

type Row = readonly (string | number | Temporal.PlainDate | null)[];

interface PageOfRegister {
  readonly rows: readonly Row[];
  readonly last: string | undefined;
}

const membersAtOnce = 500;

/** The register's rows, page by page, each page of a moment of its own: no transaction stands open while a file is written. */
export async function* registerRows(
  house: House,
  fundId: string,
  columns: readonly RegisterColumn[],
): AsyncGenerator<Row> {
  for (let after: string | undefined; ;) {
    const page: PageOfRegister = await ask(house, fundId, registerPage, { columns, after });
    yield* page.rows;
    if (page.last === undefined) return;
    after = page.last;
  }
}

async function registerPage(
  { fund }: Moment,
  { columns, after }: { readonly columns: readonly RegisterColumn[]; readonly after: string | undefined },
): Promise<PageOfRegister> {
  const rules = await rulesByDay(fund);
  const pages = await pagesAfter(fund, { after, most: membersAtOnce });
  const plansOn = (day: Temporal.PlainDate) => rules(day).contributions.plans;
  return {
    rows: pages.map((page) => columns.map(({ field }) => registerCell(page, field, plansOn))),
    last: pages.length < membersAtOnce ? undefined : pages.at(-1)?.memberNo,
  };
}
