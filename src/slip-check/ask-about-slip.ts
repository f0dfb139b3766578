import type { SlipCode } from "#core/promptpay/slip-code.ts";
import type { SlipAnswer } from "#core/slip/check.ts";

/**
 * One question to a service that asks the sending bank whether a transfer was made. It sees the slip's code and nothing of the fund
 * or its members. Never throws and always ends.
 */
export type AskAboutSlip = (code: SlipCode) => Promise<SlipAnswer>;
