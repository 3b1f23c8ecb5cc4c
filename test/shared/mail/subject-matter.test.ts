import { beforeAll, describe, expect, test } from "vitest";
import type { About } from "../../../shared/domain/complaint.ts";
import type { Proof } from "../../../shared/domain/proof.ts";
import type { MailSetting } from "../../../shared/mail/mail.ts";
import { subjectMatter } from "../../../shared/mail/subject-matter.ts";
import { createTexts, type Texts } from "../../../shared/texts/texts.ts";

const overrides = { en: { "product.es-200": "Espresso machine ES-200", "category.shop": "our shop in Hamburg" } };
let texts: Texts;
beforeAll(async () => {
  texts = await createTexts({ company: "Acme", tone: "formal", overrides })("en");
});

const matter = (about: About, proof: Proof = "none") => {
  const setting: MailSetting = {
    reference: "7K3QX9MPD",
    locale: "en",
    timeZone: "UTC",
    customer: { proof },
    about,
    statusUrl: "https://care.example.com/c/token",
    answerable: false,
  };
  const { facts, title } = subjectMatter(setting, texts);
  return { values: facts.map(({ value }) => value), title };
};

const typed: About = {
  category: "Get rich",
  product: "Prize Winner",
  subject: "You have won",
  orderId: "claim your prize",
};

describe("to an address that nobody has proven", () => {
  test("nothing is said that was typed", () => {
    expect(matter(typed)).toEqual({ values: [], title: undefined });
  });

  test("products and categories have the names that the company gave them, however they were typed", () => {
    const values = ["our shop in Hamburg", "Espresso machine ES-200"];
    expect(matter({ category: "shop", product: "es-200" }).values).toEqual(values);
    expect(matter({ category: " SHOP ", product: "ES-200" }).values).toEqual(values);
    expect(matter({ category: "delivery" }).values).toEqual(["delivery"]);
    expect(matter({ category: "Data  Protection" }).values).toEqual(["data protection"]);
  });

  test.each(["constructor", "__proto__", "toString", "subject", "../signOff"])("%s names nothing", (name) => {
    expect(matter({ category: name, product: name })).toEqual({ values: [], title: undefined });
  });

  test("an order is named by its number, if it is one", () => {
    expect(matter({ orderId: " DE-104229 " }).values).toEqual(["DE-104229"]);
    expect(matter({ orderId: "evil.com/1" }).values).toEqual([]);
  });
});

describe.each<Proof>(["link", "authenticated"])("to an address that is proven (%s)", (proof) => {
  test("products and categories are named as they were typed, where the company doesn't name them", () => {
    const { values } = matter({ category: "delivery", product: "Kettle K2" }, proof);
    expect(values).toEqual(["delivery", "Kettle K2"]);
    expect(matter({ product: "evil.com" }, proof).values).toEqual([]);
  });

  test("the subject is the customer's own, in one line and of bearable length", () => {
    expect(matter({ subject: "Broken\r\nkettle " }, proof).title).toBe("Broken kettle");
    const { title = "" } = matter({ subject: `${"🫖".repeat(118)} and so on` }, proof);
    expect(title).toBe(`${"🫖".repeat(118)}…`);
    expect(matter({ subject: "🫖".repeat(120) }, proof).title).toBe("🫖".repeat(120));
    expect(matter({ subject: " " }, proof).title).toBeUndefined();
  });
});
