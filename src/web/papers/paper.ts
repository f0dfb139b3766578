import { showBaht, type Satang } from "#core/money.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import { html, type Html } from "../html.ts";
import { pageWords } from "../words.ts";

const words = pageWords.th;

export type Fact = readonly [label: string, value: string | Html | undefined];

export interface Paper {
  readonly fundName: string;
  readonly title: string;
  readonly number: string;
  /** What is wrong with it, where it counts for nothing. */
  readonly isVoid?: string;
  readonly body: readonly Html[];
}

/** A sheet with the fund's name above it; the button to print stands outside of it. */
export const paper = ({ fundName, title, number, isVoid, body }: Paper): Html =>
  html`<p class="screen"><button type="button" data-print hidden>${words.print}</button></p>
    <article class="paper">
      <div class="head">
        <p>${fundName}</p>
        <h1>${title}</h1>
        <p class="number">${words.paper.number} ${number}</p>
      </div>
      ${isVoid && html`<p class="void">${isVoid}</p>`} ${body}
    </article>`;

export const facts = (rows: readonly Fact[]): Html =>
  html`<dl class="facts">
    ${rows.map(
      ([label, value]) =>
        value !== undefined &&
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;

/** In figures and in words, so that nobody can add a nought. */
export const amountTwice = (amount: Satang): Html =>
  html`<p class="words"><strong>${showBaht(amount)}</strong> (${bahtInWords(amount)})</p>`;

/** Lines to sign on, each with the name below it; an empty line where the name is not known. */
export const signatures = (signs: readonly (readonly [role: string, name: string | undefined])[]): Html =>
  html`<div class="${signs.length % 2 === 0 ? "signatures pairs" : "signatures"}">
    ${signs.map(
      ([role, name]) =>
        html`<div>
          <div class="rule"></div>
          (${name ?? ".............................."})<br />${role}
        </div>`,
    )}
  </div>`;
