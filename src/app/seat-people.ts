import { perform, type House } from "#actions/perform.ts";
import { issueLinkCode } from "#actions/link-member.ts";
import { accountsWithMembers } from "#actions/people-of-menu.ts";
import { issuerNo, practicePeople } from "#practice/people.ts";

/** How long one answer may take on a busy machine. */
const answerMs = 15_000;

/**
 * Puts people in front of the pretend phones, over HTTP as anybody would: they add the official account, and who is to
 * act for a member links with a code, in the chat. The pretend LINE forgets at its end; the fund remembers its links.
 */
export async function seatPeople(house: House, fundId: string, standInUrl: string): Promise<void> {
  const control = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${standInUrl}/control${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`the stand-in refused ${path}: ${await answer.text()}`);
  };
  const linked = new Set(await perform(house, fundId, accountsWithMembers, undefined));
  for (const { userId, name } of practicePeople) {
    await control("/people", { userId, name });
    await control(`/people/${userId}/follow`, {});
  }
  for (const { userId, actsFor } of practicePeople) {
    if (linked.has(userId)) continue;
    for (const memberNo of actsFor) {
      const issued = await perform(house, fundId, issueLinkCode, { memberNo, issuedByNo: issuerNo });
      if (!issued.ok) throw new Error(`no code for ${memberNo}: ${issued.refusal.type}`);
      const heard = (await answersTo(standInUrl, userId)).length;
      await control(`/people/${userId}/say`, { text: issued.value.code });
      await waitFor(async () => (await answersTo(standInUrl, userId)).length > heard);
    }
  }
}

async function answersTo(standInUrl: string, userId: string): Promise<readonly unknown[]> {
  const answer = await fetch(`${standInUrl}/control/people/${userId}/wait?after=0&timeout=0`);
  return ((await answer.json()) as { messages: readonly unknown[] }).messages;
}

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + answerMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error("the practice people got no answer");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
