import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lookAtReputation } from "../../../shared/reputation/look-at-reputation.ts";
import { openMailStanding } from "../../../shared/reputation/open-mail-standing.ts";
import { createReputationStore, type ReputationStore } from "../../../shared/storage/reputation-store.ts";
import { createSentMailStore } from "../../../shared/storage/sent-mail-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { DAY, MINUTE, NOON, REFERENCE, SECOND } from "../../support/complaints.ts";

const { error, warn } = console;
let started: Started;
let reputations: ReputationStore;
let clock: number;
let lines: string[];
let ids = 0;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
  reputations = createReputationStore(started.store, started.tableName);
  clock = NOON;
});
afterAll(() => started.stopAndForget());
beforeEach(() => {
  lines = [];
  for (const level of ["error", "warn"] as const) console[level] = (line: string) => void lines.push(line);
  clock += 30 * DAY;
});
afterEach(() => Object.assign(console, { error, warn }));

const newId = () => {
  ids += 1;
  return `id-${ids}`;
};
const look = (notWithin = 0, from = reputations) =>
  lookAtReputation({ reputations: from, now: () => clock, newId }, notWithin);
const comeBack = async (count: number, kind: "bounced" | "complained" = "bounced") => {
  for (let place = 0; place < count; place += 1) await reputations.note(kind, `${clock}-${place}`, clock);
};
const said = () => lines.map((line) => JSON.parse(line).kind);
const stateNow = async () => (await reputations.load()).reputation.standing.state;

describe("a look", () => {
  it("stops automatic mail once enough came back, says so once, and once when it flows again", async () => {
    await comeBack(19);
    await comeBack(19);
    await look();
    expect([await stateNow(), said()]).toEqual(["flowing", []]);
    await comeBack(20);
    await look();
    await look();
    expect([await stateNow(), said()]).toEqual(["stopped", ["mail-stopped"]]);
    clock += DAY;
    await look();
    await look();
    expect([await stateNow(), said()]).toEqual(["flowing", ["mail-stopped", "mail-flows-again"]]);
  });

  it("knows how many arrived: as many returns among more mail are no reason", async () => {
    const sent = Array.from({ length: 501 }, (_, place) => ({
      messageId: `sent-${clock}-${place}`,
      reference: REFERENCE,
      at: clock,
    }));
    await createSentMailStore(started.store, started.tableName).noteAll(sent);
    await comeBack(20);
    await look();
    expect(await stateNow()).toBe("flowing");
    await reputations.note("bounced", "one-more", clock);
    await look();
    expect(await stateNow()).toBe("stopped");
    clock += DAY;
    await look();
  });

  it("isn't taken again at once, where very much comes back", async () => {
    await look();
    await comeBack(20);
    clock += 9 * SECOND;
    await started.resetUsage();
    await look(10 * SECOND);
    expect((await started.usage()).dynamodb.requests).toEqual({ GetItem: 1 });
    expect(await stateNow()).toBe("flowing");
    clock += SECOND;
    await look(10 * SECOND);
    expect(await stateNow()).toBe("stopped");
    clock += DAY;
    await look();
  });

  it("of which nothing was told, since its function died, is told by the next", async () => {
    await comeBack(5, "complained");
    const dying: ReputationStore = {
      ...reputations,
      save: async (...change) => {
        await reputations.save(...change);
        throw new Error("the function is dead");
      },
    };
    await expect(look(0, dying)).rejects.toThrow("dead");
    expect(said()).toEqual([]);
    await Promise.all([look(), look()]);
    expect(said()).toContain("mail-stopped");
    lines = [];
    await look();
    expect(said()).toEqual([]);
    clock += DAY;
    await look();
  });
});

describe("whether mail is stopped", () => {
  it("is read once a minute, by however many who ask, and what was known holds where it can't be read", async () => {
    await comeBack(20);
    await look();
    const isStopped = openMailStanding(reputations, () => clock);
    await started.resetUsage();
    expect(await Promise.all([isStopped(), isStopped(), isStopped()])).toEqual([true, true, true]);
    expect((await started.usage()).dynamodb.requests).toEqual({ GetItem: 1 });

    clock += DAY;
    let isBroken = true;
    const load: ReputationStore["load"] = () => (isBroken ? Promise.reject(new Error("no table")) : reputations.load());
    const asked = openMailStanding({ load: () => reputations.load() }, () => clock);
    expect(await asked()).toBe(true);
    await look();
    expect(await asked()).toBe(true);
    clock += MINUTE;
    expect(await asked()).toBe(false);
    const broken = openMailStanding({ load }, () => clock);
    expect(await broken()).toBe(false);
    isBroken = false;
    expect(await broken()).toBe(false);
  });
});
