import { describe, expect, it } from "vitest";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { ComplaintEvent, ComplaintEventBody } from "../../../shared/domain/complaint-event.ts";
import { measureEvents } from "../../../shared/metrics/measure-events.ts";
import { ann, debtOf, NOON, received, settled } from "../../support/complaints.ts";
import { measuring } from "../../support/measured.ts";

const secret = { about: { product: "Zanzibar-kettle" }, customer: { ...ann, email: "minji.secret@example.com" } };
const withEvents = (...bodies: ComplaintEventBody[]): Complaint => ({
  ...received(),
  events: bodies.map((body, place): ComplaintEvent => ({ id: `e${place}`, at: NOON, ...body })),
});
const valuesOf = async (before: Complaint | undefined, after: Complaint) =>
  (await measuring(() => measureEvents(before, after, NOON))).map(({ values, of }) => ({ ...values, ...of }));

describe("what a write made happen", () => {
  it("is measured by its channel: that it arrived, and how soon it was acknowledged", async () => {
    const arrived = received();
    expect(await valuesOf(undefined, arrived)).toEqual([{ Arrived: 1, Stage: "local", Channel: "form" }]);
    const acknowledged = settled(
      arrived,
      debtOf(arrived, "mail").id,
      { kind: "paid", messageId: "ses-1" },
      { at: NOON + 700 },
    );
    expect(await valuesOf(arrived, acknowledged)).toEqual([
      { TimeToAcknowledgement: 700, Stage: "local", Channel: "form" },
    ]);
  });

  it.each<[string, ComplaintEventBody, object[]]>([
    ["a promise that was missed", { kind: "overdue", clock: "response" }, [{ Overdue: 1 }]],
    ["a mail that came back", { kind: "undelivered", because: "bounced" }, [{ Undelivered: 1 }]],
    [
      "an acknowledgement that nobody can get",
      { kind: "acknowledgement-withheld", reason: "no-address" },
      [{ AcknowledgementsWithheld: 1 }],
    ],
    ["a rating", { kind: "rated", fixed: true, score: 4 }, [{ Fixed: 1, Score: 4 }]],
    ["a rating without stars", { kind: "rated", fixed: false }, [{ Fixed: 0 }]],
    ["what no graph shows", { kind: "reopened" }, []],
  ])("is measured of %s", async (_, body, expected) => {
    const measured = await measuring(() => measureEvents(received(), withEvents(body), NOON));
    expect(measured.map(({ values }) => values)).toEqual(expected);
    expect(measured.every(({ dimensions }) => JSON.stringify(dimensions) === '[["Stage"]]')).toBe(true);
  });

  it("isn't measured again by the writes that follow", async () => {
    const once = withEvents({ kind: "overdue", clock: "response" });
    expect(await valuesOf(once, { ...once, ticket: 7 })).toEqual([]);
  });

  it("names nothing of the customer's", async () => {
    const lines: unknown[] = await measuring(() =>
      measureEvents(undefined, { ...received(secret), channel: "minji" }, NOON),
    );
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/Zanzibar|minji|secret|000000012|cus_/);
  });
});
