import { afterAll, beforeAll, expect, it } from "vitest";
import { execute } from "../../../shared/complaints/execute.ts";
import { submit } from "../../../shared/complaints/submit.ts";
import { commandId } from "../../../shared/domain/ids.ts";
import { type ExportedItem, exportCustomer, type Place } from "../../../shared/privacy/export-customer.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { complain, MINUTE } from "./live.ts";
import { newId, open } from "./opened.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());

const MESSAGES = 60;
/** Together more than the gateway takes in one answer. */
const LONG = "A kettle that leaks. ".repeat(5_000);
const GATEWAY_BYTES = 6 * 1024 * 1024;
const by = { kind: "customer", through: "link" } as const;

it("pages of an export fit the gateway, and none of them leaves anything out", async () => {
  const { execution, dependencies } = await open(started);
  const intake = { execution, keyRing: await dependencies.keyRing(), readSegment: async () => undefined };
  const customer = { email: "long@example.com", proof: "none" as const };
  const references = [];
  for (const key of ["one", "two"]) {
    const submission = { key, digest: key, channel: "form" as const, text: `${key} 0`, customer, about: {} };
    const made = await submit(intake, submission, by);
    if (made.outcome === "refused") throw new Error("a complaint was refused");
    references.push(made.complaint.reference);
  }
  const [one, two] = references;
  if (one === undefined || two === undefined) throw new Error("there are two");
  for (let place = 1; place <= MESSAGES; place += 1) {
    const text = `${place % 2 === 0 ? "one" : "two"} ${place} ${LONG}`;
    const command = { id: commandId(newId()), digest: "", kind: "add-message" as const, proof: "none" as const, text };
    await execute(execution, place % 2 === 0 ? one : two, command, by);
  }
  const { id } = (await execution.store.load(one))?.complaint.customer ?? {};
  if (id === undefined) throw new Error("the complaint is gone");

  const fileStore = { head: async () => undefined, signGet: async () => "" };
  const items: ExportedItem[] = [];
  let pages = 0;
  let from: Place | undefined;
  do {
    const page = await exportCustomer({ ...dependencies, fileStore }, id, from, () => true);
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(GATEWAY_BYTES);
    items.push(...page.items);
    from = page.next;
    pages += 1;
  } while (from !== undefined);
  expect(pages).toBeGreaterThan(2);
  const said = items.filter(({ kind }) => kind === "said").map(({ data }) => JSON.stringify(data));
  expect(said).toHaveLength(MESSAGES + 2);
  expect(new Set(said).size).toBe(said.length);
  const exported = items.filter(({ kind }) => kind === "complaint").map(({ reference }) => reference);
  expect(exported.sort()).toEqual([one, two].sort());
}, 60_000);

it("a page ends when no time is left, after one complaint at least, and the next goes on behind it", async () => {
  const opened = await open(started);
  const { dependencies } = opened;
  const email = `${newId()}@example.com`.toLowerCase();
  const made = [];
  for (const key of ["a", "b", "c"]) {
    made.push(await complain(opened, `${newId()}-${key}`, { email }));
    opened.clock.now += MINUTE;
  }
  const fileStore = { head: async () => undefined, signGet: async () => "" };
  const pages: ExportedItem[][] = [];
  let from: Place | undefined;
  do {
    const id = made[0]?.customer.id ?? expect.fail();
    const page = await exportCustomer({ ...dependencies, fileStore }, id, from, () => false);
    pages.push(page.items);
    from = page.next;
  } while (from !== undefined);
  const complaintsIn = (page: ExportedItem[]) =>
    page.filter(({ kind }) => kind === "complaint").map(({ reference }) => reference);
  expect(pages.map(complaintsIn).filter((found) => found.length > 0)).toEqual(made.map(({ reference }) => [reference]));
  expect(pages.flat().filter(({ kind }) => kind === "said")).toHaveLength(made.length);
});
