import { describe, expect, test } from "vitest";
import type { Customer } from "../../../../shared/domain/complaint.ts";
import {
  agent,
  alice,
  ann,
  ask,
  CHAT,
  change,
  checked,
  customerInChat,
  events,
  after as following,
  NOON,
  notUpheld,
  owedMails,
  paid,
  policyForTests,
  receivedInChat,
  refusal,
  SECOND,
  withoutAddress,
} from "../../../support/complaints.ts";

const LATER = { by: customerInChat, at: NOON + SECOND };
const give = (email = "ann@example.com", more = {}) => ({
  kind: "give-address" as const,
  email,
  customer: ann.id,
  ...more,
});
const nameless = (fields: Partial<Customer> = {}) => receivedInChat({ customer: { ...withoutAddress, ...fields } });
const take = { kind: "take-in-chat" as const, chat: CHAT, upTo: 1 };

describe("an address that is left in the chat", () => {
  test("makes the customer known by it, and owes the acknowledgement", () => {
    const { complaint, hints } = change(nameless(), give(), LATER);
    expect(complaint.customer).toMatchObject({ id: ann.id, email: "ann@example.com", proof: "none" });
    expect(complaint.outbox).toMatchObject([{ task: { mail: "acknowledgement" }, since: NOON + SECOND }]);
    expect(hints).toEqual([{ kind: "kick", reference: complaint.reference }]);
    const sent = paid(complaint, LATER);
    expect(sent.acknowledgement).toEqual({ state: "sent", at: NOON + SECOND });
  });

  test("leaves as whom they were known before", () => {
    expect(following(nameless(), give(), LATER).customersBefore).toEqual([withoutAddress.id]);
    expect(following(nameless({ id: ann.id }), give(), LATER)).not.toHaveProperty("customersBefore");
  });

  test("comes with a name where none is known", () => {
    expect(following(nameless(), give(ann.email, { name: "Ann" }), LATER).customer.name).toBe("Ann");
    expect(following(nameless({ name: "Anna" }), give(ann.email, { name: "Ann" }), LATER).customer.name).toBe("Anna");
  });

  test("may make the customer one who is served apart", () => {
    const policy = { ...policyForTests, segments: [{ id: "trade", emails: ["@example.com"] }] };
    expect(following(nameless(), give(), { ...LATER, policy }).customer.segment).toBe("trade");
  });

  test("stands: the same again changes nothing, and another one is refused", () => {
    const known = following(nameless(), give(), LATER);
    expect(ask(known, give(), LATER).outcome).toBe("unchanged");
    expect(refusal(known, give("bo@example.com"), LATER)).toEqual({ reason: "address-known" });
    expect(refusal(receivedInChat(), give("bo@example.com"), LATER)).toEqual({ reason: "address-known" });
  });

  test("that nobody reads is on record as not mailed; the acknowledgement is still to be had in the chat", () => {
    const complaint = following(nameless(), give("noreply@example.com"), LATER);
    expect(owedMails(complaint)).toEqual([]);
    expect(complaint.facts).toMatchObject([{ kind: "mail-withheld", mail: "acknowledgement", reason: "never-reads" }]);
    expect(complaint.acknowledgement).toEqual({ state: "due" });
    expect(following(complaint, take, LATER).acknowledgement.state).toBe("sent");
  });

  test("of somebody who was acknowledged in the chat is mailed it as well, and that counts once", () => {
    const complaint = paid(following(following(nameless(), take, { by: customerInChat }), give(), LATER), LATER);
    expect(complaint.acknowledgement).toEqual({ state: "sent", at: NOON });
    expect(complaint.facts.map(({ kind }) => kind)).toEqual(["acknowledged-in-chat", "mail-sent"]);
    expect(events(complaint)).toEqual([]);
  });

  test("is mailed our latest answer as well, unless that is taken in the chat by then, or soon", () => {
    const held = following(paid(nameless()), { kind: "claim" }, { by: agent(alice) });
    const reply = { kind: "reply" as const, text: "Which one?", keep: true };
    const said = change(held, reply, { by: agent(alice) });
    const owing = following(said.complaint, give(), LATER);
    const task = { mail: "reply", entry: said.entries[0]?.id, place: 2 };
    expect(owing.outbox).toMatchObject([
      { task: { mail: "acknowledgement" } },
      { task, notBefore: NOON + SECOND + policyForTests.chatAnsweredByMailAfter },
    ]);
    const taken = { ...take, upTo: 2 };
    expect(owedMails(following(owing, taken, LATER))).toEqual(["acknowledgement"]);
    const known = following(following(said.complaint, taken, LATER), give(), LATER);
    expect(owedMails(known)).toEqual(["acknowledgement"]);
    const resolved = following(held, { kind: "resolve", resolution: notUpheld }, { by: agent(alice) });
    expect(owedMails(following(resolved, give(), LATER))).toEqual(["acknowledgement", "resolution"]);
  });

  test("is no reason to acknowledge what a person has answered by then", () => {
    const held = following(nameless(), { kind: "claim" }, { by: agent(alice) });
    const answered = following(held, { kind: "reply", text: "Which one?", keep: true }, { by: agent(alice) });
    const complaint = checked(following(answered, give(), LATER), NOON + 2 * SECOND);
    expect(complaint.acknowledgement).toMatchObject({ state: "withheld", reason: "overtaken" });
  });
});
