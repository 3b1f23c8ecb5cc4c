import { afterAll, beforeAll, expect, it } from "vitest";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { MINUTE, privacyClient } from "../support/privacy-world.ts";
import { readTable } from "../support/table.ts";

const DAY = 24 * 60 * MINUTE;

let host: HarshHost;
let sam: Awaited<ReturnType<typeof privacyClient>>;
beforeAll(async () => {
  host = await startHarshHost({ retention: { closedComplaints: "P30D" }, policy: { agentCap: 100 } });
  sam = await privacyClient(host);
});
afterAll(() => host.stopAndCheck());

const complain = async (email = newAddress()) => {
  const { body } = await customerClient(host).complain({ email, message: "It came broken." });
  await sam.take(body.reference);
  const { complaint } = (await sam.get(body.reference)).body;
  return { email, reference: body.reference as string, customer: complaint.customer.id as string };
};
const close = async (reference: string) =>
  expect((await sam.act(reference, "close", { note: "An advertisement.", spam: true })).status).toBe(200);
const statusOf = async (reference: string) => (await sam.get(reference)).status;

it("a closed complaint goes when the company keeps it no longer, with what was merged into it; open and held ones stay", async () => {
  const gone = await complain();
  const merged = await complain(gone.email);
  const [held, open, back] = [await complain(), await complain(), await complain()];
  expect((await sam.act(merged.reference, "merge", { into: gone.reference })).status).toBe(200);
  await eventually("it is merged", async () =>
    JSON.stringify((await sam.get(gone.reference)).body).includes('"absorbed"'),
  );
  for (const { reference } of [gone, held, back]) await close(reference);
  expect((await sam.hold(held.customer, "A case at court")).status).toBe(200);

  await host.advanceClock(29 * DAY);
  await host.runSchedules();
  expect(await statusOf(gone.reference)).toBe(200);
  await host.advanceClock(2 * DAY);
  await complain(back.email);
  await eventually("it is unknown", async () => {
    await host.runSchedules();
    return (await statusOf(gone.reference)) === 404 && (await statusOf(merged.reference)) === 404;
  });
  expect([await statusOf(held.reference), await statusOf(open.reference)]).toEqual([200, 200]);
  await host.advanceClock(2 * MINUTE);
  await eventually("nothing is left of it", async () => {
    await host.runSchedules();
    const rows = (await readTable(host)).filter((row) => row.includes(gone.customer) || row.includes('"was"'));
    return rows.length === 0;
  });
  await eventually("that of a customer who is back, too", async () => {
    await host.runSchedules();
    return !(await readTable(host)).some((row) => row.includes(back.reference) && row.includes("It came broken"));
  });
  const isCounted = (row: string) => row.includes("address#") && row.includes(back.email) && row.includes('"mails"');
  expect((await readTable(host)).filter(isCounted)).toHaveLength(1);

  expect((await sam.release(held.customer)).status).toBe(200);
  await host.advanceClock(DAY);
  await eventually("what was held goes as well, a day later at most", async () => {
    await host.runSchedules();
    return (await statusOf(held.reference)) === 404;
  });
}, 90_000);
