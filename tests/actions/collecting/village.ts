import { collectAsTold } from "#actions/deeds/collecting.ts";
import { perform } from "#actions/perform.ts";
import type { BooksOutcome } from "#conversation/deeds/books.ts";
import type { CollectingDeed, HouseRow, HouseTap, Walk } from "#conversation/deeds/collecting.ts";
import type { Satang } from "#core/money.ts";
import { lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";

/** A village with a collector who walks through it, and a fund in which it lies. */
export interface VillageFund {
  readonly fund: SmallFund;
  readonly collector: string;
  readonly collectorLine: string;
  readonly treasurer: string;
  readonly treasurerLine: string;
  /** Members of one house; each joined on the first of a month ago and has paid nothing. */
  readonly house: (houseNo: string | undefined, count?: number) => Promise<readonly string[]>;
  readonly told: (deed: CollectingDeed, line?: string) => Promise<BooksOutcome>;
  readonly walk: (line?: string) => Promise<Walk>;
  readonly receipts: () => Promise<readonly ReceiptRow[]>;
  readonly close: () => Promise<void>;
}

export interface ReceiptRow {
  readonly total: bigint;
  readonly members: number;
  readonly cancelled: boolean;
}

export const villageNo = 2;

export async function openVillage(): Promise<VillageFund> {
  const fund = await openSmallFund();
  const collector = await fund.member("2-001", { roles: ["collector"], givenName: "คำ", villageNo });
  const treasurer = await fund.member("1-001", { roles: ["treasurer"], givenName: "มาลี", villageNo: 1 });
  const [collectorLine, treasurerLine] = [lineUser(1), lineUser(2)];
  await fund.link(collectorLine, collector);
  await fund.link(treasurerLine, treasurer);
  let members = 100;
  const told = (deed: CollectingDeed, line = collectorLine): Promise<BooksOutcome> =>
    perform(
      fund.house,
      fund.fundId,
      (moment, wanted: CollectingDeed) =>
        collectAsTold(moment, { lineUserId: line, channelId: fund.channelId }, wanted),
      deed,
    );
  return {
    fund,
    collector,
    collectorLine,
    treasurer,
    treasurerLine,
    house: async (houseNo, count = 1) => {
      const ids: string[] = [];
      for (let one = 0; one < count; one += 1) {
        members += 1;
        const joinedOn = Temporal.PlainDate.from("2026-02-01");
        const lives = { villageNo, joinedOn, ...(houseNo !== undefined && { houseNo }) };
        ids.push(await fund.member(`2-${members}`, lives));
      }
      return ids;
    },
    told,
    walk: async (line) => {
      const outcome = await told({ type: "walk" }, line);
      if (outcome.type !== "walk") throw new Error(`no walk, but ${outcome.type}`);
      return outcome.walk;
    },
    receipts: async () => {
      const rows = await fund.owner<{ total: string; members: number; cancelled: boolean }[]>`
        select total_satang::text as total,
            (select count(distinct member_id)::int from receipt_line l where l.receipt_id = r.receipt_id) as members,
            exists (select from entry e where e.reverses = r.entry_id) as cancelled
          from receipt r order by number`;
      return rows.map(({ total, members, cancelled }) => ({ total: BigInt(total), members, cancelled }));
    },
    close: () => fund.close(),
  };
}

export const tapOf = ({ roundId }: Walk, { houseId, moves }: HouseRow): HouseTap => ({
  roundId,
  houseId,
  moves,
});

/** What a list's button sends. */
export const takeOf = (
  walk: Walk,
  row: HouseRow,
  amount: Satang = row.due,
): Extract<CollectingDeed, { type: "take-at-house" }> => ({
  type: "take-at-house",
  ...tapOf(walk, row),
  amount,
});

export function at(walk: Walk, place: string): HouseRow {
  const row = walk.houses.find((one) => one.place === place);
  if (row === undefined) throw new Error(`no house ${place} is left`);
  return row;
}
