import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { execute } from "../../../shared/complaints/execute.ts";
import { submit } from "../../../shared/complaints/submit.ts";
import { agentId, type CustomerId, commandId, type Reference } from "../../../shared/domain/ids.ts";
import { eventRow } from "../../../shared/figures/event-row.ts";
import { attachmentKey } from "../../../shared/files/keys.ts";
import { anonymousId } from "../../../shared/privacy/anonymous-id.ts";
import { changePrivacy } from "../../../shared/privacy/change-privacy.ts";
import { eraseCustomer } from "../../../shared/privacy/erase-customer.ts";
import { createCustomerStore } from "../../../shared/storage/customer-store.ts";
import { createFigureStore } from "../../../shared/storage/figure-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { newId, type Opened, open } from "./opened.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());

const SIGN = "zqcrash";
const MINUTE = 60_000;

/** Somebody with a word, a file, a chat, facts and figures. */
const live = async ({ execution, dependencies }: Opened, name: string) => {
  const { store: client, tableName } = started;
  const email = `${name}@example.com`;
  const intake = { execution, keyRing: await dependencies.keyRing(), readSegment: async () => undefined };
  const by = { kind: "customer", through: "submission" } as const;
  const submission = {
    ...{ key: name, digest: name, channel: "form" as const, text: `It broke. ${name}` },
    ...{ customer: { email, proof: "none" as const }, about: { orderId: `order-${name}` } },
  };
  const made = await submit(intake, submission, by);
  if (made.outcome === "refused") throw new Error("a complaint was refused");
  const { complaint } = made;
  const { reference, customer } = complaint;
  const command = {
    id: commandId(newId()),
    digest: "",
    kind: "add-message" as const,
    proof: "none" as const,
    text: `More. ${name}`,
  };
  await execute(execution, reference, command, { kind: "customer", through: "link" });
  await dependencies.files.put(attachmentKey(reference, "att_1"), Buffer.from(name));
  await createCustomerStore(client, tableName).replaceFacts(customer.id, { facts: { name }, asOf: execution.now() });
  await createFigureStore(client, tableName, execution.now).record(
    complaint.events.map((event) => eventRow(complaint, event)),
    newId,
  );
  return { reference, customer: customer.id };
};

const scan = async (): Promise<string[]> => {
  const { Items: items = [] } = await started.store.send(new ScanCommand({ TableName: started.tableName }));
  return items.map((item) => JSON.stringify(unmarshall(item)));
};

const ask = (opened: Opened, customer: CustomerId) =>
  changePrivacy(opened.dependencies, customer, (privacy) => ({
    ...privacy,
    erasure: { by: agentId("sam"), at: opened.clock.now, as: anonymousId(newId), erased: {} },
  }));

/** The worker dies before its n-th change of anything. */
const dyingAt = ({ dependencies }: Opened, most: number): Opened["dependencies"] => {
  let left = most;
  const mortal = <Work extends (...given: never[]) => Promise<unknown>>(work: Work): Work =>
    (async (...given: never[]) => {
      left -= 1;
      if (left < 0) throw new Error("killed");
      return work(...given);
    }) as Work;
  const { rows, files, privacies } = dependencies;
  return {
    ...dependencies,
    rows: {
      ...rows,
      put: mortal(rows.put),
      replace: mortal(rows.replace),
      update: mortal(rows.update),
      remove: mortal(rows.remove),
      removeVersion: mortal(rows.removeVersion),
    },
    files: { ...files, put: mortal(files.put), remove: mortal(files.remove) },
    privacies: { ...privacies, save: mortal(privacies.save) },
  };
};

const doneFor = async (opened: Opened, customer: CustomerId) =>
  (await opened.dependencies.privacies.load(customer)).privacy.erasure?.doneAt !== undefined;

it("whoever dies before any change of it leaves an erasure that the next one ends, with the same count", async () => {
  const opened = await open(started);
  const counts = new Set<string>();
  let died = 0;
  for (let most = 0; ; most += 1) {
    const name = `${SIGN}-${most}-x`;
    const { reference, customer } = await live(opened, name);
    await ask(opened, customer);
    const dying = dyingAt(opened, most);
    let isDead = false;
    for (let run = 0; run < 8 && !(await doneFor(opened, customer)); run += 1) {
      const dependencies: Opened["dependencies"] = isDead ? opened.dependencies : dying;
      const isKilled = await eraseCustomer(dependencies, customer, () => true).then(
        () => false,
        () => true,
      );
      isDead ||= isKilled;
      expect((await opened.execution.store.load(reference as Reference)) === undefined || run === 0).toBe(true);
      opened.clock.now += 5 * MINUTE;
    }
    expect(await doneFor(opened, customer), `killed before change ${most}`).toBe(true);
    expect(
      (await scan()).filter((row) => row.includes(name) || (row.includes(customer) && !row.includes("privacy#"))),
    ).toEqual([]);
    expect(await opened.dependencies.files.list(attachmentKey(reference, ""))).toEqual([]);
    counts.add(JSON.stringify((await opened.dependencies.privacies.load(customer)).privacy.erasure?.erased));
    if (!isDead) break;
    died += 1;
  }
  expect(died).toBeGreaterThan(10);
  expect([...counts]).toEqual([JSON.stringify({ complaint: 1, facts: 1, figure: 1, file: 1, order: 1, said: 2 })]);
}, 120_000);

it("what a worker decided of a complaint before it was frozen is refused, and what it wrote beside it goes as well", async () => {
  const opened = await open(started);
  const { reference, customer } = await live(opened, `${SIGN}-race`);
  const known = await opened.execution.store.load(reference);
  await ask(opened, customer);
  await eraseCustomer(opened.dependencies, customer, () => true);
  const text = `Too late. ${SIGN}-race`;
  const command = { id: commandId(newId()), digest: "", kind: "add-message" as const, proof: "none" as const, text };
  const late = await execute(opened.execution, reference, command, { kind: "customer", through: "link" }, { known });
  expect(late).toEqual({ outcome: "refused", refusal: { reason: "unknown-complaint" } });
  expect((await scan()).some((row) => row.includes("Too late."))).toBe(false);
  await opened.dependencies.files.put(attachmentKey(reference, "att_late"), Buffer.from("late"));
  opened.clock.now += 2 * MINUTE;
  await eraseCustomer(opened.dependencies, customer, () => true);
  expect(await doneFor(opened, customer)).toBe(true);
  expect((await scan()).filter((row) => row.includes(`${SIGN}-race`))).toEqual([]);
  expect(await opened.dependencies.files.list(attachmentKey(reference, ""))).toEqual([]);
});
