import fc from "fast-check";
import type { Channel } from "../../shared/domain/channel.ts";
import type { ComplaintEventBody } from "../../shared/domain/complaint-event.ts";
import { agentId, customerId, type Reference } from "../../shared/domain/ids.ts";
import type { EventRow } from "../../shared/figures/event-row.ts";

/** Events as complaints make them, written down with what they are counted by. */

export const FIRST_HOUR = Date.UTC(2026, 10, 20, 22);

let last = 0;
/** One event of a complaint of its own, unless it is said which. */
export const eventRow = (body: ComplaintEventBody, fields: Partial<EventRow> = {}): EventRow => {
  last += 1;
  return {
    id: `event-${last}`,
    at: FIRST_HOUR,
    reference: String(last).padStart(9, "0") as Reference,
    customer: customerId("cus_ann"),
    channel: "form",
    team: "support",
    ...body,
    ...fields,
  } as EventRow;
};

const took = fc.oneof(fc.integer({ min: -5, max: 2_000 }), fc.integer({ min: 0, max: 30 * 86_400_000 }));
const score = fc.constantFrom(1, 2, 3, 4, 5, undefined);

const body: fc.Arbitrary<ComplaintEventBody> = fc.oneof(
  fc.constantFrom<ComplaintEventBody>(
    { kind: "received" },
    { kind: "acknowledgement-withheld", reason: "no-address" },
    { kind: "reopened" },
    { kind: "repeat-contact" },
    { kind: "handed-over" },
    { kind: "overdue", clock: "response" },
    { kind: "undelivered", because: "bounced" },
    { kind: "undelivered", because: "complained" },
    { kind: "closed", because: "fixed", firstContact: true },
    { kind: "closed", because: "unanswered", firstContact: false },
    { kind: "closed", because: "spam", firstContact: false },
  ),
  took.map((length) => ({ kind: "acknowledged" as const, took: length })),
  took.map((length) => ({ kind: "first-response" as const, took: length })),
  took.map((length) => ({
    kind: "resolved" as const,
    took: length,
    outcome: "upheld" as const,
    agent: agentId("alice"),
  })),
  fc
    .record({ fixed: fc.boolean(), score })
    .map(({ fixed, score: given }) => ({ kind: "rated" as const, fixed, ...(given && { score: given }) })),
);

const someName = fc.constantFrom("Kettle", "kettle", " KETTLE ", "Ｋettle", "커피 머신", "", "other", "none");

/** Over four hours, by a few values of each dimension, in different spellings. */
export const anyRow: fc.Arbitrary<EventRow> = fc
  .record({
    body,
    fields: fc.record(
      {
        id: fc.integer({ min: 0, max: 99 }).map((id) => `event-${id}`),
        at: fc.integer({ min: FIRST_HOUR, max: FIRST_HOUR + 4 * 3_600_000 - 1 }),
        reference: fc.integer({ min: 0, max: 9 }).map((number) => String(number).padStart(9, "0") as Reference),
        channel: fc.constantFrom<Channel>("form", "email", "chat"),
        team: fc.constantFrom("support", "returns"),
        agent: fc.constantFrom("alice", "bob").map(agentId),
        product: someName,
        category: someName,
      },
      { requiredKeys: ["id", "at", "reference", "channel", "team"] },
    ),
  })
  .map(({ body: of, fields }) => eventRow(of, fields as Partial<EventRow>));

/** What is left when each event was written once: the last of all that have its key. */
export const distinct = (rows: readonly EventRow[]): EventRow[] => [
  ...new Map(rows.map((row) => [`${row.at}#${row.reference}#${row.id}`, row])).values(),
];
