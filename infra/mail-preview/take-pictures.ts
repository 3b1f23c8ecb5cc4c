import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openBrowser } from "./browser.ts";
import type { WrittenMail } from "./write-mails.ts";

/** How a mail is looked at: a phone's width in the dark as well, since that is where most are read. */
export const LOOKS = [
  { name: "phone", width: 320, colorScheme: "light" },
  { name: "phone-dark", width: 320, colorScheme: "dark" },
  { name: "desk", width: 760, colorScheme: "light" },
] as const;

/** Puts a picture of each mail beside it, in each look. */
export const takePictures = async (folder: string, mails: readonly WrittenMail[]): Promise<void> => {
  const browser = await openBrowser();
  try {
    for (const { name, width, colorScheme } of LOOKS) {
      const context = await browser.newContext({
        viewport: { width, height: 640 },
        colorScheme,
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      for (const { path } of mails) {
        await page.goto(pathToFileURL(join(folder, `${path}.html`)).href);
        await page.screenshot({ path: join(folder, `${path}.${name}.png`), fullPage: true });
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
};
