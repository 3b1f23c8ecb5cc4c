import { expect, test } from "vitest";
import { laneId } from "../../../../shared/domain/ids.ts";
import {
  agent,
  alice,
  ann,
  change,
  customer,
  DAY,
  HOUR,
  NOON,
  owedMails,
  policyForTests,
  REFERENCE,
  receive,
  received,
  respondBy,
  withoutAddress,
} from "../../../support/complaints.ts";

const about = { subject: "Kettle", orderId: "A-1", product: "kettle", category: "broken" };

test("a complaint waits in its lane from the moment it came, with its acknowledgement owed", () => {
  const complaint = received({ about });
  expect(complaint).toMatchObject({
    reference: REFERENCE,
    channel: "form",
    receivedAt: NOON,
    customer: { id: "cus_ann", email: "ann@example.com", proof: "none" },
    about,
    team: "support",
    urgent: false,
    stage: { status: "queued", since: NOON, ahead: false },
    waitingSince: NOON,
    acknowledgement: { state: "due" },
    ticket: 1,
    leases: 0,
    handOvers: 0,
    reopenings: 0,
    notFixed: 0,
    links: [],
    facts: [],
    recent: [],
  });
  expect(complaint.outbox).toMatchObject([
    { task: { kind: "mail", mail: "acknowledgement" }, since: NOON, attempts: 0, notBefore: NOON },
  ]);
});

test("the promise is a day, or four hours where it can't wait", () => {
  for (const [text, urgent, promisedBy] of [
    ["It came broken.", false, NOON + DAY],
    ["Fire!", true, NOON + 4 * HOUR],
  ] as const) {
    const complaint = received({ text });
    const promise = { since: NOON, by: promisedBy };
    const owed = { since: NOON, urgent };
    expect(complaint).toMatchObject({ urgent, urgentOnArrival: urgent, promisedBy, promise, owed });
    expect(respondBy(complaint)).toBe(promisedBy);
  }
});

test("a complaint without an address is accepted and never mailed", () => {
  const complaint = received({ customer: withoutAddress });
  expect(complaint.acknowledgement).toEqual({ state: "withheld", at: NOON, reason: "no-address" });
  expect(owedMails(complaint)).toEqual([]);
  expect(complaint.facts).toEqual([{ at: NOON, kind: "mail-withheld", mail: "acknowledgement", reason: "no-address" }]);
});

test("the first entry is the customer's words, with what came along", () => {
  const { entries } = change(undefined, receive({ about, metadata: { page: "/help" } }), {
    by: { kind: "customer", through: "mail" },
  });
  expect(entries).toMatchObject([
    {
      at: NOON,
      author: { kind: "customer", through: "mail" },
      body: { kind: "message", text: "It came broken.", subject: "Kettle", metadata: { page: "/help" } },
      facts: [],
    },
  ]);
});

test("what didn't come along is not there", () => {
  const [entry] = change(undefined, receive(), { by: customer }).entries;
  expect(Object.keys(entry?.body ?? {})).toEqual(["kind", "text"]);
});

test("what an agent wrote down are still the customer's words, through the agent", () => {
  const { entries } = change(undefined, receive({ channel: "phone" }), { by: agent(alice) });
  expect(entries[0]?.author).toEqual({ kind: "customer", through: "agent" });
});

test("a new complaint sends a ticket to its lane and kicks a worker", () => {
  const { hints } = change(undefined, receive({ text: "Fire!" }), { by: customer });
  expect(hints).toEqual([
    { kind: "ticket", lane: "support-urgent", reference: REFERENCE, ticket: 1 },
    { kind: "kick", reference: REFERENCE },
  ]);
});

test("a complaint that owes nothing kicks a worker too, who writes down that it came", () => {
  const { complaint, hints } = change(undefined, receive({ customer: withoutAddress }), { by: customer });
  expect(complaint.outbox).toEqual([]);
  expect(hints).toEqual([
    { kind: "ticket", lane: "support-standard", reference: REFERENCE, ticket: 1 },
    { kind: "kick", reference: REFERENCE },
  ]);
});

test("triage sees the customer's language", () => {
  const policy = { ...policyForTests, triage: [{ language: ["ko"], team: "returns" }] };
  const korean = receive({ customer: { ...ann, language: "ko-KR" } });
  expect(change(undefined, korean, { by: customer, policy }).complaint.team).toBe("returns");
  expect(change(undefined, receive(), { by: customer, policy }).complaint.team).toBe("support");
});

test.each([
  ["noreply@example.com", "never-reads"],
  ["mailer-daemon@example.com", "machine"],
  ["care@heard.example", "ourselves"],
])("a complaint in the name of %s is kept, and its acknowledgement withheld at once", (email, reason) => {
  const complaint = received({ customer: { ...ann, email } });
  expect(complaint.acknowledgement).toEqual({ state: "withheld", at: NOON, reason });
  expect(complaint.outbox).toEqual([]);
  expect(complaint.facts).toEqual([{ at: NOON, kind: "mail-withheld", mail: "acknowledgement", reason }]);
});

test("a caution withholds the acknowledgement to an address that nobody has proven, and no other", () => {
  const careful = { ...ann, caution: "looks-automatic" as const };
  expect(received({ customer: careful }).acknowledgement).toMatchObject({ reason: "looks-automatic" });
  expect(received({ customer: { ...careful, proof: "authenticated" } }).acknowledgement).toEqual({ state: "due" });
  expect(received({ customer: { ...withoutAddress, caution: "client-limit" } }).acknowledgement).toMatchObject({
    reason: "no-address",
  });
});

test("whoever comes behind a long line is promised no less than those in front have waited, and a quarter more", () => {
  const fronts = { [laneId("support", false)]: NOON - 2 * DAY, [laneId("returns", false)]: NOON - 9 * DAY };
  const complaint = received({ fronts });
  expect(complaint.promisedBy).toBe(NOON + 2.5 * DAY);
  expect(complaint.promise).toEqual({ since: NOON, by: NOON + 2.5 * DAY });
  expect(respondBy(complaint)).toBe(NOON + DAY);
});

test("a short line, one of another lane, or a front in the future leaves the promise as the policy wants it", () => {
  const standard = laneId("support", false);
  for (const fronts of [{ [standard]: NOON - HOUR }, { [standard]: NOON + HOUR }, {}]) {
    expect(received({ fronts }).promisedBy).toBe(NOON + DAY);
  }
  const urgent = received({ text: "Fire!", fronts: { [standard]: NOON - 2 * DAY } });
  expect(urgent.promisedBy).toBe(NOON + 4 * HOUR);
});

test("a line that is in days is promised in whole milliseconds", () => {
  const { promisedBy } = received({ fronts: { [laneId("support", false)]: NOON - DAY - 1 } });
  expect(promisedBy).toBe(NOON + 1.25 * DAY + 1);
});

test("harm is on record from the start, and nothing where there is none", () => {
  const policy = { ...policyForTests, triage: [{ words: ["fire"], urgent: true, harm: "danger" as const }] };
  expect(received({ text: "Fire!" }, { policy })).toMatchObject({ urgent: true, harm: "danger" });
  expect(received({}, { policy })).not.toHaveProperty("harm");
});

test("of a mail that was set aside it is known who says that it is a customer's", () => {
  const fact = { at: NOON, kind: "accepted-from-parked", agent: alice };
  expect(received({ channel: "email", vouchedBy: alice }).facts).toEqual([fact]);
});
