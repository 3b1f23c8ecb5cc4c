import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Dependencies, payDebt } from "../../../functions/advance/pay-debt.ts";
import { addressIdOf } from "../../../shared/access/identity.ts";
import { createInTurn } from "../../../shared/addresses/in-turn.ts";
import { type Agent, newAgent } from "../../../shared/domain/agent.ts";
import type { Task } from "../../../shared/domain/debt.ts";
import type { DebtId } from "../../../shared/domain/ids.ts";
import type { AddressChange } from "../../../shared/storage/address-store.ts";
import type { Notice } from "../../../shared/storage/notice-store.ts";
import {
  alice,
  ann,
  NOON,
  OTHER,
  policyForTests,
  REFERENCE,
  received,
  withoutAddress,
} from "../../support/complaints.ts";

/** Whatever isn't asked for must not be used. */
const unused = new Proxy({}, { get: (_, name) => expect.unreachable(`used ${String(name)}`) });
const dependencies = {
  execution: unused,
  addresses: unused,
  keyRing: unused,
  agents: unused,
  sendMail: unused,
} as unknown as Dependencies;
const paying = (with_: Partial<Dependencies>, task: Task, complaint = received()) =>
  payDebt({ ...dependencies, ...with_ }, complaint, debt(task), undefined);
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
  it("of an alert is paid by one line that an alarm can find, and by a note for its team's supervisors", async () => {
    const noted: Notice[] = [];
    const noteForSupervisors = async (notice: Notice) => void noted.push(notice);
    const paid = await paying({ noteForSupervisors }, { kind: "alert", alarm: "response-overdue" });
    expect(noted).toEqual([
      { debt: "debt-1", alarm: "response-overdue", reference: REFERENCE, team: "support", since: 0 },
    ]);
    expect(paid).toEqual({ result: { kind: "paid" } });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: "error", code: "alarm-raised", reference: REFERENCE, kind: "response-overdue" },
    ]);
  });

  it("that can't be paid fails by itself, and its line quotes nothing of the error", async () => {
    const sendMail = () => Promise.reject(new Error("ann@example.com can't be reached"));
    const paid = await paying({ sendMail }, { kind: "mail", mail: "reply" });
    expect(paid).toEqual({ result: { kind: "failed", reason: "error" } });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("ann@");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ code: "debt-failed", error: "Error", kind: "mail" });
  });

  it("of a mail is paid with what was learnt on the way", async () => {
    const learnt = { result: { kind: "paid" as const, messageId: "ses-1" }, detectedLanguage: "th" };
    expect(await paying({ sendMail: async () => learnt }, { kind: "mail", mail: "reply" })).toEqual(learnt);
  });
});

describe("an address that is to be left alone", () => {
  const identity = Buffer.alloc(32, 7);
  const keyRing = async () => ({ identity, links: [] });
  const execution = { policy: policyForTests, now: () => NOON } as Dependencies["execution"];

  it("is left alone for as long as the policy says, whatever its spelling", async () => {
    const saved: AddressChange[] = [];
    const addresses = {
      addresses: {
        recall: () => undefined,
        save: async (change: AddressChange) => {
          saved.push(change);
          return "written";
        },
      },
      policy: policyForTests,
      now: () => NOON,
      newId: () => "write-1",
      inTurn: createInTurn(),
    } as unknown as Dependencies["addresses"];
    const complaint = received({ customer: { ...ann, email: "Ann+shop@example.com" } });
    const paid = await paying({ execution, keyRing, addresses }, { kind: "decline-address" }, complaint);
    expect(paid).toEqual({ result: { kind: "paid" } });
    const until = NOON + policyForTests.mail.declinedFor;
    expect(saved).toMatchObject([
      { address: { id: addressIdOf(identity, "ann@example.com"), declinedUntil: until }, due: undefined },
    ]);
  });

  it("and isn't known costs nothing", async () => {
    const complaint = received({ customer: withoutAddress });
    expect(await paying({}, { kind: "decline-address" }, complaint)).toEqual({ result: { kind: "paid" } });
  });
});

it("what is kept for an agent takes the place of what is kept for them no longer", async () => {
  const reserved = [
    { reference: OTHER, until: NOON - 1 },
    { reference: OTHER, until: NOON + 1 },
  ];
  const saved: Agent[] = [];
  const agents: Dependencies["agents"] = {
    load: async () => ({ agent: { ...newAgent(alice), reserved }, version: 1 }),
    save: async (agent) => {
      saved.push(agent);
      return "written";
    },
  };
  const execution = { policy: policyForTests, now: () => NOON, newId: () => "write-1" } as Dependencies["execution"];
  const paid = await paying({ agents, execution }, { kind: "reserve", agent: alice, until: NOON + 2 });
  expect(paid).toEqual({ result: { kind: "paid" } });
  expect(saved.map((agent) => agent.reserved)).toEqual([
    [
      { reference: OTHER, until: NOON + 1 },
      { reference: REFERENCE, until: NOON + 2 },
    ],
  ]);
});
