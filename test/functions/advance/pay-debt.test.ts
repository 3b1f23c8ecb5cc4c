import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Dependencies, payDebt } from "../../../functions/advance/pay-debt.ts";
import type { Task } from "../../../shared/domain/debt.ts";
import type { DebtId } from "../../../shared/domain/ids.ts";
import { REFERENCE, received } from "../../support/complaints.ts";

/** Whatever isn't asked for must not be used. */
const unused = new Proxy({}, { get: (_, name) => expect.unreachable(`used ${String(name)}`) });
const dependencies = { execution: unused, agents: unused, sendMail: unused } as unknown as Dependencies;
const debt = (task: Task) => ({ id: "debt-1" as DebtId, task, since: 0, attempts: 0, notBefore: 0 });

let lines: string[];
const { error: original, warn } = console;
beforeEach(() => {
  lines = [];
  console.error = (line: string) => void lines.push(line);
  console.warn = (line: string) => void lines.push(line);
});
afterEach(() => {
  Object.assign(console, { error: original, warn });
});

describe("a debt", () => {
  it("of an alert is paid by one line that an alarm can find, with the complaint and the reason", async () => {
    const paid = await payDebt(dependencies, received(), debt({ kind: "alert", alarm: "response-overdue" }));
    expect(paid).toEqual({ kind: "paid" });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: "error", code: "alarm-raised", reference: REFERENCE, kind: "response-overdue" },
    ]);
  });

  it("that can't be paid fails by itself, and its line quotes nothing of the error", async () => {
    const sendMail = () => Promise.reject(new Error("ann@example.com can't be reached"));
    const result = await payDebt({ ...dependencies, sendMail }, received(), debt({ kind: "mail", mail: "reply" }));
    expect(result).toEqual({ kind: "failed", reason: "error" });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("ann@");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ code: "debt-failed", error: "Error", kind: "mail" });
  });
});
