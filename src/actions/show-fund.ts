import { thisFund, type Fund } from "#store/funds.ts";
import type { Moment } from "./perform.ts";

/** The fund in which one stands: its code, its name and where it can be called. */
export const showFund = ({ fund }: Moment): Promise<Fund> => thisFund(fund);
