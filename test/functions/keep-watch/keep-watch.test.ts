import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { audienceOf } from "../../../functions/keep-watch/audience.ts";
import { type Dependencies, keepWatch } from "../../../functions/keep-watch/keep-watch.ts";
import { createPaying } from "../../../functions/keep-watch/pay-watch-debt.ts";
import { createStaffMailing } from "../../../functions/keep-watch/send-to-staff.ts";
import { addressIdOf } from "../../../shared/access/identity.ts";
import { block, newAddress } from "../../../shared/domain/address/address.ts";
import type { Observation } from "../../../shared/domain/early-warning/watch-rises.ts";
import { writeId } from "../../../shared/domain/ids.ts";
import { NOTICES_APART } from "../../../shared/domain/watch/keep-watch.ts";
import { createDelivery } from "../../../shared/mail/deliver.ts";
import { createMailSender } from "../../../shared/mail/mail-sender.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { createAddressStore } from "../../../shared/storage/address-store.ts";
import { createFigureStore } from "../../../shared/storage/figure-store.ts";
import { openKeyRing } from "../../../shared/storage/key-ring.ts";
import { createWatchStore } from "../../../shared/storage/watch-store.ts";
import { createStaffTexts } from "../../../shared/texts/staff/load-staff-texts.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { MINUTE } from "../../support/complaints.ts";
import { brand } from "../../support/mails.ts";

const [CEO, SAM, GONE] = ["ceo@shop.example", "sam@shop.example", "gone@shop.example"];
/** SES takes no such address; the settings would refuse it. */
const IMPOSSIBLE = "not an address";
const settings = settingsSchema.parse({ staff: { leadership: [CEO], supervisors: { support: [SAM, GONE] } } });

let started: Started;
let clock = Date.UTC(2026, 10, 25, 12);
let ids = 0;
const now = () => clock;
const newId = (): string => `id-${ids++}`;
let parts: Dependencies;
let lines: string[];
const { error, warn, info } = console;

beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
beforeEach(async () => {
  lines = [];
  for (const level of ["error", "warn", "info"] as const) console[level] = (line: string) => void lines.push(line);
  const [client, table] = [started.store, started.tableName];
  const figures = createFigureStore(client, table, now);
  const keyRing = await openKeyRing(client, table);
  const addresses = createAddressStore(client, table);
  const { identity } = await keyRing();
  const id = addressIdOf(identity, GONE);
  await addresses.save({
    address: block(newAddress(id), "bounced", clock),
    before: undefined,
    writeId: writeId("blocked"),
    due: undefined,
    forget: undefined,
  });
  const deliver = createDelivery({
    sender: createMailSender(started.mail),
    brand,
    mailFrom: settings.company.mailFrom,
  });
  const texts = await createStaffTexts({ company: "Shop", overrides: {} })("en");
  const sendToStaff = createStaffMailing({ texts, brand, deliver, keyRing, addresses, now });
  const announceRise = async () => {
    throw new Error("nobody listens");
  };
  const paying = { figures, settings, now, newId, sendToStaff, announceRise };
  parts = {
    watches: createWatchStore(client, table),
    policy: settings.policy,
    audience: audienceOf(settings),
    ...{ now, newId },
    count: async () => async () => undefined,
    observe: async () => [],
    pay: (debt) => createPaying(paying)(debt),
    lookAtReputation: async () => undefined,
    anyNotice: async () => false,
    sendNotices: async () => undefined,
    measureWaiting: async () => undefined,
    isTimeLeft: () => true,
  };
});
afterEach(() => Object.assign(console, { error, warn, info }));

const rising = (value: string): Observation => {
  const finding = { kind: "rise" as const, expected: 0.5, factor: 24, probability: 1e-9 };
  return { dimension: "product", value, count: 13, customers: 12, since: clock, finding };
};
const mailsAbout = async (value: string): Promise<string[]> => {
  const mails = (await (await fetch(`${started.mailUrl}/mail`)).json()) as { to: string[]; subject: string }[];
  return mails.filter(({ subject }) => subject.includes(value)).flatMap(({ to }) => to);
};
const look = (with_: Partial<Dependencies> = {}) => keepWatch({ ...parts, ...with_ });
const later = (with_: Partial<Dependencies> = {}) => {
  clock += 5 * MINUTE;
  return look(with_);
};
const observing = (value: string): Partial<Dependencies> => ({ observe: async () => [rising(value)] });

describe("a look", () => {
  it("tells each once; an address that came back nobody, and nothing is left of it", async () => {
    expect(await later(observing("Kettle"))).toEqual({ paid: 3 });
    expect(await later(observing("Kettle"))).toEqual({ paid: 0 });
    expect((await mailsAbout("Kettle")).sort()).toEqual([CEO, SAM]);
    expect((await parts.watches.load()).watch.outbox).toEqual([]);
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ code: "mail-withheld", kind: "early-warning", reason: "bounced" }),
    );
    expect(lines.join()).not.toMatch(/Kettle|@shop/u);
  });

  it("at which nothing happens reads the watch, and writes nothing", async () => {
    await later();
    await started.resetUsage();
    await later();
    expect((await started.usage()).dynamodb.requests).toEqual({ GetItem: 1 });
  });

  it("whose worker dies between sending and recording loses nothing, and costs one mail each at most", async () => {
    const { save, load } = parts.watches;
    let saves = 0;
    const dying = {
      load,
      save: (...change: Parameters<typeof save>) => {
        saves += 1;
        if (saves > 1) throw new Error("the worker is dead");
        return save(...change);
      },
    };
    await expect(later({ ...observing("Grinder"), watches: dying })).rejects.toThrow("dead");
    expect((await mailsAbout("Grinder")).sort()).toEqual([CEO, SAM]);
    expect(await look()).toEqual({ paid: 0 });
    expect(await mailsAbout("Grinder")).toHaveLength(2);
    await later();
    await later();
    expect((await mailsAbout("Grinder")).sort()).toEqual([CEO, CEO, SAM, SAM]);
    expect((await parts.watches.load()).watch.outbox).toEqual([]);
  });

  it("whose worker dies before it sends is made up for by the next one", async () => {
    const pay = () => Promise.reject(new Error("the worker is dead"));
    await expect(later({ ...observing("Mixer"), pay })).rejects.toThrow("dead");
    await later();
    expect((await mailsAbout("Mixer")).sort()).toEqual([CEO, SAM]);
  });

  it("of two at once, one tells", async () => {
    clock += 5 * MINUTE;
    await Promise.all([look(observing("Oven")), look(observing("Oven"))]);
    await later();
    expect((await mailsAbout("Oven")).sort()).toEqual([CEO, SAM]);
  });

  it("tells the others where one mail can't be sent, and tries that one again", async () => {
    const audience = { ...parts.audience, warned: [IMPOSSIBLE, SAM] };
    await started.setFaults({ ses: "throttle" });
    await later({ ...observing("Blender"), audience });
    await started.setFaults({ ses: "ok" });
    expect((await parts.watches.load()).watch.outbox).toMatchObject([{ attempts: 1, task: { to: SAM } }]);
    await later({ audience });
    await later({ audience });
    expect(await mailsAbout("Blender")).toEqual([SAM]);
  });

  it("begins nothing that it has no time for, and the next one does", async () => {
    await later({ ...observing("Fridge"), isTimeLeft: () => false });
    expect(await mailsAbout("Fridge")).toEqual([]);
    await later();
    expect((await mailsAbout("Fridge")).sort()).toEqual([CEO, SAM]);
  });

  it("that has a report to write tells of everything else before, and counts what the report is made of", async () => {
    const order: string[] = [];
    const step = (name: string) => async () => void order.push(name);
    await parts.watches
      .load()
      .then(({ watch, version }) =>
        parts.watches.save({ ...watch, reported: "2026-11-01" }, version, writeId(newId())),
      );
    await later({
      ...observing("Scale"),
      pay: async ({ id, task }) => {
        order.push(task.kind);
        return { debt: id, result: { kind: "paid" } };
      },
      count: async () => step("count"),
      anyNotice: async () => true,
      sendNotices: step("notices"),
    });
    const warnings = order.slice(1, -3);
    expect(order.at(0)).toBe("alert");
    expect(new Set(warnings)).toEqual(new Set(["early-warning"]));
    expect(order.slice(-3)).toEqual(["notices", "count", "report"]);
  });

  it("whose counting or observing fails still tells what is owed, and then fails, quoting nothing", async () => {
    const fails = () => Promise.reject(new Error("customer@example.com"));
    clock += NOTICES_APART;
    await later({ ...observing("Lamp"), isTimeLeft: () => false });
    let noticed = 0;
    const failing = {
      count: fails,
      observe: fails,
      anyNotice: async () => true,
      sendNotices: async () => {
        noticed += 1;
        return fails();
      },
    };
    await expect(later(failing)).rejects.toThrow("of this look failed: count, observe, notices");
    expect((await mailsAbout("Lamp")).sort()).toEqual([CEO, SAM]);
    expect(noticed).toBe(1);
    expect(lines.join()).not.toContain("customer@");
    await later(failing).catch(() => undefined);
    expect(noticed, "not again within 15 minutes").toBe(1);
  });
});
