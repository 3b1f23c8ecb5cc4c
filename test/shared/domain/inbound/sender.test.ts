import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authenticity, customerOf, spamOrVirus } from "../../../../shared/domain/inbound/sender.ts";
import { incoming, RULES, verdicts } from "./incoming.ts";

const from = (written: Parameters<typeof incoming>[0], envelope?: string) =>
  customerOf(incoming(written), envelope === undefined ? {} : { envelope: { from: envelope, to: [] } }, RULES);

describe("a mail is from", () => {
  test("its From, whatever Reply-To says: anybody can write a victim into it", () => {
    const ada = { email: "ada@customer.example", name: "Ada", from: "from", provable: true };
    expect(from({ replyTo: "victim@other.example" })).toEqual(ada);
  });

  test("the first From that mail can be sent to, which then proves nothing", () => {
    const two = "nobody@localhost, Bob <bob@customer.example>";
    expect(from({ from: two })).toEqual({ email: "bob@customer.example", name: "Bob", from: "from", provable: false });
  });

  test.each([null, "noreply@shop.example", "MAILER-DAEMON", "care@heard.example"])(
    "Reply-To where From is %s",
    (none) => {
      expect(from({ from: none, replyTo: "Ada <ada@customer.example>" })).toEqual({
        email: "ada@customer.example",
        name: "Ada",
        from: "reply-to",
        provable: false,
      });
    },
  );

  test("Sender, and then the envelope, where there is nobody else", () => {
    expect(from({ from: null, sender: "ada@customer.example" })).toMatchObject({
      email: "ada@customer.example",
      from: "sender",
    });
    expect(from({ from: null }, "ada@customer.example")).toMatchObject({
      email: "ada@customer.example",
      from: "envelope",
    });
    expect(from({ from: null, headers: { "return-path": "<ada@customer.example>" } })).toMatchObject({
      from: "envelope",
    });
  });

  test("an address that nobody reads, or a bare name, rather than nobody", () => {
    expect(from({ from: "noreply@shop.example" })).toMatchObject({ email: "noreply@shop.example", from: "from" });
    expect(from({ from: "Ada" })).toEqual({ name: "Ada", from: "from", provable: false });
    expect(from({ from: null })).toBeUndefined();
  });

  test("nobody whom mail can't be sent to", () => {
    expect(from({ from: "customer.example", replyTo: "ada@customer.example" })).toMatchObject({ from: "reply-to" });
    const written = fc
      .string({ unit: "grapheme", maxLength: 90 })
      .map((address) => ({ ...incoming(), from: [{ address }] }));
    fc.assert(
      fc.property(written, (mail) => {
        const email = customerOf(mail, {}, RULES)?.email;
        expect(email === undefined || /^[\x21-\x7e]{1,64}@[^\s@<>"]+\.[^\s@<>"]+$/u.test(email)).toBe(true);
      }),
    );
  });
});

test("a verdict of virus or spam is the mail system's alone", () => {
  expect(spamOrVirus(verdicts({ spam: "fail", virus: "fail" }))).toBe("virus");
  expect(spamOrVirus(verdicts({ spam: "fail" }))).toBe("spam");
  expect(spamOrVirus(verdicts({ spam: "unknown", virus: "unknown" }))).toBeUndefined();
  expect(spamOrVirus({})).toBeUndefined();
});

describe("a mail is", () => {
  const failing = verdicts({ dmarc: "fail", dmarcPolicy: "reject" });

  test("authenticated where DMARC passes and speaks of the customer's own address", () => {
    expect(authenticity(verdicts({ dmarc: "pass" }), false)).toBe("authenticated");
    expect(authenticity(verdicts({ dmarc: "pass" }), false, { provable: true })).toBe("authenticated");
  });

  test("unproven where DMARC passes for somebody else: a forwarder, or whoever wrote a Reply-To", () => {
    expect(authenticity(verdicts({ dmarc: "pass" }), true)).toBe("unproven");
    expect(authenticity(verdicts({ dmarc: "pass" }), false, { provable: false })).toBe("unproven");
  });

  test("forged where the domain asks for refusal, and no trusted forwarder broke it", () => {
    expect(authenticity(failing, false)).toBe("forged");
    expect(authenticity(failing, true)).toBe("unproven");
    expect(authenticity(verdicts({ dmarc: "fail", dmarcPolicy: "none" }), false)).toBe("unproven");
    expect(authenticity(verdicts({ dmarc: "fail" }), false)).toBe("unproven");
    expect(authenticity({}, false)).toBe("unproven");
  });
});
