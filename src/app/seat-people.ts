import { perform, type House } from "#actions/perform.ts";
import { issueLinkCode } from "#actions/link-member.ts";
import { accountsWithMembers } from "#actions/menus-of-people.ts";
import { issuerNo, practicePeople } from "#practice/people.ts";

/** How long one answer may take on a busy machine. */
const answerMs = 15_000;

/**
 * Puts people in front of the pretend phones, over HTTP as anybody would: they add the official account, and who is to
 * act for a member links with a code, in the chat. The pretend LINE forgets at its end; the fund remembers its links.
 */
export async function seatPeople(house: House, fundId: string, standInUrl: string): Promise<void> {
  const control = controlOf(standInUrl);
  const linked = new Set(await perform(house, fundId, accountsWithMembers, undefined));
  for (const { userId, name } of practicePeople) {
    await control("/people", { userId, name });
    await control(`/people/${userId}/follow`, {});
  }
  for (const { userId, actsFor } of practicePeople) {
    for (const memberNo of linked.has(userId) ? [] : actsFor) {
      const issued = await perform(house, fundId, issueLinkCode, { memberNo, issuedByNo: issuerNo });
      if (!issued.ok) throw new Error(`no code for ${memberNo}: ${issued.refusal.type}`);
      const before = (await control(`/people/${userId}/chat`)).messages.at(-1)?.seq ?? 0;
      await control(`/people/${userId}/say`, { text: issued.value.code });
      const { messages } = await control(`/people/${userId}/wait?after=${before}&timeout=${answerMs}`);
      if (messages.length === 0) throw new Error(`${userId} got no answer from the practice fund`);
    }
  }
}

interface Heard {
  readonly messages: readonly { readonly seq: number }[];
}

function controlOf(standInUrl: string): (path: string, body?: object) => Promise<Heard> {
  return async (path, body) => {
    const posting = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    };
    const answer = await fetch(`${standInUrl}/control${path}`, body && posting);
    if (!answer.ok) throw new Error(`the stand-in refused ${path}: ${await answer.text()}`);
    return (await answer.json()) as Heard;
  };
}
