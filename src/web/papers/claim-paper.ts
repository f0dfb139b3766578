import { dayIn } from "#actions/perform.ts";
import type { ClaimToPrint } from "#actions/web/printed.ts";
import type { ActSeen, PaymentSeen, SittingSeen } from "#core/claim/story.ts";
import type { ActKind } from "#core/claim/stage.ts";
import { showBaht } from "#core/money.ts";
import { showDay, showDayLong } from "#core/thai-calendar/show.ts";
import { html, type Html } from "../html.ts";
import { actWords, pageWords, stageWords } from "../words.ts";
import { amountTwice, facts, paper, signatures } from "./paper.ts";

const { claim: words, paper: paperWords } = pageWords.th;

/** A claim as it is filed in the folder: what was asked, what was decided by whom, and everything that ever happened to it. */
export function claimPaper({ fundName, story }: ClaimToPrint): Html {
  const names = story.payees.map(({ name }) => name).join(", ");
  return paper({
    fundName,
    title: paperWords.claim,
    number: story.reference,
    body: [
      facts([
        [words.member, story.member.name],
        [words.memberNo, story.member.memberNo],
        [words.event, story.event.name],
        [words.firstOn, showDayLong(story.firstOn)],
        [words.benefits, story.benefits.map(({ name }) => name).join(", ")],
        [words.payees, names === "" ? undefined : names],
        [words.filed, showDayLong(dayIn(story.submittedAt))],
        [words.filedBy, story.filerName ?? story.filedBy?.name],
        [words.stage, html`<strong>${stageWords[story.stage]}</strong>`],
      ]),
      amountTwice(story.amount),
      ...story.sittings.map(sittingTable),
      ...(story.payments.length === 0 ? [] : [paymentsTable(story.payments)]),
      historyTable(story.acts, story.payments),
      signatures([
        [paperWords.signs.approver, undefined],
        [paperWords.signs.payer, story.payments.at(-1)?.payer],
        [paperWords.signs.receiver, story.payments.at(-1)?.receiver],
      ]),
    ],
  });
}

const sittingTable = ({ steps, openedAt }: SittingSeen): Html =>
  html`<h2>${words.votes} (${showDay(dayIn(openedAt))})</h2>
    <table>
      <tbody>
        ${steps.map(
          ({ does, need, votes }) =>
            html`<tr>
              <th scope="row">${words.does[does]} (${need})</th>
              <td>
                ${votes.length === 0 && words.notYet}
                ${votes.map(
                  ({ voter, forMember, says, at, reason }) =>
                    html`<p>
                      ${voter.name}${forMember !== undefined && html` (${forMember.name})`}: ${words[says]},
                      ${showDay(dayIn(at))}${reason !== undefined && html` – ${reason}`}
                    </p>`,
                )}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;

const paymentsTable = (payments: readonly PaymentSeen[]): Html =>
  html`<h2>${words.payments}</h2>
    <table>
      <tbody>
        ${payments.map(
          ({ voucher, on, method, amount, receiver, returnedAt, proofs }) =>
            html`<tr>
              <th scope="row" class="kept">${voucher}</th>
              <td>
                ${showDay(on)}, ${paperWords[method]}${receiver !== undefined && html`, ${receiver}`}
                ${proofs > 0 && html`<br />${words.proofs(proofs)}`}
                ${returnedAt !== undefined && html`<br /><strong>${words.returned}</strong>`}
              </td>
              <td class="money">${showBaht(amount)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;

const historyTable = (acts: readonly ActSeen[], payments: readonly PaymentSeen[]): Html =>
  html`<h2>${words.history}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.when}</th>
          <th scope="col">${words.what}</th>
          <th scope="col">${words.who}</th>
        </tr>
      </thead>
      <tbody>
        ${acts.map(
          (act) =>
            html`<tr>
              <td>${showDay(dayIn(act.at))}</td>
              <td>
                ${actWords[act.kind]}${act.facts.says !== undefined && html`: ${words[act.facts.says]}`}
                ${act.words !== undefined && html`<br /><span class="soft">${act.words}</span>`}
                ${proofsOf(act, payments).map((proofs) => html`<br /><span class="soft">${words.proofs(proofs)}</span>`)}
              </td>
              <td>${whoDid(act)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;

/** Pictures stand with the act that they show. */
function proofsOf({ kind, facts: { attempt } }: ActSeen, payments: readonly PaymentSeen[]): number[] {
  if (kind !== "paid" && kind !== "paid-urgently") return [];
  return payments.flatMap((one) => (one.attempt === attempt && one.proofs > 0 ? [one.proofs] : []));
}

/** What follows by itself is nobody's doing, whoever's tap it followed from. */
const byItself: ReadonlySet<ActKind> = new Set(["sitting-opened", "sitting-fell", "step-begun"]);

function whoDid({ kind, by, byClaimant }: ActSeen): string {
  if (byItself.has(kind)) return words.system;
  return by?.name ?? (byClaimant ? words.claimant : words.system);
}
