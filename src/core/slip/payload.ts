import { assert } from "../assert.ts";
import { withChecksum } from "../promptpay/checksum.ts";
import type { SlipCode } from "../promptpay/slip-code.ts";
import { writeTag } from "../promptpay/tags.ts";

/** The text of a slip's code, as it stands on the slip: what a slip-check service asks for. */
export function slipPayload({ bank, reference }: SlipCode): string {
  const inner = [writeTag("00", "000001"), writeTag("01", bank), writeTag("02", reference)].join("");
  const fields = [writeTag("00", inner), writeTag("51", "TH")];
  assert(
    fields.every((field) => field !== undefined),
    "a code that was read can be written again",
  );
  return withChecksum(fields.join(""), "91");
}
