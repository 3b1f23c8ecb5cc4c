import { expect, test } from "vitest";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { faultsOf } from "./faults-of.ts";

const settingsOf = (inbound: object, mail: object = {}) => settingsSchema.parse({ inbound, policy: { mail } });

test("mail from where mail reaches the pipeline is from ourselves, and nothing is sent there", () => {
  const inbound = { replyDomain: "reply.shop.example", recipients: ["help@shop.example", "@care.shop.example"] };
  expect(settingsOf(inbound, { ours: ["@shop.test", "help@shop.example"] }).policy.mail.ours).toEqual([
    "care@heard.example",
    "@reply.shop.example",
    "help@shop.example",
    "@care.shop.example",
    "@shop.test",
  ]);
});

test.each([
  [" Reply.Shop.example ", "reply.shop.example"],
  ["antwort.müller.example", "antwort.xn--mller-kva.example"],
])("%o is taken as the reply domain %s", (replyDomain, taken) => {
  expect(settingsOf({ replyDomain }).inbound.replyDomain).toBe(taken);
});

test.each(["", "localhost", "@reply.shop.example", "a@b.example", "10.0.0.1", `${"a.".repeat(95)}example`])(
  "%o is refused as the reply domain",
  (replyDomain) => {
    expect(faultsOf({ inbound: { replyDomain } })).toEqual([
      "inbound.replyDomain: must be a domain such as reply.shop.example",
    ]);
  },
);

test("an address under the longest reply domain is one that mail can be sent to", () => {
  const replyDomain = `${"a.".repeat(91)}example`;
  expect(64 + 1 + replyDomain.length).toBe(254);
  expect(settingsOf({ replyDomain }).inbound.replyDomain).toBe(replyDomain);
});

test("recipients and forwarders are addresses or domains", () => {
  const wrong = { recipients: ["care"], trustedForwarders: ["@shop.example", "shop.example"] };
  expect(faultsOf({ inbound: wrong }).map((fault) => fault.split(":")[0])).toEqual([
    "inbound.recipients.0",
    "inbound.trustedForwarders.1",
  ]);
});

test("an authserv-id is known in any case", () => {
  expect(settingsOf({ authenticatedBy: [" MX.Google.com "] }).inbound.authenticatedBy).toEqual(["mx.google.com"]);
});
