import { endLink } from "#store/links.ts";
import type { WebRoom } from "./web-room.ts";

export const cutLink = ({ fund }: WebRoom, lineUserId: string, memberId: string): Promise<boolean> =>
  fund.house.database.inFund(fund.fundId, (tx) =>
    endLink(tx, { lineUserId, memberId, by: "test" }, fund.clock.at),
  );
