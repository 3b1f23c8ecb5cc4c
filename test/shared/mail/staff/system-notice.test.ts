import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { systemNoticeId } from "../../../../shared/domain/watch/system-notice.ts";
import { renderStaffMail } from "../../../../shared/mail/staff/staff-mail.ts";
import type { SystemNeed } from "../../../../shared/mail/staff/system-notice-layout.ts";
import { createStaffTexts } from "../../../../shared/texts/staff/load-staff-texts.ts";
import { brand } from "../../../support/mails.ts";

const texts = await createStaffTexts({ company: brand.name, overrides: {} })("en");
const AT = Date.UTC(2026, 10, 21, 15, 30);

const render = (...needs: SystemNeed[]) =>
  renderStaffMail({ kind: "system-notice", locale: "en-GB", timeZone: "Europe/Berlin", needs }, texts, brand);
const webhook = (
  kind: "webhook-disabled" | "webhook-failing" | "webhook-lost",
  fields: { endpoint?: string; host?: string } = {},
) => ({
  ...{ kind, endpoint: "crm", host: "hooks.crm.example:8443", since: AT },
  ...fields,
});
const proof = (count: number, since = AT) => ({
  kind: "proof-incomplete" as const,
  day: "2026-11-21",
  count,
  since,
});

describe("a notice about the pipeline itself", () => {
  test("says of a webhook that is gone which one, since when, what becomes of its events, and how it is switched on", () => {
    const { subject, text } = render(webhook("webhook-disabled"));
    expect(subject).toBe("Webhook switched off");
    expect(text).toContain(`This is about the system that handles complaints, not about one of them.

Webhook switched off

The receiver answered that it is gone for good, so nothing is sent there any more. Events wait for three days; after that they can be replayed. Ask whoever looks after the receiver, and switch the webhook on again once it is back.

Webhook: crm
Receiver: hooks.crm.example:8443
Since: Saturday 21 November at 16:30 (`);
    expect(text).toContain("\nTo switch it on again: PUT /v1/agent/webhooks/crm\n");
  });

  test("says of one that fails that it is still tried, and asks nobody to switch it on", () => {
    const { subject, text } = render(webhook("webhook-failing"));
    expect(subject).toBe("Webhook failing");
    expect(text).toContain("Events wait, and are tried for three days.");
    expect(text).not.toContain("PUT");
  });

  test("says of events that were given up of which day they are, and how they are sent again", () => {
    const { subject, text } = render({ ...webhook("webhook-lost"), since: Date.UTC(2026, 10, 18) });
    expect(subject).toBe("Events given up");
    expect(text).toContain(`Webhook: crm
Receiver: hooks.crm.example:8443
Day: Wed 18 Nov
To send them again: POST /v1/agent/webhooks/crm/replay "day":"2026-11-18"
`);
    expect(text).not.toContain("Since");
  });

  test("says of a proof which day, how much is missing, and where the list is", () => {
    const { subject, text } = render(proof(3));
    expect(subject).toBe("Daily proof incomplete");
    expect(text).toContain(
      "Day: Sat 21 Nov\nMissing: 3 things\nThe whole list: GET /v1/agent/reports/proof?day=2026-11-21\n",
    );
    expect(render(proof(1)).text).toContain("Missing: One thing\n");
  });

  test("names what is missing, by what it is and which, and no more than a mail has room for", () => {
    const reference = "7K3QX9MPD";
    const first = [
      { kind: "complaint-gone" as const, id: reference, reference },
      { kind: "entry-gone" as const, id: "01JD8ZV6Q2", reference },
      { kind: "not-taken-in" as const, id: "inbound/3f0c1b7e" },
      { kind: "parked-gone" as const, id: "x\r\nBcc: x@y" },
    ];
    expect(render({ ...proof(4), first }).text).toContain(
      `Missing: 4 things
Complaint gone: 7K3QX9MPD
Message gone: 7K3QX9MPD 01JD8ZV6Q2
Came in, and nobody knows what became of it: inbound/3f0c1b7e
Mail that was set aside gone: Name not shown (unusual characters)
The whole list: GET`,
    );
    const ten = Array.from({ length: 10 }, (_, place) => ({ kind: "entry-gone" as const, id: `e${place}`, reference }));
    const days = Array.from({ length: 20 }, (_, day) => ({ ...proof(10, AT + day), first: ten }));
    const { text, html } = render(...days);
    expect(text.match(/^Message gone: /gmu)).toHaveLength(30);
    expect(Buffer.byteLength(html)).toBeLessThan(90_000);
  });

  test("says several things in one mail, most urgent first, and each kind's advice once", () => {
    const other = webhook("webhook-disabled", { endpoint: "erp" });
    const { subject, text } = render(webhook("webhook-failing"), proof(2), webhook("webhook-disabled"), other);
    expect(subject).toBe("Webhook switched off · Daily proof incomplete · Webhook failing");
    expect(text.match(/gone for good/gu)).toHaveLength(1);
    expect(text.match(/^Webhook: .*/gmu)).toEqual(["Webhook: crm", "Webhook: erp", "Webhook: crm"]);
  });

  test("lists twenty in all, the latest of each kind, and stays below what Gmail cuts", () => {
    const many = Array.from({ length: 500 }, (_, number) => webhook("webhook-failing", { endpoint: `crm-${number}` }));
    const { text, html } = render(...many, ...Array.from({ length: 30 }, (_, day) => proof(day, AT + day)));
    expect(text.match(/^Webhook: /gmu)).toHaveLength(10);
    expect(text).toContain("and 490 more");
    expect(text.match(/^Missing: \d+/gmu)?.[0]).toBe("Missing: 29");
    expect(text).toContain("and 20 more");
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  test.each([
    "<b>x</b>",
    "call 0800 1234567",
    "https://evil.example/",
    "a\r\nBcc: x@y",
    "\u202eyobwoc",
    "x".repeat(300),
  ])("shows nothing of an endpoint or a host that is none: %j", (typed) => {
    const { subject, text, html } = render(webhook("webhook-disabled", { endpoint: typed, host: typed }));
    expect(text).toContain("Webhook: Name not shown (unusual characters)\nReceiver: Name not shown");
    for (const part of [subject, text, html]) expect(part).not.toMatch(/<b>|1234567|evil|Bcc|\u202e|x{50}|PUT/u);
  });

  test("shows any host that a URL can have", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constant("crm_2.example"),
          fc.webAuthority(),
          fc.ipV4(),
          fc.ipV6().map((address) => `[${address}]`),
        ),
        (authority) => {
          const { host } = new URL(`https://${authority.replace(/^.*@/u, "")}/`);
          expect(render(webhook("webhook-failing", { host })).text).toContain(`Receiver: ${host}\n`);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("each has a name that a mail's tag can carry, and no two pieces of news have the same one", () => {
  const endpoint = fc.oneof(
    fc.constantFrom("crm", "crm-20261121153000000"),
    fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,39}$/),
  );
  const need = fc.oneof(
    fc.record({
      kind: fc.constantFrom("webhook-disabled" as const, "webhook-failing" as const, "webhook-lost" as const),
      endpoint,
      host: fc.constant("hooks.example"),
      since: fc.constantFrom(AT, AT + 1, AT + 10),
    }),
    fc.record({
      kind: fc.constant("proof-incomplete" as const),
      day: fc.constantFrom("2026-11-21", "2026-11-22"),
      count: fc.constant(3),
      since: fc.constant(AT),
    }),
  );
  fc.assert(
    fc.property(need, need, (one, other) => {
      expect(`notice-${systemNoticeId(one)}`).toMatch(/^[A-Za-z0-9_-]{1,256}$/u);
      expect(systemNoticeId(one) === systemNoticeId(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 1_000 },
  );
});
