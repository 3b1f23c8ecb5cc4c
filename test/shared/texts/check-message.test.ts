import { describe, expect, test } from "vitest";
import { en } from "../../../shared/texts/catalogs/en.ts";
import { argumentsOf, faultOf, isKnownMessage } from "../../../shared/texts/check-message.ts";

describe("a message of the company's own", () => {
  test.each([
    ["signOff", "Yours, {company}"],
    ["reply.subject", "No arguments at all"],
    ["reply.subject", "{reference, select, X {special} other {{reference}}}"],
    ["digest.subject", "{count, plural, =1 {One} one {#} other {{count} of {company}}}"],
    ["fault.tooLong", "{most, number} at most"],
    ["greeting.named", "It''s you, '{'{name}'}'"],
    ["signOff", "<b>As it is</b> & <br>"],
  ])("%s: %s is fine", (id, message) => {
    expect(faultOf(id, message, "en")).toBeUndefined();
  });

  test.each(Object.entries(en))("%s, as we wrote it, is fine", (id, message) => {
    expect(faultOf(id, message, "en")).toBeUndefined();
  });

  test.each(["nope", "", "constructor", "__proto__", "category", "category.", "category.Shop", "category.a b"])(
    "%j is the name of none",
    (id) => {
      expect(isKnownMessage(id)).toBe(false);
      expect(faultOf(id, "x", "en")).toBe(`there is no message "${id}"`);
    },
  );

  test.each([
    ["reply.subject", "{reference", "this is not an ICU message"],
    ["reply.subject", "{reference, plural, one {x}}", "this is not an ICU message"],
    ["signOff", "{name}", "{name} isn't known here; this message may use {company}"],
    ["signOff", "{constructor}", "{constructor} isn't known here"],
    [
      "reply.subject",
      "{company} {referense}",
      "{referense} isn't known here; this message may use {company}, {reference}",
    ],
    ["digest.subject", "{count, plural, other {{a} {b}}}", "{a}, {b} isn't known here"],
  ])("%s: %s is wrong: %s", (id, message, fault) => {
    expect(faultOf(id, message, "en")).toContain(fault);
  });

  test.each([
    ["reply.subject", "{reference, date}"],
    ["acknowledgement.preview", "{by, time, short}"],
    ["reply.subject", "{reference, number}"],
    ["reply.subject", "{reference, plural, other {#}}"],
    ["digest.subject", "{count, date}"],
  ])("%s: %s is wrong: it can't be said of such a value", (id, message) => {
    expect(faultOf(id, message, "en")).toBeDefined();
  });
});

describe("a name of the company's own for a category or a product", () => {
  test.each(["category.shop", "product.es-200", "category.größe", "product.커피-머신", "product.v2.0"])("%s", (id) => {
    expect(isKnownMessage(id)).toBe(true);
    expect(faultOf(id, "Espresso machine", "en")).toBeUndefined();
  });

  test.each(["{company}'s kettle", "{name}", "It''s '{'x'}'"])("%s is no name: it is shown as it is", (name) => {
    expect(faultOf("product.kettle", name, "en")).toBeDefined();
  });
});

test("arguments are found at any depth, each once", () => {
  const message = "{a} {b, plural, one {{c}} other {{d, select, x {{e}} other {#}}}} {f, number} {a}";
  expect([...argumentsOf(message, "en")]).toEqual(["a", "b", "c", "d", "e", "f"]);
});
