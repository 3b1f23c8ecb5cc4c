import { caniemail } from "caniemail";
import { expect, test } from "vitest";
import { htmlOf, sampleMails } from "../../support/mails.ts";

const GMAIL = ["gmail.android", "gmail.desktop-webmail", "gmail.ios"];
/** Gmail in a phone's browser, without its app. It takes inline styles alone. */
const GMAIL_ON_MOBILE_WEB = "gmail.mobile-webmail";
/** Classic Outlook on Windows, which shows mails with Word. Windows Mail did, too, and is gone since 2024. */
const WORD = "outlook.windows";
/** The new Outlook on Windows is the one on the web. */
const OUTLOOK = ["outlook.android", "outlook.ios", "outlook.macos", "outlook.outlook-com"];
const YAHOO = ["yahoo.android", "yahoo.desktop-webmail", "yahoo.ios"];
const APPLE = ["apple-mail.ios", "apple-mail.macos"];
const SAMSUNG = "samsung-email.android";

/** What programs don't know of that which mails use, by https://www.caniemail.com, and why each is harmless. */
const ACCEPTED: [feature: string, programs: string[], why: string][] = [
  ["<style> element", [GMAIL_ON_MOBILE_WEB], "only for the dark and for small screens: all else is inline"],
  ["Class selector", [GMAIL_ON_MOBILE_WEB], "as above"],
  ["Descendant combinator", [GMAIL_ON_MOBILE_WEB], "as above"],
  ["Attribute selector", [GMAIL_ON_MOBILE_WEB, WORD], "only Outlook on the web has the attributes"],
  ["@media", [GMAIL_ON_MOBILE_WEB, WORD], "as above; Word has no small screen, and makes its own dark"],
  [
    "color-scheme CSS property",
    [...GMAIL, GMAIL_ON_MOBILE_WEB, WORD, ...OUTLOOK, ...YAHOO],
    "asks Apple not to recolour",
  ],
  [
    "color-scheme meta tag",
    [...GMAIL, GMAIL_ON_MOBILE_WEB, WORD, ...OUTLOOK, ...YAHOO, "apple-mail.ios", SAMSUNG],
    "as above",
  ],
  ["<body> element", ["outlook.macos", "yahoo.android", "yahoo.ios"], "all that it says is said again within it"],
  ["display:none", [GMAIL_ON_MOBILE_WEB], "the preheader has a height of nought, too"],
  ["max-height property", [WORD], "the preheader has `mso-hide`, too"],
  ["overflow", [WORD], "as above"],
  ["background-image", [WORD], "white behind a logo is its background colour, too"],
  ["border-radius", [WORD], "corners are square"],
  ["table-layout", [WORD], "tables get wider for a word of more than 560 px"],
  ["word-break", YAHOO, "`word-wrap` says the same, and Yahoo knows it"],
  ["height property", YAHOO, "a picture's `auto` is the rule anyway"],
];

const clients = [...GMAIL, GMAIL_ON_MOBILE_WEB, WORD, ...OUTLOOK, ...YAHOO, ...APPLE, SAMSUNG].toSorted();

/** The features that a program doesn't know, each with the programs. */
const unsupported = (markup: string): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  // `word-wrap` stops it: its data say nothing about some programs, all of which break words by themselves.
  const html = markup.replaceAll("word-wrap:break-word;", "");
  for (const [client, issues] of caniemail({ clients: clients as [], html }).issues.errors) {
    for (const { title } of issues) found.set(title, (found.get(title) ?? new Set()).add(client));
  }
  return found;
};

test("mail programs know what mails are made of, but for what is listed here with its reason", () => {
  const found = unsupported(Object.values(sampleMails).map(htmlOf).join("\n"));
  const listed = (entries: Iterable<[string, Iterable<string>]>) =>
    [...entries].map(([feature, programs]) => `${feature}: ${[...programs].toSorted().join(" ")}`).toSorted();
  expect(listed(found)).toEqual(listed(ACCEPTED.map(([feature, programs]) => [feature, programs])));
});
