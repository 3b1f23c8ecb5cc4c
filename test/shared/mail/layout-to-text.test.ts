import { describe, expect, test } from "vitest";
import type { Block } from "../../../shared/mail/layout.ts";
import { layoutToText } from "../../../shared/mail/layout-to-text.ts";
import { htmlOf, sampleMails } from "../../support/mails.ts";

const plain = { name: "Nordlicht Kaffee", accent: "#1b6b52" };
const text = (...blocks: Block[]): string => layoutToText({ subject: "", preview: "hidden", blocks }, plain);

/** What is read of the HTML: no styles, nothing that only programs see, but what stands for a chart. */
const seen = (markup: string): string =>
  markup
    .replace(/<img src="cid:[^"]*" alt="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<!--.*?-->|<(style|title)>.*?<\/\1>|<div style="display:none.*?<\/div>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
const words = (from: string): string[] => (from.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).toSorted();

describe("every mail says the same as text and as HTML", () => {
  test.each(Object.entries(sampleMails))("%s", (_name, sample) => {
    const asText = layoutToText(sample.layout, sample.brand);
    const asHtml = htmlOf(sample);
    // A chart says its names and values as often as each form needs them.
    const hasChart = sample.layout.blocks.some(({ kind }) => kind === "chart");
    const perhapsOnce = (all: string[]): string[] => (hasChart ? [...new Set(all)] : all);
    const links = [...asHtml.matchAll(/href="(https:[^"]*)"/g)].map(([, url = ""]) => url);
    const withoutLinks = links.reduce((rest, url) => rest.replace(url, ""), asText);
    expect(perhapsOnce(words(withoutLinks))).toEqual(perhapsOnce(words(seen(asHtml))));
    expect(links.toSorted((one, other) => asText.indexOf(one) - asText.indexOf(other))).toEqual(links);
  });
});

test("each kind of block is plain to read", () => {
  const mail = text(
    { kind: "paragraph", text: "Hello Maria," },
    {
      kind: "alert",
      lines: ["It is urgent.", "Get help first."],
      phone: { label: "Call +4940555", number: "+4940555" },
    },
    {
      kind: "facts",
      facts: [
        { label: "Your reference", value: "7K3QX9MPD", code: true },
        { label: "About", value: "delivery" },
      ],
    },
    { kind: "heading", text: "What happened" },
    { kind: "words", text: "\nIt left us\nwithout its frame.\n" },
    {
      kind: "links",
      links: [
        { label: "See it", url: "https://a.example/1" },
        { label: "Answer", url: "https://a.example/2" },
      ],
    },
    {
      kind: "references",
      items: [
        { label: "Complaint A", url: "https://a.example/a" },
        { label: "Complaint B", url: "https://a.example/b" },
      ],
    },
    { kind: "signature", closing: "Kind regards,", name: "Jonas" },
    { kind: "aside", text: "Not you? Tell us.", link: { label: "This wasn't me", url: "https://a.example/n" } },
    { kind: "aside", text: "That is all." },
  );
  expect(mail).toBe(`Hello Maria,

It is urgent.

Get help first.

Call +4940555

Your reference: 7K3QX9MPD
About: delivery

What happened

It left us
without its frame.

See it:
https://a.example/1

Answer:
https://a.example/2

Complaint A: https://a.example/a
Complaint B: https://a.example/b

Kind regards,
Jonas

Not you? Tell us.

This wasn't me:
https://a.example/n

That is all.

-- 
Nordlicht Kaffee
`);
});

test("figures stand below each other", () => {
  const chart = {
    title: "Received",
    image: { id: "", png: new Uint8Array() },
    width: 1,
    height: 1,
    alt: "not here",
    now: "This week",
    places: [
      { label: "Monday", short: "", now: "9", before: "12" },
      { label: "一", short: "", now: "33", before: "4" },
    ],
  };
  const table = {
    caption: "At a glance",
    columns: ["", "Now", "Change"],
    rows: [
      { head: "Received", cells: ["42", "+12"] },
      { head: "合計", cells: ["3.5 hrs", "no comparison"] },
    ],
  };
  expect(
    text(
      { kind: "list", items: [{ lead: "Late.", text: "Ask." }, { text: "That is all." }] },
      { kind: "tiles", tiles: [{ label: "Received", value: "42", note: "+12" }] },
      { kind: "table", table },
      { kind: "chart", chart: { ...chart, before: "Last week" } },
      { kind: "chart", chart },
    ),
  ).toBe(`- Late. Ask.
- That is all.

Received: 42 (+12)

At a glance
               Now          Change
Received        42             +12
合計       3.5 hrs   no comparison

Received
         This week   Last week
Monday           9          12
一              33           4

Received
         This week
Monday           9
一              33

-- 
Nordlicht Kaffee
`);
});

test("the company's footer is below its name", () => {
  const mail = layoutToText(
    { subject: "", preview: "", blocks: [] },
    { ...plain, footer: "Hafenstraße 12\n20457 Hamburg\n" },
  );
  expect(mail).toBe("-- \nNordlicht Kaffee\nHafenstraße 12\n20457 Hamburg\n");
});

test.each([
  ["fr", "Votre référence\u00a0: 7K3\n\nVoir\u00a0:\nhttps://a.example/1\n\nA\u00a0: https://a.example/a"],
  ["ja", "Votre référence：7K3\n\nVoir：\nhttps://a.example/1\n\nA：https://a.example/a"],
] as const)("colons are those of the language: %s", (language, lines) => {
  const blocks: Block[] = [
    { kind: "facts", facts: [{ label: "Votre référence", value: "7K3", code: true }] },
    { kind: "links", links: [{ label: "Voir", url: "https://a.example/1" }] },
    { kind: "references", items: [{ label: "A", url: "https://a.example/a" }] },
  ];
  expect(layoutToText({ subject: "", preview: "", blocks }, plain, language)).toBe(
    `${lines}\n\n-- \nNordlicht Kaffee\n`,
  );
});

describe("among right-to-left words", () => {
  test("a code and a number have a mark before them that keeps their first character in its place", () => {
    const facts = [{ label: "رقمك المرجعي", value: "7K3QX9MPD", code: true as const }];
    expect(text({ kind: "facts", facts })).toContain("رقمك المرجعي: \u200e7K3QX9MPD\n");
    const phone = { label: "اتصل: +4940555", number: "+4940555" };
    expect(text({ kind: "alert", lines: [], phone })).toContain("اتصل: \u200e+4940555\n");
  });

  test("among others they have none, so that nothing invisible is copied", () => {
    expect(text({ kind: "facts", facts: [{ label: "Code", value: "7K3", code: true }] })).toContain("Code: 7K3\n");
  });
});
