import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Payment } from "../../../shared/domain/command.ts";
import { type Debt, isPayable, pauseAfter } from "../../../shared/domain/debt.ts";
import type { DebtId } from "../../../shared/domain/ids.ts";
import { settleDebts, takeDebts } from "../../../shared/domain/outbox.ts";
import { HOUR, MINUTE, NOON, policyForTests } from "../../support/complaints.ts";

const debt = (id: string, fields: Partial<Debt<string>> = {}): Debt<string> => ({
  id: id as DebtId,
  task: "tell",
  since: NOON,
  attempts: 0,
  notBefore: NOON,
  ...fields,
});
const context = { now: NOON, policy: policyForTests };
const taken = debt("one", { lease: { worker: "w1", until: NOON + MINUTE } });
const settled = (of: Debt<string>, result: Payment["result"]) =>
  settleDebts([of, debt("other")], [{ debt: of.id, result }], context);

test("one worker at a time takes what can be paid, and leaves the rest", () => {
  const any = fc.record({
    notBefore: fc.integer({ min: NOON - HOUR, max: NOON + HOUR }),
    until: fc.option(fc.integer({ min: NOON - HOUR, max: NOON + HOUR }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), (many) => {
      const outbox = many.map(({ notBefore, until }, place) =>
        debt(`d${place}`, { notBefore, ...(until === undefined ? {} : { lease: { worker: "w0", until } }) }),
      );
      const after = takeDebts(outbox, "w1", context);
      if (!outbox.some((one) => isPayable(one, NOON))) expect(after).toBe(outbox);
      for (const [place, one] of outbox.entries()) {
        if (isPayable(one, NOON)) expect(after[place]?.lease).toMatchObject({ worker: "w1" });
        else expect(after[place]).toBe(one);
        expect(after[place] && isPayable(after[place], NOON)).toBe(false);
      }
      expect(takeDebts(after, "w2", context)).toBe(after);
    }),
  );
});

describe("a debt", () => {
  it.each([[{ kind: "paid" }], [{ kind: "withheld", reason: "bounced" }]] as [Payment["result"]][])(
    "is gone once it is settled: %j",
    (result) => {
      expect(settled(taken, result)).toEqual([debt("other")]);
    },
  );

  it("that failed is tried again after a pause, and never within the lease of somebody who may still be at it", () => {
    const failed: Payment["result"] = { kind: "failed", reason: "throttled" };
    expect(settled(taken, failed)[0]).toEqual(debt("one", { attempts: 1, notBefore: NOON + MINUTE }));
    const alone = debt("one", { since: NOON - HOUR });
    expect(settled(alone, failed)[0]).toEqual({
      ...alone,
      attempts: 1,
      notBefore: NOON + pauseAfter(alone, NOON, policyForTests),
    });
  });

  it("that was postponed is still owed, from then on, and has not failed", () => {
    const until = NOON + HOUR;
    const owedFromThen = { since: until, madeAt: NOON, notBefore: until };
    expect(settled(taken, { kind: "postponed", until })[0]).toEqual(debt("one", owedFromThen));
    const again = settled({ ...taken, madeAt: NOON - HOUR, attempts: 2 }, { kind: "postponed", until })[0];
    expect(again).toEqual(debt("one", { ...owedFromThen, madeAt: NOON - HOUR }));
  });

  it("that nobody reported on stays as it is", () => {
    expect(settleDebts([taken], [], context)).toEqual([taken]);
  });
});
