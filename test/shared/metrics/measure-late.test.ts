import { expect, it } from "vitest";
import type { Debt, MailKind, Task } from "../../../shared/domain/debt.ts";
import type { DebtId } from "../../../shared/domain/ids.ts";
import { measureLate } from "../../../shared/metrics/measure-late.ts";
import { MINUTE, NOON } from "../../support/complaints.ts";
import { measuring } from "../../support/measured.ts";

const owed = (task: Task | { kind: "digest" }, age: number): Debt<Task | { kind: "digest" }> => ({
  id: "debt-1" as DebtId,
  task,
  since: NOON - age,
  attempts: 0,
  notBefore: NOON - age,
});
const mail = (kind: MailKind): Task => ({ kind: "mail", mail: kind });
const valuesOf = async (...debts: ReturnType<typeof owed>[]) =>
  (await measuring(() => measureLate(debts, NOON))).map(({ values }) => values);

it("nothing is written while all is well", async () => {
  expect(await valuesOf(owed(mail("acknowledgement"), MINUTE - 1), owed(mail("reply"), 0))).toEqual([]);
});

it.each([
  [mail("acknowledgement"), "UnacknowledgedFor"],
  [{ kind: "digest" } as const, "UnacknowledgedFor"],
  [mail("reply"), "ReplyUnsentFor"],
  [mail("resolution"), "ReplyUnsentFor"],
  [mail("reminder"), "DebtUnpaidFor"],
  [{ kind: "alert", alarm: "escalated" } as const, "DebtUnpaidFor"],
])("%o that is a minute late is seconds of %s", async (task, metric) => {
  expect(await valuesOf(owed(task, MINUTE), owed(task, 20 * MINUTE))).toEqual([{ [metric]: 60 }, { [metric]: 1_200 }]);
});
