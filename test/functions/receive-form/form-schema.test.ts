import { describe, expect, test } from "vitest";
import { fromUrlEncoded } from "../../../functions/receive-form/plain-form.ts";
import { formSchema } from "../../../shared/api/complaint-form.ts";

const names = { honeypot: "website", captcha: "h-captcha-response" };
const read = (fields: [string, string][], as = names) => fromUrlEncoded(new URLSearchParams(fields).toString(), as);

describe("a plain HTML form", () => {
  test("says what the JSON form would say", () => {
    const { fields, ...ours } = read([
      ["message", "It came broken."],
      ["email", "ann@example.com"],
      ["locale", "de"],
      ["timeZone", "Europe/Berlin"],
    ]);
    expect(fields).toEqual({
      message: "It came broken.",
      email: "ann@example.com",
      locale: "de",
      timeZone: "Europe/Berlin",
    });
    expect(ours).toEqual({ redirect: undefined, honeypot: undefined });
    expect(formSchema.safeParse(fields).success).toBe(true);
  });

  test("has no fields that were left empty", () => {
    expect(
      read([
        ["message", "Hi"],
        ["phone", ""],
        ["note", ""],
        ["website", ""],
        ["redirect", ""],
      ]),
    ).toEqual({
      fields: { message: "Hi" },
      redirect: undefined,
      honeypot: undefined,
    });
  });

  test("may have fields of the company's own, and ticked boxes of one name stay together", () => {
    const { fields } = read([
      ["message", "Hi"],
      ["shop", "Hamburg"],
      ["wants", "refund"],
      ["wants", "a call"],
    ]);
    expect(fields).toEqual({ message: "Hi", metadata: { shop: "Hamburg", wants: "refund, a call" } });
  });

  test("can't set what only the JSON form has", () => {
    const { fields } = read([
      ["message", "Hi"],
      ["metadata", "{}"],
      ["attachments", "a"],
      ["captcha", "b"],
    ]);
    expect(fields).toEqual({ message: "Hi", metadata: { metadata: "{}", attachments: "a", captcha: "b" } });
  });

  test("keeps where to go on, the hidden field and the captcha's answer apart from what the customer said", () => {
    const form: [string, string][] = [
      ["redirect", "https://shop.example/thanks"],
      ["website", "x"],
      ["h-captcha-response", "P1_token"],
    ];
    expect(read(form)).toEqual({
      fields: { captcha: "P1_token" },
      redirect: "https://shop.example/thanks",
      honeypot: "x",
    });
  });

  test("of a company without a captcha has none", () => {
    const body = new URLSearchParams([["undefined", "x"]]).toString();
    expect(fromUrlEncoded(body, { honeypot: "website", captcha: undefined }).fields).toEqual({
      metadata: { undefined: "x" },
    });
  });

  test.each(["constructor", "toString", "__proto__"])("with a field named %s does no harm", (name) => {
    const { fields } = read([
      [name, "x"],
      [name, "y"],
      ["message", "Hi"],
    ]);
    expect(fields).toMatchObject({ message: "Hi" });
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });
});

describe("the JSON form", () => {
  const faults = (form: object) =>
    formSchema
      .safeParse({ message: "Hi", email: "ann@example.com", ...form })
      .error?.issues.map(({ path }) => path[0]) ?? [];

  test("takes a captcha's answer and a time zone that there is", () => {
    expect(faults({ captcha: "token", timeZone: "Asia/Seoul" })).toEqual([]);
    expect(faults({ timeZone: "Mars/Olympus" })).toEqual(["timeZone"]);
    expect(faults({ captcha: "x".repeat(10_001) })).toEqual(["captcha"]);
  });
});
