import fc from "fast-check";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import type { EntryId, IncidentId, Reference } from "../../../shared/domain/ids.ts";
import { agentId, customerId } from "../../../shared/domain/ids.ts";
import { iso } from "../../../shared/domain/time.ts";
import { eventTypeOf, type OutgoingEvent } from "../../../shared/domain/webhook/event.ts";
import type { Happening, HappeningKind } from "../../../shared/domain/webhook/happening.ts";
import type { Detail } from "../../../shared/webhooks/payload-of.ts";

/** Events of every kind, with what was said in them. */

type Of<Kind extends HappeningKind> = Extract<Happening, { kind: Kind }>;
type Fields<One> = { [Name in keyof Omit<One, "kind">]: fc.Arbitrary<One[Name & keyof One]> };

const words = fc.string({ unit: "grapheme", maxLength: 30 });
const instant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) });
const reference = fc.constantFrom("000000012", "7K3QX9MPD").map((text) => text as Reference);
const entry = fc.constantFrom("000001.aaaa", "000007.bbbb").map((text) => text as EntryId);
const agent = fc.constantFrom("alice", "bob@example.com").map(agentId);
const incident = fc.constant("INC-7K3QX9MPD" as IncidentId);
const yes = fc.constant(true as const);
const mail = fc.constantFrom("acknowledgement" as const, "reply" as const, "follow-up" as const);

/** With any of those left out that may be. */
const made = <Kind extends HappeningKind>(
  kind: Kind,
  fields: Fields<Of<Kind>>,
  optional: readonly string[] = [],
): fc.Arbitrary<Happening> => {
  const requiredKeys = Object.keys(fields).filter((name) => !optional.includes(name)) as never[];
  return fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>, { requiredKeys })
    .map((happened) => ({ kind, ...happened }) as unknown as Happening);
};

/** A kind that joins doesn't compile until it is here. */
const happenings: Record<HappeningKind, fc.Arbitrary<Happening>> = {
  received: made("received", { entry }),
  acknowledged: made("acknowledged", { by: fc.constantFrom("mail", "chat"), took: fc.nat() }),
  withheld: made("withheld", { mail, reason: fc.constantFrom("no-address", "client-limit", "null-sender") }),
  "message-added": made("message-added", { entry, through: fc.constantFrom("link", "mail", "channel", "agent") }),
  claimed: made("claimed", { agent }),
  released: made("released", { agent, because: fc.constantFrom("by-agent", "lease-expired") }),
  replied: made("replied", { agent, entry, incident, answer: yes }, ["incident", "answer"]),
  "handed-over": made("handed-over", {
    agent,
    to: fc.oneof(fc.record({ agent }), fc.record({ team: fc.constant("loans") })),
    entry,
    times: fc.integer({ min: 1, max: 9 }),
  }),
  escalated: made("escalated", { agent, entry }),
  "approval-asked": made("approval-asked", { agent, entry }),
  approved: made("approved", { supervisor: agent, changed: yes }, ["changed"]),
  declined: made("declined", { supervisor: agent, entry }),
  resolved: made(
    "resolved",
    { agent, entry, outcome: fc.constantFrom("upheld", "partly_upheld", "withdrawn"), incident, answer: yes },
    ["incident", "answer"],
  ),
  "follow-up-answered": made("follow-up-answered", { fixed: fc.boolean(), entry }),
  rated: made("rated", { score: fc.constantFrom(1, 2, 3, 4, 5), entry }),
  disowned: made("disowned", { all: fc.boolean() }),
  absorbed: made("absorbed", { from: reference }),
  reopened: made("reopened", { agent }, ["agent"]),
  closed: made("closed", { because: fc.constantFrom("fixed", "merged", "spam"), agent, into: reference }, [
    "agent",
    "into",
  ]),
  bounced: made("bounced", { because: fc.constantFrom("bounced", "complained"), mail }, ["mail"]),
  raised: made("raised", { alarm: fc.constantFrom("response-overdue", "escalated"), clock: fc.constant("eu") }, [
    "clock",
  ]),
};

const aboutThat = fc.record({ product: words, category: words, orderId: words }, { requiredKeys: [] });
const origin = fc.record({ id: words, url: fc.webUrl() }, { requiredKeys: ["id"] });
const standing = fc.record({
  sequence: fc.integer({ min: 1, max: 1_000 }),
  at: instant,
  status: fc.constantFrom("queued" as const, "assigned" as const, "awaiting_customer" as const, "closed" as const),
  team: fc.constantFrom("support", "loans"),
  urgent: fc.boolean(),
});
const where = fc.record(
  { reference, channel: fc.constantFrom("form", "review", "bazaar"), about: aboutThat, origin },
  { requiredKeys: ["reference", "channel", "about"] },
);

const ofComplaint: fc.Arbitrary<OutgoingEvent> = fc
  .record({ happening: fc.oneof(...Object.values(happenings)), standing, where })
  .map(({ happening, standing: stood, where: from }) => ({
    id: `evt_${from.reference}_${stood.sequence}`,
    type: eventTypeOf(happening.kind),
    at: stood.at,
    subject: from.reference,
    about: { ...from, announcement: { ...happening, ...stood } } as OutgoingEvent["about"],
  }));

const other: fc.Arbitrary<OutgoingEvent> = fc.oneof(
  fc
    .record({
      dimension: fc.constantFrom("product" as const, "category" as const),
      value: words,
      count: fc.nat(),
      expected: fc.double({ min: 0, max: 1e6, noNaN: true }),
      since: instant.map(iso),
      references: fc.array(reference, { maxLength: 5 }),
    })
    .map((about) => ({ id: "evt_rise_1", type: "early_warning.raised" as const, at: 0, subject: "rise", about })),
  fc.constant({
    id: "evt_test_1",
    type: "endpoint.test" as const,
    at: 0,
    subject: "test",
    about: { endpoint: "crm" },
  }),
);

export const anyOutgoing: fc.Arbitrary<OutgoingEvent> = fc.oneof({ weight: 9, arbitrary: ofComplaint }, other);

const customer: fc.Arbitrary<Complaint["customer"]> = fc.record(
  {
    id: fc.constant(customerId("cus_ann")),
    email: fc.constant("ann@example.com"),
    phone: fc.constant("+49 30 1234567"),
    name: words,
    language: fc.constant("ko"),
    detectedLanguage: fc.constant("ko"),
    timeZone: fc.constant("Asia/Seoul"),
    segment: fc.constant("gold"),
    proof: fc.constantFrom("none" as const, "link" as const),
  },
  { requiredKeys: ["id", "proof"] },
);

const attachments = fc.array(
  fc.record(
    {
      id: words,
      filename: words,
      contentType: fc.constant("image/png"),
      size: fc.nat(),
      inline: yes,
      refused: fc.constantFrom("too-many" as const, "forbidden-type" as const),
    },
    { requiredKeys: ["id", "filename", "contentType", "size"] },
  ),
  { maxLength: 2 },
);

const resolution = fc.record(
  {
    outcome: fc.constantFrom("upheld" as const, "not_upheld" as const),
    cause: words,
    explanation: words,
    apology: words,
    redress: fc.record(
      { kind: fc.constantFrom("refund" as const, "repair" as const), amount: fc.nat(), currency: fc.constant("EUR") },
      { requiredKeys: ["kind"] },
    ),
  },
  { requiredKeys: ["outcome", "cause", "explanation"] },
);

const message = fc.record(
  {
    kind: fc.constant("message" as const),
    text: words,
    subject: words,
    metadata: fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), words, { maxKeys: 2, noNullPrototype: true }),
    thirdParty: fc.record({ email: fc.constant("bea@example.com"), name: words }, { requiredKeys: [] }),
    mail: fc.record({ quoted: words }),
    attachments,
  },
  { requiredKeys: ["kind", "text"] },
);

/** What the entry of each kind of event is. */
const bodies: Partial<Record<HappeningKind, fc.Arbitrary<unknown>>> = {
  received: message,
  "message-added": message,
  replied: fc.record({ kind: fc.constant("reply"), text: words, attachments }, { requiredKeys: ["kind", "text"] }),
  "handed-over": fc.record({ kind: fc.constant("hand-over"), note: words, to: fc.constant({ team: "loans" }) }),
  escalated: fc.record({ kind: fc.constant("escalation"), note: words }),
  "approval-asked": fc.record({ kind: fc.constant("approval-asked"), resolution }),
  declined: fc.record({ kind: fc.constant("approval-declined"), note: words }),
  resolved: fc.record(
    { kind: fc.constant("resolution"), resolution, approvedBy: agent, note: words },
    { requiredKeys: ["kind", "resolution"] },
  ),
  "follow-up-answered": fc.record(
    { kind: fc.constant("follow-up-answer"), fixed: fc.boolean(), comment: words },
    { requiredKeys: ["kind", "fixed"] },
  ),
  rated: fc.record(
    { kind: fc.constant("rating"), score: fc.constant(3), comment: words },
    { requiredKeys: ["kind", "score"] },
  ),
};

const detailFor = ({ about }: OutgoingEvent): fc.Arbitrary<Detail> => {
  if (!("announcement" in about)) return fc.constant({});
  const body = bodies[about.announcement.kind];
  const said = body?.map((one) => ({ body: one as Entry["body"] })) ?? fc.constant(undefined);
  return fc.record({
    complaint: fc.option(fc.record({ customer, about: fc.record({ subject: words }, { requiredKeys: [] }) }), {
      nil: undefined,
    }),
    entry: fc.oneof(said, fc.constant(undefined)),
  });
};

/** Some of it erased meanwhile. */
export const anyOutgoingWithDetail: fc.Arbitrary<{ event: OutgoingEvent; detail: Detail }> = anyOutgoing.chain(
  (event) => detailFor(event).map((detail) => ({ event, detail })),
);
