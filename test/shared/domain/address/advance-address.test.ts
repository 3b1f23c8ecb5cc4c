import { describe, expect, test } from "vitest";
import { type Address, block, decline } from "../../../../shared/domain/address/address.ts";
import {
  checkAddress,
  forgettableAt,
  nextAddressCheck,
  settleAddress,
} from "../../../../shared/domain/address/advance-address.ts";
import type { Payment } from "../../../../shared/domain/command.ts";
import type { DebtId } from "../../../../shared/domain/ids.ts";
import { judge, mailed, momentOf, unknown } from "../../../support/addresses.ts";
import { DAY, HOUR, MINUTE, NOON, policyForTests, SECOND } from "../../../support/complaints.ts";

const { mail, debt, acknowledgeWithin } = policyForTests;
const DUE = NOON + mail.digestAfter;

/** Three acknowledged, two more collected. */
const collecting = mailed(5);

const checked = (address: Address, at: number, worker = "w1") => checkAddress(address, worker, momentOf(at));
const next = (address: Address) => nextAddressCheck(address, policyForTests);
const settled = (address: Address, at: number, result: Payment["result"]) => {
  const payments = address.outbox.map(({ id }) => ({ debt: id, result }));
  return settleAddress(address, payments, momentOf(at));
};
const failed: Payment["result"] = { kind: "failed", reason: "throttled" };

describe("a digest", () => {
  test("that is due becomes a debt, taken by whoever looks, and counts as a mail", () => {
    const owed = checked(collecting, DUE);
    expect(owed.digest).toBeUndefined();
    expect(owed.digestedAt).toBe(DUE);
    const { references, more, since } = collecting.digest ?? {};
    expect(owed.outbox).toMatchObject([
      { task: { kind: "digest", references, more, since }, since: DUE, attempts: 0, lease: { worker: "w1" } },
    ]);
    expect(owed.mails.at(-1)).toEqual({ debt: owed.outbox[0]?.id, mail: "digest", at: DUE });
    expect(owed.mails).toHaveLength(4);
  });

  test("forgets mails that no longer count", () => {
    const late = checked(collecting, NOON + mail.mostWithin);
    expect(late.mails.map((one) => one.mail)).toEqual(["digest"]);
    expect(checked(collecting, NOON + mail.mostWithin - 1).mails).toHaveLength(4);
  });

  test("doesn't wait for an alert", () => {
    const flooded = mailed(mail.floodAt + 3);
    expect(flooded.outbox).toHaveLength(1);
    expect(checked(flooded, DUE).outbox).toMatchObject([{ task: { kind: "alert" } }, { task: { kind: "digest" } }]);
  });

  test("that isn't due changes nothing", () => {
    expect(next(collecting)).toBe(DUE);
    expect(checked(collecting, DUE - 1)).toBe(collecting);
  });

  test("is delayed by the hard stop until there is room, and never silenced", () => {
    const full = mailed(mail.most - 3, { mail: "reply" }, { from: collecting, at: NOON + MINUTE });
    const room = NOON + mail.mostWithin;
    expect(next(full)).toBe(room);
    expect(checked(full, room - 1)).toBe(full);
    expect(checked(full, room).outbox).toMatchObject([{ task: { kind: "digest" } }]);
    const fuller = mailed(2, { mail: "reply" }, { from: full, at: NOON + MINUTE });
    expect(next(fuller)).toBe(room);
    const fullest = mailed(2, { mail: "reply" }, { from: fuller, at: NOON + 2 * MINUTE });
    expect(next(fullest)).toBe(NOON + MINUTE + mail.mostWithin);
  });

  test("waits for the one before it, and keeps its distance from when that really went out", () => {
    const owed = checked(collecting, DUE);
    const both = judge(owed, {}, DUE + MINUTE).address;
    expect(both.digest?.due).toBe(DUE + mail.window);
    const late = DUE + HOUR;
    const taken = checked(both, late, "w2");
    expect(taken.outbox.filter(({ task }) => task.kind === "digest")).toHaveLength(1);
    const sent = settled(taken, late, { kind: "paid" });
    expect(sent).toMatchObject({ digestedAt: late, digest: { due: late + mail.window }, outbox: [] });
    expect(next(sent)).toBe(late + mail.window);
  });
});

describe("a debt", () => {
  const owed = checked(collecting, DUE);
  const [{ lease } = {}] = owed.outbox;

  test("is one worker's until the lease is over", () => {
    const until = lease?.until ?? 0;
    expect(until).toBe(DUE + debt.grace);
    expect(next(owed)).toBe(until);
    expect(checked(owed, until - 1, "w2")).toBe(owed);
    expect(checked(owed, until, "w2").outbox).toMatchObject([{ lease: { worker: "w2" } }]);
  });

  test.each<Payment["result"]>([{ kind: "paid" }, { kind: "withheld", reason: "bounced" }])(
    "that is $kind leaves the outbox, and the address is at rest",
    (result) => {
      const done = settled(owed, DUE + SECOND, result);
      expect(done.outbox).toEqual([]);
      expect(next(done)).toBeUndefined();
    },
  );

  test("that failed is tried again after a pause, never before its lease is over", () => {
    const once = settled(owed, DUE + SECOND, failed);
    const notBefore = DUE + debt.grace;
    expect(once.outbox).toMatchObject([{ attempts: 1, notBefore, since: DUE }]);
    expect(once.outbox[0]).not.toHaveProperty("lease");
    expect(next(once)).toBe(notBefore);
    expect(checked(once, notBefore - 1)).toBe(once);
    const later = settled(checked(once, notBefore), notBefore + 10 * SECOND, failed);
    expect(later.outbox).toMatchObject([{ attempts: 2, notBefore: notBefore + 10 * SECOND + debt.firstPause }]);
  });

  test("that nobody reported stays as it is", () => {
    const payments = [{ debt: "digest-write-0" as DebtId, result: { kind: "paid" as const } }];
    for (const of of [[], payments]) expect(settleAddress(owed, of, momentOf(DUE + MINUTE))).toEqual(owed);
  });

  test("that failed twice, since a late worker reports as well, is tried again after the longer pause", () => {
    const once = settled(owed, DUE + SECOND, failed);
    const twice = settled(once, DUE + MINUTE, failed);
    expect(twice.outbox).toMatchObject([{ attempts: 2, notBefore: DUE + MINUTE + debt.firstPause }]);
  });

  test("that is no sent digest leaves the time of the last one as it is", () => {
    expect(settled(owed, DUE + MINUTE, failed).digestedAt).toBe(DUE);
    expect(settled(owed, DUE + MINUTE, { kind: "withheld", reason: "bounced" }).digestedAt).toBe(DUE);
    const { digest: _collected, ...alerting } = mailed(mail.floodAt + 3);
    expect(settled(alerting, DUE, { kind: "paid" })).not.toHaveProperty("digestedAt");
  });

  test("that stays unpaid is told to somebody, once", () => {
    const late = DUE + acknowledgeWithin;
    const waiting = {
      ...owed,
      outbox: owed.outbox.map(({ lease: _lease, ...rest }) => ({ ...rest, notBefore: late * 2 })),
    };
    expect(next(waiting)).toBe(late);
    expect(checked(waiting, late - 1)).toBe(waiting);
    const told = checked(waiting, late);
    expect(told.outbox).toMatchObject([
      { alarmed: true },
      { task: { kind: "alert", alarm: "debt-unpaid" }, lease: { worker: "w1" } },
    ]);
    expect(next(told)).toBe(late + debt.grace);
    expect(checked(told, late + 1)).toBe(told);
  });

  test("of an alert is never told of itself", () => {
    const flooded = mailed(mail.floodAt + 3);
    const { digest: _collected, ...alone } = flooded;
    const late = checked(alone, NOON + DAY);
    expect(late.outbox).toMatchObject([{ task: { alarm: "address-flooded" }, lease: { worker: "w1" } }]);
    expect(settled(late, NOON + DAY, { kind: "paid" }).outbox).toEqual([]);
  });
});

describe("an address is forgotten", () => {
  const forget = (address: Address) => forgettableAt(address, NOON, policyForTests);

  test("a day after its caps no longer need it, and not before what its owner declined is over", () => {
    expect(forget(mailed(1))).toBe(NOON + DAY + mail.mostWithin);
    expect(forget(decline(unknown, NOON + HOUR))).toBe(NOON + DAY + mail.mostWithin);
    expect(forget(decline(unknown, NOON + mail.declinedFor))).toBe(NOON + mail.declinedFor);
  });

  test("never while something is pending, nor where mail came back", () => {
    expect(forget(collecting)).toBeUndefined();
    expect(forget(checked(collecting, DUE))).toBeUndefined();
    expect(forget(block(unknown, "bounced", NOON))).toBeUndefined();
  });
});
