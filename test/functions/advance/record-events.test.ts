import { afterEach, expect, it, vi } from "vitest";
import { createEventRecording } from "../../../functions/advance/record-events.ts";
import type { EventRow } from "../../../shared/figures/event-row.ts";
import { debtOf, REFERENCE, received, settled } from "../../support/complaints.ts";

const owing = received({ about: { product: "Kettle K2" } });
const complaint = settled(owing, debtOf(owing, "mail").id, { kind: "paid", messageId: "ses-1" });

afterEach(() => vi.restoreAllMocks());

it("writes each event with all that it is counted by, and says which are written", async () => {
  const rows: EventRow[] = [];
  const record = createEventRecording({ record: async (written) => void rows.push(...written) }, () => "token");
  expect(await record(complaint)).toEqual(complaint.events.map(({ id }) => id));
  expect(rows.map(({ kind, reference, team, product }) => [kind, reference, team, product])).toEqual([
    ["received", REFERENCE, "support", "Kettle K2"],
    ["acknowledged", REFERENCE, "support", "Kettle K2"],
  ]);
});

it("costs nothing where nothing happened", async () => {
  const record = createEventRecording({ record: () => expect.unreachable("nothing is to be written") }, () => "token");
  expect(await record({ ...complaint, events: [] })).toEqual([]);
});

it("never keeps a debt from being paid: what can't be written stays in the complaint", async () => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  const failing = { record: () => Promise.reject(new Error("ann@example.com")) };
  expect(await createEventRecording(failing, () => "token")(complaint)).toEqual([]);
  expect(warned.mock.calls.flat().join()).toContain("events-unrecorded");
  expect(warned.mock.calls.flat().join()).not.toContain("ann@");
});
