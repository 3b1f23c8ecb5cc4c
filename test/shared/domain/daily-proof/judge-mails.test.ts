import { beforeEach, describe, expect, it } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { EntryEvidence } from "../../../../shared/domain/daily-proof/chain-of.ts";
import { judgeComplaint } from "../../../../shared/domain/daily-proof/judge-complaint.ts";
import type { Fact } from "../../../../shared/domain/entry.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import {
  agent,
  alice,
  ann,
  CHAT,
  change,
  customer,
  customerInChat,
  DAY,
  HOUR,
  MINUTE,
  type Moment,
  message,
  NOON,
  notUpheld,
  paid,
  policyForTests,
  type Request,
  receive,
  withoutAddress,
} from "../../../support/complaints.ts";
import { seen } from "../../../support/proof-evidence.ts";

const byAlice = { by: agent(alice) };
const reply: Request = { kind: "reply", text: "Which one?", keep: true };
const resolve: Request = { kind: "resolve", resolution: notUpheld };

let complaint: Complaint | undefined;
let entries: EntryEvidence[];
let policy: Policy;
beforeEach(() => {
  [complaint, entries, policy] = [undefined, [], policyForTests];
});

const now = (): Complaint => {
  if (complaint === undefined) throw new Error("there is no complaint yet");
  return complaint;
};
const ask = (request: Request, moment: Moment = {}) => {
  const done = change(complaint, request, { policy, ...moment });
  entries.push(...done.entries.map(seen));
  complaint = done.complaint;
  return done.entries[0]?.id;
};
const pay = (at = NOON) => {
  complaint = paid(now(), { at, policy });
};
const lose = (change: Partial<Complaint>) => {
  complaint = { ...now(), ...change };
};
/** As 0.1.0 stored them: no fact says whose words it was about. */
const forgetEntries = () => {
  const old = (facts: readonly Fact[]) =>
    facts.map(
      (fact) => Object.fromEntries(Object.entries(fact).filter(([name]) => name !== "entry")) as unknown as Fact,
    );
  entries = entries.map((entry) => ({ ...entry, facts: old(entry.facts) }));
  lose({ facts: old(now().facts) });
};
const judged = (at = NOON) =>
  judgeComplaint({ complaint: now(), due: { at, attempts: 0 }, entries }, { now: at, policy }).filter(
    ({ kind }) => kind === "mail-undecided",
  );

const byForm = () => {
  ask(receive(), { by: { kind: "customer", through: "submission" } });
  pay();
  ask({ kind: "claim" }, byAlice);
};
const byChat = (who = ann) => {
  ask(receive({ channel: "chat", frames: { chat: CHAT, from: 1, to: 1 }, customer: who }), { by: customerInChat });
  pay();
  ask({ kind: "claim" }, byAlice);
};
const takeAll = () => ask({ kind: "take-in-chat", chat: CHAT, upTo: 99 }, { by: customerInChat });

describe("an acknowledgement", () => {
  it("that is due and that nobody owes is missing", () => {
    ask(receive(), { by: { kind: "customer", through: "submission" } });
    expect(judged()).toEqual([]);
    lose({ outbox: [] });
    expect(judged()).toMatchObject([{ id: now().reference, detail: "acknowledgement", at: NOON }]);
  });
});

describe("an answer by mail", () => {
  it("whose debt is lost is missing, be there others that were sent", () => {
    byForm();
    ask(reply, byAlice);
    pay();
    const lost = ask(reply, byAlice);
    expect(judged()).toEqual([]);
    lose({ outbox: [] });
    expect(judged()).toMatchObject([{ id: lost, reference: now().reference, detail: "reply" }]);
  });

  it("is missing each by itself", () => {
    byForm();
    const lost = [ask(reply, byAlice), ask(reply, byAlice), ask(resolve, byAlice)];
    lose({ outbox: [] });
    expect(judged().map(({ id }) => id)).toEqual(lost);
  });

  it("that an earlier version sent is counted, and the newest is the one that is missing", () => {
    byForm();
    ask(reply, byAlice);
    pay();
    forgetEntries();
    expect(judged()).toEqual([]);
    const lost = ask(reply, byAlice);
    lose({ outbox: [] });
    expect(judged()).toMatchObject([{ id: lost }]);
    lose({ facts: [] });
    entries = entries.map((entry) => ({ ...entry, facts: [] }));
    expect(judged()).toHaveLength(2);
  });
});

describe("an answer in the chat", () => {
  it("to whoever has an address is owed by mail, and missing where that is lost", () => {
    byChat();
    const lost = ask(reply, byAlice);
    expect(judged()).toEqual([]);
    lose({ outbox: [] });
    expect(judged()).toMatchObject([{ id: lost, detail: "reply" }]);
  });

  it("that was read there hides no later one that went by mail and got lost", () => {
    byChat();
    ask(reply, byAlice);
    takeAll();
    ask(message(), { by: customer });
    const lost = ask(reply, byAlice);
    expect(entries.at(-1)).toMatchObject({ inChat: false });
    expect(judged()).toEqual([]);
    lose({ outbox: [] });
    expect(judged()).toMatchObject([{ id: lost }]);
  });

  it("to whoever has no address is for the chat alone, and mailed by nobody when they leave one after reading it", () => {
    byChat(withoutAddress);
    ask(reply, byAlice);
    expect(judged()).toEqual([]);
    takeAll();
    ask({ kind: "give-address", email: "ann@example.com", customer: ann.id }, { by: customerInChat });
    expect(judged()).toEqual([]);
    pay();
    expect(judged()).toEqual([]);
  });

  it("that waits there when they leave an address is owed by mail from then on", () => {
    byChat(withoutAddress);
    const lost = ask(reply, byAlice);
    ask({ kind: "give-address", email: "ann@example.com", customer: ann.id }, { by: customerInChat });
    expect(judged()).toEqual([]);
    lose({ outbox: now().outbox.filter(({ task }) => task.kind !== "mail" || task.mail === "acknowledgement") });
    expect(judged()).toMatchObject([{ id: lost }]);
  });

  it("of an earlier version is counted with those by mail", () => {
    byChat();
    ask(reply, byAlice);
    takeAll();
    forgetEntries();
    expect(judged()).toEqual([]);
    const lost = ask(reply, byAlice);
    lose({ outbox: [] });
    expect(judged()).toMatchObject([{ id: lost }]);
  });
});

describe("an answer where the complaint came from", () => {
  const { phone: _none, ...nobody } = withoutAddress;
  beforeEach(() => {
    policy = { ...policyForTests, webhooks: true };
    ask(receive({ channel: "review", customer: nobody, origin: { id: "review-1" } }), { by: customer });
    ask({ kind: "claim" }, byAlice);
  });

  it.each(["taken", "unheard", "nowhere"] as const)("is known of on its way, and once it is %s", (outcome) => {
    const first = ask(reply, byAlice);
    expect(judged()).toEqual([]);
    ask({ kind: "note-answer", entry: first ?? ("" as never), outcome });
    expect(judged()).toEqual([]);
    forgetEntries();
    expect(judged()).toEqual([]);
    const lost = ask(reply, byAlice);
    lose({ answeredThere: [] });
    expect(judged()).toMatchObject([{ id: lost, detail: "reply" }]);
  });
});

describe("what is mailed of our own accord", () => {
  const until = (at: number) => ask({ kind: "check", worker: "w1" }, { at });
  const isDecided = (mail: string, at: number) => {
    expect(judged(at)).toEqual([]);
    const owing = now();
    lose({ outbox: [] });
    expect(judged(at)).toMatchObject([{ id: mail, detail: mail, reference: now().reference }]);
    complaint = owing;
    pay(at);
    expect(judged(at)).toEqual([]);
    const told = now();
    lose({ facts: told.facts.filter((fact) => !("mail" in fact && fact.mail === mail)) });
    expect(judged(at)).toMatchObject([{ id: mail, detail: mail }]);
    complaint = told;
  };

  it("is a reminder, and a warning", () => {
    byForm();
    ask({ ...reply, keep: false } as Request, byAlice);
    pay();
    let at = NOON + policy.remindAfter + DAY;
    until(at);
    isDecided("reminder", at);
    at += policy.warnAfter + DAY;
    until(at);
    isDecided("closing-warning", at);
  });

  it("is the question whether it is fixed, twice", () => {
    byForm();
    ask(resolve, byAlice);
    pay();
    let at = NOON + policy.followUpAfter + DAY;
    until(at);
    isDecided("follow-up", at);
    at += policy.followUpReminderAfter + DAY;
    until(at);
    isDecided("follow-up-reminder", at);
  });

  it("is that it takes longer", () => {
    byForm();
    ask({ kind: "release" }, byAlice);
    const at = NOON + 3 * DAY + HOUR + MINUTE;
    until(at);
    expect(now().updates).toBe(1);
    isDecided("update", at);
  });

  it("is nothing to whoever has no address", () => {
    ask(receive({ customer: withoutAddress }), { by: { kind: "customer", through: "submission" } });
    ask({ kind: "claim" }, byAlice);
    ask({ ...reply, keep: false } as Request, byAlice);
    const at = NOON + policy.remindAfter + DAY;
    until(at);
    expect(now().stage).toHaveProperty("remindedAt");
    expect(judged(at)).toEqual([]);
  });
});
