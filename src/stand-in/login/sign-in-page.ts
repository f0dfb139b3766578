import type { Person } from "../world/person.ts";
import type { Asking } from "./authorize.ts";

/** The pretend sign-in: instead of a password one says who one is. */

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => escapes[sign] ?? sign);

const page = (content: string): string => `<!doctype html>
<html lang="th">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>เข้าสู่ระบบด้วย LINE (จำลอง)</title>
<style>
@font-face { font-family: "Looped"; src: url("/fonts/noto-sans-thai-looped-thai-400-normal.woff2"); }
body { margin: 0; font: 1.125rem/1.7 "Looped", system-ui, sans-serif; background: #f2f4f5; color: #1b1b1b; }
main { max-width: 26rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.375rem; line-height: 1.5; margin: 0 0 .5rem; }
button { display: block; width: 100%; min-height: 3.25rem; margin: .5rem 0; padding: .5rem 1rem; border: 1px solid #b9c1c6;
  border-radius: .75rem; background: #fff; color: inherit; font: inherit; text-align: start; cursor: pointer; }
button.no { background: none; border-color: transparent; text-decoration: underline; text-align: center; }
small { color: #4a5257; }
</style>
<main>
${content}
</main>
</html>
`;

export function signInPage({ channel, scopes }: Asking, people: readonly Person[], action: string): string {
  const button = ({ userId, name }: Person): string =>
    `<button name="userId" value="${escaped(userId)}">${escaped(name)}</button>`;
  const everyone =
    people.length === 0
      ? "<p>ยังไม่มีใครในโลกจำลองนี้ เพิ่มคนในหน้าแรกก่อนนะคะ<br><small>There is nobody yet: make a person on the first page.</small></p>"
      : people.map(button).join("\n");
  return page(`<h1>เข้าสู่ระบบด้วย LINE <small>(จำลอง · pretend)</small></h1>
<p>${escaped(channel.name ?? channel.channelId)} ขอทราบ: ${escaped(scopes.join(", "))}<br>คุณคือใคร เลือกชื่อของคุณได้เลยค่ะ<br><small>Who are you?</small></p>
<form method="post" action="${escaped(action)}">
${everyone}
<button class="no" name="cancel" value="1">ยกเลิก · Cancel</button>
</form>`);
}

export const mistakePage = (mistake: string): string =>
  page(`<h1>เข้าสู่ระบบไม่ได้ค่ะ</h1>
<p>400 Bad Request<br><small>${escaped(mistake)}</small></p>`);
