import { maySpeakForFund, type Role } from "#core/fund/office.ts";
import { allComplaints, openComplaints, type Complaint } from "#store/complaints.ts";
import { membersLinkedTo } from "#store/links.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

/** What each office sees: the committee what waits for it, the auditor everything that was ever said. */
export async function complaintsFor(
  { fund }: Pick<Moment, "fund">,
  roles: readonly Role[],
): Promise<Complaint[] | undefined> {
  if (roles.includes("auditor")) return allComplaints(fund);
  return maySpeakForFund(roles) ? openComplaints(fund) : undefined;
}

/** How many wait for whoever is talking: none for who does not answer them. */
export async function complaintsWaiting(
  { fund, today }: Pick<Moment, "fund" | "today">,
  { lineUserId }: { readonly lineUserId: string },
): Promise<number> {
  const held = await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today);
  const may = [...held.values()].some((roles) => maySpeakForFund(roles));
  if (!may) return 0;
  return (await openComplaints(fund)).filter(({ saidFrom }) => saidFrom !== lineUserId).length;
}
