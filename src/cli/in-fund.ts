import type { House } from "#actions/perform.ts";
import { refused, type Result } from "#core/result.ts";
import type { Answer } from "./answer.ts";
import { program } from "./command.ts";
import type { CommandParts } from "./parts.ts";

type Answered = Promise<Result<Answer, string>>;

/** Opens the books for one command, and closes them whatever becomes of it. */
export async function inHouse(parts: CommandParts, work: (house: House) => Answered): Answered {
  sayWhere(parts);
  const house = await parts.openHouse();
  try {
    return await work(house);
  } finally {
    await house.database.close();
  }
}

/** Nobody should take the practice fund's books for their own, or the other way round. */
export function sayWhere({ isPractice, err }: CommandParts): void {
  if (isPractice) err("DATABASE_URL is not set: this is about the practice fund's database.\n");
}

/** The same for a command about one fund. */
export function inFund(
  parts: CommandParts,
  code: string,
  work: (house: House, fundId: string) => Answered,
): Answered {
  return inHouse(parts, async (house) => {
    const fundId = await house.database.fundIdOf(code);
    return fundId === undefined ? refused(noFund(code)) : work(house, fundId);
  });
}

export const noFund = (code: string): string =>
  `There is no fund with the code "${code}". Look for a slip, or create it: ${program} fund create --code ${code} --name NAME`;

export const noMember = (memberNo: string): string =>
  `The fund has no member with the number "${memberNo}". Numbers are written as in the register; to add one: ${program} member add --help`;
