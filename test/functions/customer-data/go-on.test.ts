import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { goOn } from "../../../functions/customer-data/go-on.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import { attachmentKey } from "../../../shared/files/keys.ts";
import { holdOnAny } from "../../../shared/privacy/hold-on-any.ts";
import { isErased } from "../../../shared/storage/item.ts";
import { complaintKey } from "../../../shared/storage/keys.ts";
import { readFrozen } from "../../../shared/storage/state-items.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { all, askToErase, complain, DAY, giveAddress, hold, MINUTE, release, set } from "./live.ts";
import { newId, type Opened, open } from "./opened.ts";

let started: Started;
let opened: Opened;
beforeAll(async () => {
  started = await startForTest();
});
beforeEach(async () => {
  opened = await open(started);
});
afterAll(() => started.stopAndForget());

const KEPT = 30 * DAY;
const always = () => true;
/** `more` takes the place of something real. */
const run = (more: Partial<Opened["dependencies"]> = {}, isTimeLeft = always) =>
  goOn({ ...opened.dependencies, keptFor: KEPT, ...more }, isTimeLeft);

/** So often it is asked whether there is time. */
const onlyFor = (looks: number) => () => looks-- > 0;

const stateOf = async (reference: Reference): Promise<"there" | "frozen" | "erased"> => {
  const item = await opened.dependencies.rows.get(complaintKey(reference));
  if (item === undefined) throw new Error("the complaint was never there");
  if (!isErased(item)) return "there";
  return readFrozen(item) === undefined ? "erased" : "frozen";
};

const person = () => ({ email: `${newId()}@example.com`.toLowerCase() });
const close = (reference: Reference) =>
  set(opened, reference, { stage: { status: "closed", since: opened.clock.now, because: "spam" }, outbox: [] });
const mergeInto = async (from: Complaint, into: Reference): Promise<void> => {
  const since = opened.clock.now;
  await set(opened, from.reference, { stage: { status: "closed", since, because: "merged", into }, outbox: [] });
  await set(opened, into, { links: [from.reference] });
};
/** Files that can't be listed, of those complaints. */
const without = (...broken: Reference[]): Opened["dependencies"]["files"] => {
  const { files } = opened.dependencies;
  const list = async (prefix: string) => {
    if (broken.some((reference) => prefix === attachmentKey(reference, ""))) throw new Error("no files");
    return files.list(prefix);
  };
  return { ...files, list };
};

it("a complaint that can't be erased holds up no other, nor a customer, and comes behind them", async () => {
  const references: Reference[] = [];
  for (const at of [1, 2, 3]) {
    const { reference } = await complain(opened, `${newId()}-${at}`, person());
    await close(reference);
    references.push(reference);
  }
  const [broken = "" as Reference, ...others] = references;
  opened.clock.now += KEPT + DAY;
  expect(await run()).toEqual({ expired: 3 });
  const theirs = await complain(opened, newId(), person());
  await askToErase(opened, theirs.customer.id);
  opened.clock.now += 2 * MINUTE;
  await run({ files: without(broken) });
  opened.clock.now += 2 * MINUTE;
  expect(await all(opened.dependencies.privacies.listRetired(opened.clock.now))).toEqual([]);
  await run({ files: without(broken) });
  expect(await Promise.all([...others, theirs.reference].map(stateOf))).toEqual(["erased", "erased", "erased"]);
  expect(await stateOf(broken)).toBe("frozen");
  opened.clock.now += 5 * MINUTE;
  await run();
  expect(await stateOf(broken)).toBe("erased");
});

it("nothing more is frozen where no time was left for what is frozen already", async () => {
  const [first, second] = [await complain(opened, newId(), person()), await complain(opened, newId(), person())];
  await close(first.reference);
  opened.clock.now += KEPT + DAY;
  await run();
  await close(second.reference);
  opened.clock.now += KEPT + DAY;
  let looks = 0;
  await run({}, () => looks++ < 1);
  expect([await stateOf(first.reference), await stateOf(second.reference)]).toEqual(["frozen", "there"]);
  await run();
  expect([await stateOf(first.reference), await stateOf(second.reference)]).toEqual(["erased", "frozen"]);
});

it("a hold outlasts that its customer leaves an address, for what was merged into their complaint as well", async () => {
  const phone = { phone: `+4930${Date.now()}` };
  const [main, merged] = [await complain(opened, newId(), phone), await complain(opened, newId(), phone)];
  expect(merged.customer.id).toBe(main.customer.id);
  await hold(opened, main.customer.id);
  const alone = await complain(opened, newId(), phone);
  await mergeInto(merged, main.reference);
  const customers = [];
  for (const { reference } of [main, alone]) {
    customers.push(await giveAddress(opened, reference, person().email));
    await close(reference);
  }
  opened.clock.now += KEPT + DAY;
  await run();
  expect(await stateOf(alone.reference)).toBe("there");
  expect([await stateOf(main.reference), await stateOf(merged.reference)]).toEqual(["there", "there"]);
  for (const customer of customers)
    expect(await holdOnAny(opened.dependencies, customer)).toMatchObject({ reason: "A case" });
});

it("whoever is held keeps nobody behind them waiting, and is looked at again a day later", async () => {
  const [heldOne, other] = [await complain(opened, newId(), person()), await complain(opened, newId(), person())];
  await hold(opened, heldOne.customer.id);
  for (const { reference } of [heldOne, other]) {
    await close(reference);
    opened.clock.now += MINUTE;
  }
  opened.clock.now += KEPT + DAY;
  const closed = async () => {
    const found = await all(opened.dependencies.privacies.listClosed(opened.clock.now - KEPT));
    return found.filter((reference) => [heldOne, other].some((one) => one.reference === reference));
  };
  expect(await closed()).toEqual([heldOne.reference, other.reference]);
  await run({}, onlyFor(4));
  expect(await closed()).toEqual([other.reference]);
  await run();
  expect([await stateOf(heldOne.reference), await stateOf(other.reference)]).toEqual(["there", "frozen"]);
  opened.clock.now += DAY + MINUTE;
  expect(await closed()).toEqual([heldOne.reference]);
  await release(opened, heldOne.customer.id);
  await run();
  expect(await stateOf(heldOne.reference)).toBe("frozen");
});

it("what was merged goes with the one in which it goes on, though that is known by an address since", async () => {
  for (const begin of [askToErase, async () => ({})]) {
    const phone = { phone: `+4930${newId().length}${opened.clock.now}` };
    const [main, merged] = [await complain(opened, newId(), phone), await complain(opened, newId(), phone)];
    await mergeInto(merged, main.reference);
    const customer = await giveAddress(opened, main.reference, person().email);
    await close(main.reference);
    opened.clock.now += KEPT + DAY;
    await begin(opened, customer);
    for (const _again of [1, 2]) {
      await run();
      opened.clock.now += 4 * MINUTE;
    }
    expect([await stateOf(main.reference), await stateOf(merged.reference)]).toEqual(["erased", "erased"]);
  }
});

it("whoever dies behind freezing the one in which others go on leaves those to be found", async () => {
  const { email } = person();
  const [main, merged] = [await complain(opened, newId(), { email }), await complain(opened, newId(), { email })];
  await mergeInto(merged, main.reference);
  await close(main.reference);
  opened.clock.now += KEPT + DAY;
  const { rows } = opened.dependencies;
  let frozen = 0;
  const replace: typeof rows.replace = async (item, version) => {
    frozen += 1;
    if (frozen > 1) throw new Error("killed");
    return rows.replace(item, version);
  };
  await run({ rows: { ...rows, replace } });
  expect([await stateOf(main.reference), await stateOf(merged.reference)]).toEqual(["frozen", "there"]);
  for (const _again of [1, 2]) {
    opened.clock.now += 4 * MINUTE;
    await run();
  }
  expect([await stateOf(main.reference), await stateOf(merged.reference)]).toEqual(["erased", "erased"]);
});

it("one complaint that can't be frozen holds up none of its customer's others", async () => {
  const { email } = person();
  const [one, other] = [await complain(opened, newId(), { email }), await complain(opened, newId(), { email })];
  await askToErase(opened, one.customer.id);
  const { rows } = opened.dependencies;
  const replace: typeof rows.replace = async (item, version) => {
    if (item.pk?.S === complaintKey(one.reference).pk) throw new Error("it can't be written");
    return rows.replace(item, version);
  };
  await run({ rows: { ...rows, replace } });
  expect([await stateOf(one.reference), await stateOf(other.reference)]).toEqual(["there", "frozen"]);
  for (const _again of [1, 2]) {
    opened.clock.now += 4 * MINUTE;
    await run();
  }
  const { erasure } = (await opened.dependencies.privacies.load(one.customer.id)).privacy;
  expect(erasure).toMatchObject({ doneAt: expect.any(Number), erased: { complaint: 2, said: 2 } });
});
