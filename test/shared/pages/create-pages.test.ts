import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { html, render } from "../../../shared/html.ts";
import type { Brand } from "../../../shared/mail/brand.ts";
import { contrast } from "../../../shared/mail/colour.ts";
import { createPages } from "../../../shared/pages/create-pages.ts";
import { frame } from "../../../shared/pages/frame.ts";
import type { Texts } from "../../../shared/texts/texts.ts";
import { brandForTests, textsForTests } from "../../support/pages.ts";

const logo = { url: "https://cdn.nordlicht.example/brand/logo.svg?v=2", width: 220, height: 56 };

let english: Texts;
beforeAll(async () => {
  english = await textsForTests("en");
});
const pageOf = (brand: Brand): string => frame("Title", html`<p>Content</p>`, english, createPages(brand));
const policyOf = (brand: Brand): string => createPages(brand).headers["content-security-policy"] ?? "";

describe("what goes with every page", () => {
  test("nothing may run or load but the page's own style, which the policy knows by its hash", () => {
    for (const accent of ["#1b6b52", "#7a2e1d"]) {
      const brand = { ...brandForTests, accent };
      const style = pageOf(brand).match(/<style>([\s\S]*)<\/style>/)?.[1] ?? "";
      expect(style).toContain(accent);
      expect(policyOf(brand)).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
      expect(pageOf(brand)).not.toMatch(/<script| style=| on\w+=|https?:/i);
    }
    expect(policyOf(brandForTests)).toContain("default-src 'none'");
    expect(policyOf(brandForTests)).not.toContain("unsafe");
  });

  test("pictures come from the logo's place alone, and from nowhere without one", () => {
    const imagesOf = (brand: Brand) => policyOf(brand).match(/img-src ([^;]*)/)?.[1];
    expect(imagesOf(brandForTests)).toBe("data:");
    expect(imagesOf({ ...brandForTests, logo })).toBe("data: https://cdn.nordlicht.example");
  });

  test("the address, which may be a key, goes nowhere", () => {
    expect(createPages({ ...brandForTests, logo }).headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "x-content-type-options": "nosniff",
    });
  });
});

describe("the company's own", () => {
  test("name heads the page, or its logo with the name for whoever sees no picture", () => {
    expect(pageOf(brandForTests)).toContain("<header><bdi>Nordlicht Kaffee</bdi></header>");
    expect(pageOf({ ...brandForTests, logo })).toContain(
      '<header><img src="https://cdn.nordlicht.example/brand/logo.svg?v=2" alt="Nordlicht Kaffee" width="220" height="56"></header>',
    );
  });

  test("footer ends it, where there is one", () => {
    expect(pageOf(brandForTests)).not.toContain("<footer");
    expect(pageOf({ ...brandForTests, footer: "Hafen 12\nHamburg" })).toContain(
      "<bdi>Hafen 12\nHamburg</bdi></footer>",
    );
  });
});

describe("whatever accent the company has", () => {
  const accent = fc
    .integer({ min: 0, max: 0xffffff })
    .map((colour) => `#${colour.toString(16).padStart(6, "0")}`)
    .filter((colour) => contrast(colour, "#ffffff") >= 4.5);
  /** The colours of the light and of the dark. */
  const colours = (colour: string) =>
    render(createPages({ ...brandForTests, accent: colour }).style)
      .split("@media")
      .slice(0, 2)
      .map((part) =>
        Object.fromEntries([...part.matchAll(/--([\w-]+):(#\w+)/g)].map(([, name, value]) => [name, value])),
      );
  const onItsGround = [
    ["ink", "paper"],
    ["ink", "sheet"],
    ["ink", "ours"],
    ["ink", "good"],
    ["quiet", "paper"],
    ["quiet", "sheet"],
    ["quiet", "ours"],
    ["on-accent", "accent"],
    ["bad-ink", "bad"],
  ] as const;

  test("text can be read, and fields and what is in focus can be found, in the light and in the dark", () => {
    fc.assert(
      fc.property(accent, (colour) => {
        const both = colours(colour);
        expect(both).toHaveLength(2);
        for (const palette of both) {
          const ratio = (one: string, other: string) => contrast(palette[one] ?? "", palette[other] ?? "");
          for (const [text, ground] of onItsGround)
            expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThan(4.49);
          for (const ground of ["paper", "sheet"]) {
            expect(ratio("edge", ground), `edge on ${ground}`).toBeGreaterThan(3);
            expect(ratio("accent", ground), `accent on ${ground}`).toBeGreaterThan(3);
          }
        }
      }),
    );
  });
});
