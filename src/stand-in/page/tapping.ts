/** What a tap does, as on a phone. Only what the bot must learn goes to the stand-in; the rest stays here. */
import type { Composer } from "./composer.ts";
import { pickDate } from "./date-picker.ts";
import type { Action } from "./flex/shape.ts";
import { attempt, now, type Phone } from "./page.ts";
import { doAs } from "./server.ts";

export interface Tapped {
  readonly phone: Phone;
  readonly channelId: string;
  readonly composer: Composer;
  readonly setMenuOpen: (isOpen: boolean) => void;
  /** The message in which the button stands; a rich menu's buttons stand in none. */
  readonly messageId?: string;
}

export function tap(action: Action, at: Tapped): void {
  const { phone, channelId, composer } = at;
  switch (action.type) {
    case "message":
      void attempt(phone.page, () => doAs(phone.userId, "say", { text: action.text ?? "", channelId }));
      break;
    case "postback":
      sendTap(action, at);
      applyInputOption(action, at);
      break;
    case "richmenuswitch":
      sendTap(action, at);
      break;
    case "datetimepicker":
      pickDate(phone.glass, action, now(phone.page), (params) => sendTap(action, at, params));
      break;
    case "uri":
      openAddress(action.uri ?? "", phone);
      break;
    case "clipboard":
      void copy(action.clipboardText ?? "", phone);
      break;
    case "camera":
    case "cameraRoll":
      composer.choosePhotos();
      break;
    case "location":
      composer.sendPlace();
      break;
    default:
      phone.page.say("แตะไม่ได้");
  }
}

function sendTap(action: Action, at: Tapped, params?: Readonly<Record<string, string>>): void {
  const body = {
    channelId: at.channelId,
    ...(action.data === undefined ? { label: action.label } : { data: action.data }),
    ...(at.messageId === undefined ? {} : { messageId: at.messageId }),
    ...(params === undefined ? {} : { params }),
  };
  void attempt(at.phone.page, () => doAs(at.phone.userId, "tap", body));
}

function applyInputOption(action: Action, { composer, setMenuOpen }: Tapped): void {
  if (action.inputOption === "openRichMenu") setMenuOpen(true);
  else if (action.inputOption !== undefined) setMenuOpen(false);
  if (action.inputOption === "openKeyboard") composer.fill(action.fillInText ?? "");
  if (action.inputOption === "openVoice") composer.offerVoice();
}

/** A host that is only made up is opened at the server behind it. Calls and LINE's own addresses cannot be followed here. */
function openAddress(uri: string, { page }: Phone): void {
  if (!/^https?:\/\//u.test(uri)) {
    page.say(uri.startsWith("tel:") ? `โทร ${uri.slice(4)}` : `เปิด ${uri}`);
    return;
  }
  const hosts = Object.entries(page.memory.state.publicHosts ?? {});
  const behind = hosts.find(
    ([host]) => uri === host || uri.startsWith(`${host}/`) || uri.startsWith(`${host}?`),
  );
  const address = behind === undefined ? uri : `${behind[1]}${uri.slice(behind[0].length)}`;
  window.open(address, "_blank", "noreferrer");
}

export async function copy(text: string, { page }: Phone): Promise<void> {
  await attempt(page, () => navigator.clipboard.writeText(text));
  page.say("คัดลอกแล้ว");
}
