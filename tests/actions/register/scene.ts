import { perform, type Action } from "#actions/perform.ts";
import { nameBeneficiaries } from "#actions/register/name-beneficiaries.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { bahtToSatang } from "#core/money.ts";
import { done, openSmallFund, type SmallFund } from "../small-fund.ts";

/** A small fund with a committee: registrar 1-001, treasurer 1-002, auditor 1-003, collector 1-004; 1-010 holds no office. */
export interface RegisterScene extends SmallFund {
  /** By number; a test adds its own members. */
  readonly ids: Record<string, string>;
  readonly act: <Command, Outcome>(action: Action<Command, Outcome>, command: Command) => Promise<Outcome>;
  /** Cash from a member, received by the treasurer or another receiver. */
  readonly pay: (memberNo: string, baht: number, on: string, byNo?: string) => Promise<void>;
  readonly name: (memberNo: string, name: string) => Promise<number>;
}

export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

export async function openRegisterScene(): Promise<RegisterScene> {
  const fund = await openSmallFund();
  const ids: Record<string, string> = {
    "1-001": await fund.member("1-001", { title: "นาง", givenName: "บัวผัน", roles: ["registrar"] }),
    "1-002": await fund.member("1-002", { roles: ["treasurer"] }),
    "1-003": await fund.member("1-003", { roles: ["auditor"] }),
    "1-004": await fund.member("1-004", { roles: ["collector"] }),
    "1-010": await fund.member("1-010", {
      title: "นางสาว",
      givenName: "อนงค์",
      familyName: "ศรีสวัสดิ์",
      phone: "0812223333",
      citizenId: "1234567890121",
    }),
  };
  const act: RegisterScene["act"] = (action, command) => perform(fund.house, fund.fundId, action, command);
  let payments = 0;
  return {
    ...fund,
    ids,
    act,
    pay: async (memberNo, baht, on, byNo = "1-002") => {
      payments += 1;
      done(
        await act(recordContribution, {
          key: `payment-${payments}`,
          memberId: ids[memberNo] ?? "",
          amount: bahtToSatang(baht),
          method: "cash",
          happenedOn: day(on),
          receivedBy: ids[byNo] ?? "",
          receiverActsFor: [],
        }),
      );
    },
    name: async (memberNo, name) =>
      done(await act(nameBeneficiaries, { memberNo, named: [{ name, relation: "child" }], byNo: "1-001" }))
        .version,
  };
}
