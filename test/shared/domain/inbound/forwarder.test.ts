import { describe, expect, test } from "vitest";
import { forwardedBy } from "../../../../shared/domain/inbound/forwarder.ts";
import { customerOf } from "../../../../shared/domain/inbound/sender.ts";
import { incoming, machine, RULES, verdicts } from "./incoming.ts";

/** As a Google Group of the company hands on what Ada writes to it. */
const GROUP = {
  from: "'Ada Byron' via Support <support@company.example>",
  replyTo: "Ada Byron <ada@customer.example>",
  headers: {
    precedence: "list",
    "mailing-list": "list support@company.example; contact support+owners@company.example",
    "list-id": "<support.company.example>",
    "list-post": "<https://groups.google.com/a/company.example/group/support/post>, <mailto:support@company.example>",
    "list-unsubscribe": "<mailto:googlegroups-manage+1+unsubscribe@googlegroups.com>",
    "x-google-group-id": "1",
    "x-original-from": "Ada Byron <ada@customer.example>",
  },
};
const arrived = (from: string, some = {}) => ({ envelope: { from, to: [] }, ...verdicts({ spf: "pass", ...some }) });
const BY_GROUP = arrived("support+bncBD@company.example", { dmarc: "pass" });
/** As the relay of the company's contact form sends what Ada typed. */
const FORM = {
  from: "Contact form <support@company.example>",
  replyTo: "ada@customer.example",
  headers: { "auto-submitted": "auto-generated", precedence: "bulk" },
};

describe("a trusted forwarder", () => {
  test("is told by the envelope, where SPF doesn't fail", () => {
    const by = (from: string, some = {}) => forwardedBy(incoming(GROUP), arrived(from, some), RULES);
    expect(by("support@company.example")).toBe("support@company.example");
    expect(by("support@company.example", { spf: "unknown" })).toBe("support@company.example");
    expect(by("support@company.example", { spf: "fail" })).toBeUndefined();
    expect(by("stranger@evil.example")).toBeUndefined();
    expect(by("")).toBeUndefined();
  });

  test("is told by From where that is proven, or where no door knows the envelope", () => {
    const mail = incoming(FORM);
    expect(forwardedBy(mail, arrived("0100@amazonses.com", { dmarc: "pass" }), RULES)).toBe("support@company.example");
    expect(forwardedBy(mail, arrived("0100@amazonses.com"), RULES)).toBeUndefined();
    expect(forwardedBy(mail, {}, RULES)).toBe("support@company.example");
    expect(forwardedBy(mail, verdicts({ dmarc: "fail" }), RULES)).toBeUndefined();
  });

  test("is nobody by default", () => {
    expect(forwardedBy(incoming(GROUP), BY_GROUP, { ours: [], trustedForwarders: [] })).toBeUndefined();
  });
});

describe("what it hands on", () => {
  test("is from whom it names, without what it wrote around the name", () => {
    const ada = { email: "ada@customer.example", name: "Ada Byron", from: "forwarded", provable: false };
    expect(customerOf(incoming(GROUP), BY_GROUP, RULES)).toEqual(ada);
    const { replyTo: _, ...silent } = GROUP;
    expect(customerOf(incoming(silent), BY_GROUP, RULES)).toEqual(ada);
    expect(customerOf(incoming({ ...GROUP, headers: {} }), BY_GROUP, RULES)).toEqual(ada);
  });

  test("is from whom the forwarder names, before whom the author named", () => {
    const mail = incoming({ ...GROUP, replyTo: "victim@other.example" });
    expect(customerOf(mail, BY_GROUP, RULES)?.email).toBe("ada@customer.example");
  });

  test("is from its From where that was kept", () => {
    const mail = incoming({ headers: { "x-forwarded-for": "support@company.example care@heard.example" } });
    expect(customerOf(mail, BY_GROUP, RULES)).toMatchObject({
      email: "ada@customer.example",
      from: "from",
      provable: true,
    });
  });

  test("is from a name alone where no address is left, and never from the forwarder", () => {
    const { from } = GROUP;
    expect(customerOf(incoming({ from }), BY_GROUP, RULES)).toEqual({
      name: "Ada Byron",
      from: "forwarded",
      provable: false,
    });
  });

  test("is a person's, for all the group's headers and the relay's", () => {
    expect(machine(GROUP, BY_GROUP)).toBeUndefined();
    expect(machine(FORM, arrived("0100@amazonses.com", { dmarc: "pass" }))).toBeUndefined();
    expect(machine(GROUP, BY_GROUP, { ...RULES, ours: ["@company.example"] })).toBeUndefined();
  });

  test("is a list's and a relay's from anybody else", () => {
    expect(machine(GROUP, arrived("support@company.example", { spf: "fail" }))).toMatchObject({ reason: "list" });
    expect(machine(FORM, arrived("0100@amazonses.com"))).toMatchObject({ reason: "machine" });
  });

  test("is a machine's all the same where a customer's program answered, or a newsletter came", () => {
    const note = { ...GROUP, headers: { ...GROUP.headers, "auto-submitted": "auto-replied" } };
    expect(machine(note, BY_GROUP)).toEqual({ reason: "auto-reply", sign: "auto-submitted" });
    const unsubscribe = { "list-unsubscribe": "<https://shop.example/u?who=support@company.example>" };
    expect(machine({ ...GROUP, headers: { ...GROUP.headers, ...unsubscribe } }, BY_GROUP)).toMatchObject({
      reason: "list",
    });
    const daemon = { ...GROUP, replyTo: "mailer-daemon@mx.example", headers: {} };
    expect(machine(daemon, BY_GROUP)).toMatchObject({ reason: "machine" });
  });
});
