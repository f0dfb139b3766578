/**
 * The real Chromium for every browser test: found once, unpacked once, opened without a network of its own to talk to.
 * Needs nothing from the system; the page brings its Thai letters itself.
 */
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import chromiumPackage from "@sparticuz/chromium";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/**
 * Not the package's own list of switches: that one runs everything in a single process, where closing a page ends the
 * browser, and turns off the very rules (content security, same origin) that our pages are to be held to.
 */
const switches = [
  "--no-sandbox",
  "--font-render-hinting=none",
  "--disable-background-networking",
  "--disable-gpu",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The version is in the name: the package takes whatever `chromium` it finds there, however old. */
const home = path.resolve("node_modules/.cache/omboon-chromium-153");
const screenshots = path.resolve(".omboon/screenshots");

export interface OpenBrowser {
  readonly browser: Browser;
  /** A page with cookies and storage of its own; 1280 by 800 unless said otherwise. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function openBrowser(): Promise<OpenBrowser> {
  const browser = await chromium.launch({ executablePath: await executable(), args: switches });
  return {
    browser,
    newPage: async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: "th-TH",
        timezoneId: "Asia/Bangkok",
        ...options,
      });
      return context.newPage();
    },
    close: () => browser.close(),
  };
}

/** Kept for a person to look at; nothing compares them. Answers where it is. `fullPage` takes what must be scrolled to. */
export async function keepScreenshot(
  page: Page,
  name: string,
  { fullPage = false }: { readonly fullPage?: boolean } = {},
): Promise<string> {
  await mkdir(screenshots, { recursive: true });
  await page.evaluate("document.fonts.ready");
  const file = path.join(screenshots, `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled", fullPage });
  return file;
}

/**
 * Several test files may come here at the same moment: each unpacks into a folder of its own, and the first to finish
 * gives its folder the common name.
 */
async function executable(): Promise<string> {
  const unpacked = path.join(home, "chromium");
  if (existsSync(unpacked)) return unpacked;
  const own = `${home}.${process.pid}`;
  await mkdir(own, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  try {
    await chromiumPackage.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(own, home).catch(() => rm(own, { recursive: true, force: true }));
  return unpacked;
}
