import { describe, expect, test } from "vitest";
import type { AgentActor } from "../../../../shared/domain/agent-actor.ts";
import { commandId, type IncidentId, writeId } from "../../../../shared/domain/ids.ts";
import {
  checkIncident,
  nextIncidentCheck,
  recordWalk,
  takenBroadcast,
} from "../../../../shared/domain/incident/advance-incident.ts";
import { decideIncident, type IncidentRequest } from "../../../../shared/domain/incident/decide-incident.ts";
import type { Incident } from "../../../../shared/domain/incident/incident.ts";
import { parseIncidentId } from "../../../../shared/domain/incident/incident-id.ts";
import { languageFor, type Said } from "../../../../shared/domain/incident/said.ts";
import type { Redress } from "../../../../shared/domain/resolution.ts";
import { agent, alice, MINUTE, NOON, policyForTests, SECOND, supervisor } from "../../../support/complaints.ts";

const id = "INC-000000012" as IncidentId;
const actorOf = (actor: ReturnType<typeof agent>): AgentActor => {
  if (actor.kind !== "agent") throw new Error("no agent");
  return actor;
};
let requests = 0;
const ask = (
  incident: Incident | undefined,
  request: IncidentRequest,
  actor = actorOf(agent(alice)),
  { name, revisions }: { name?: string; revisions?: number[] } = {},
) => {
  requests += 1;
  const command = { ...request, id: commandId(name ?? `request-${requests}`), digest: JSON.stringify(request) };
  const context = { now: NOON, policy: policyForTests, actor, writeId: writeId(`write-${requests}`), revisions };
  return decideIncident(incident, command, context);
};
const following = (incident: Incident | undefined, request: IncidentRequest, actor?: AgentActor): Incident => {
  const decision = ask(incident, request, actor);
  if (decision.outcome !== "changed") throw new Error(JSON.stringify(decision));
  return decision.incident;
};
const news: Said = { kind: "reply", words: { en: "News.", ko: "소식." }, language: "en" };
const opened = () => following(undefined, { kind: "open", incident: id, title: "Storm", team: "support" });
const speaking = (broadcasts = 1) => {
  let incident = opened();
  for (let number = 1; number <= broadcasts; number += 1)
    incident = following(incident, { kind: "broadcast", said: news, goesTo: 0 });
  return incident;
};
const at = (now: number) => ({ now, policy: policyForTests, writeId: writeId("write") });

describe("an incident", () => {
  test("is changed only while it has a revision that was asked for", () => {
    const incident = speaking();
    const of = (request: IncidentRequest, revisions: number[]) => ask(incident, request, undefined, { revisions });
    for (const request of [
      { kind: "broadcast", said: news, goesTo: 0 },
      { kind: "close", note: "Over." },
    ] as const) {
      for (const stale of [[1], [1, 3], []]) {
        expect(of(request, stale)).toEqual({
          outcome: "refused",
          refusal: { reason: "changed-meanwhile", revision: 2 },
        });
      }
      for (const current of [[2], [1, 2]]) expect(of(request, current).outcome).toBe("changed");
    }
    expect(of({ kind: "reopen" }, [1])).toMatchObject({ refusal: { reason: "incident-open" } });
  });

  test("changed before is known again by its request, whatever its revision is by now", () => {
    const request = { kind: "close", note: "Over." } as const;
    const once = { name: "once", revisions: [1] };
    const done = ask(opened(), request, undefined, once);
    if (done.outcome !== "changed") throw new Error(done.outcome);
    expect(ask(done.incident, request, undefined, once).outcome).toBe("replayed");
  });

  test("is its team's alone: to others it doesn't exist", () => {
    const stranger = { ...actorOf(agent(alice)), teams: ["returns"] };
    expect(ask(opened(), { kind: "close", note: "Over." }, stranger)).toMatchObject({
      refusal: { reason: "unknown-incident" },
    });
    const theirs: IncidentRequest = { kind: "open", incident: id, title: "Storm" };
    expect(following(undefined, theirs, stranger).team).toBe("returns");
    expect(ask(undefined, { ...theirs, team: "support" }, stranger)).toMatchObject({
      refusal: { reason: "unknown-team" },
    });
    expect(ask(undefined, theirs)).toMatchObject({ refusal: { reason: "team-needed" } });
  });

  test("gives a repeated request the entry of the first, and refuses its name for another", () => {
    const request: IncidentRequest = { kind: "broadcast", said: news, goesTo: 3 };
    const first = ask(opened(), request, undefined, { name: "mine" });
    if (first.outcome !== "changed") throw new Error("refused");
    expect(ask(first.incident, request, undefined, { name: "mine" })).toEqual({
      outcome: "replayed",
      incident: first.incident,
      entry: first.entry.id,
    });
    const other: IncidentRequest = { kind: "close", note: "Over." };
    expect(ask(first.incident, other, undefined, { name: "mine" })).toMatchObject({
      refusal: { reason: "key-reused" },
    });
  });

  test("stays a small item, whatever is said about it", () => {
    expect(JSON.stringify(speaking(8)).length).toBeLessThan(4_000);
    expect(ask(speaking(8), { kind: "broadcast", said: news, goesTo: 0 })).toMatchObject({
      refusal: { reason: "broadcasts-waiting" },
    });
  });

  test.each([
    [undefined, "changed", "changed"],
    [{ kind: "replacement" }, "changed", "changed"],
    [{ kind: "replacement", amount: 1 }, "refused", "changed"],
    [{ kind: "refund", amount: 1 }, "refused", "changed"],
    [{ kind: "refund", amount: 101 }, "refused", "refused"],
    [{ kind: "other" }, "refused", "refused"],
    [{ kind: "other", amount: 0 }, "refused", "refused"],
    [{ kind: "other", amount: 1 }, "refused", "refused"],
    [{ kind: "refund", amount: 1, currency: "USD" }, "refused", "refused"],
  ] as const)(
    "with redress %j for all is %s from an agent, and %s from a supervisor",
    (redress, agents, supervisors) => {
      const settlement = {
        outcome: "not_upheld",
        cause: "storm",
        ...(redress === undefined ? {} : { redress }),
      } as const;
      const said: Said = { kind: "resolution", settlement, words: { en: { explanation: "A storm." } }, language: "en" };
      const request: IncidentRequest = { kind: "broadcast", said, goesTo: 0 };
      expect(ask(opened(), request).outcome).toBe(agents);
      expect(ask(opened(), request, actorOf(supervisor(alice))).outcome).toBe(supervisors);
    },
  );
});

test("a broadcast keeps what its sender may grant one complaint, where it grants something", () => {
  const resolving = (redress: Redress | undefined): Said => ({
    kind: "resolution",
    settlement: { outcome: "not_upheld", cause: "storm", ...(redress === undefined ? {} : { redress }) },
    words: { en: { explanation: "A storm." } },
    language: "en",
  });
  const kept = (said: Said) => {
    const decision = ask(opened(), { kind: "broadcast", said, goesTo: 0 }, actorOf(supervisor(alice)));
    return decision.outcome === "changed" ? decision.entry.body : decision;
  };
  const { authority } = policyForTests;
  expect(kept(resolving({ kind: "refund", amount: 1 }))).toMatchObject({ kind: "broadcast", authority });
  for (const said of [news, resolving(undefined)]) expect(kept(said)).not.toHaveProperty("authority");
});

test("a sum for all without a currency is in the company's own, whatever the supervisor's limit is in", () => {
  const abroad = { ...actorOf(supervisor(alice)), authority: { free: [], amount: 10_000, currency: "JPY" } };
  const refunding = (currency?: string): IncidentRequest => ({
    kind: "broadcast",
    goesTo: 0,
    said: {
      kind: "resolution",
      language: "en",
      words: { en: { explanation: "A storm." } },
      settlement: {
        outcome: "not_upheld",
        cause: "storm",
        redress: { kind: "refund", amount: 9_000, ...(currency === undefined ? {} : { currency }) },
      },
    },
  });
  expect(ask(opened(), refunding("JPY"), abroad).outcome).toBe("changed");
  expect(ask(opened(), refunding(), abroad)).toMatchObject({ refusal: { reason: "redress-for-many" } });
});

describe("a walk over the members", () => {
  test("is one worker's at a time, goes on where it was, and begins again at whoever was missed", () => {
    const taken = checkIncident(speaking(2), "one", at(NOON));
    expect(takenBroadcast(taken, "one")?.task.number).toBe(1);
    expect(checkIncident(taken, "two", at(NOON + SECOND))).toBe(taken);
    const reached = recordWalk(taken, { worker: "one", state: "under-way", after: "b" }, at(NOON));
    expect(recordWalk(reached, { worker: "two", state: "over" }, at(NOON))).toBe(reached);
    const paused = recordWalk(reached, { worker: "one", state: "paused", after: "c", missed: "a" }, at(NOON + SECOND));
    expect(nextIncidentCheck(paused, policyForTests)).toBe(NOON + SECOND);
    const again = checkIncident(paused, "two", at(NOON + SECOND));
    expect(takenBroadcast(again, "two")?.task).toMatchObject({ number: 1, after: "c", missed: "a" });
    const missed = recordWalk(again, { worker: "two", state: "over", after: "z", missed: "a" }, at(NOON + SECOND));
    expect(missed.outbox[0]).toMatchObject({ attempts: 1, task: { number: 1, after: "a" } });
    expect(checkIncident(missed, "three", at(NOON + 2 * SECOND))).toBe(missed);
    const third = checkIncident(missed, "three", at(NOON + MINUTE));
    const over = recordWalk(third, { worker: "three", state: "over", after: "z" }, at(NOON + MINUTE));
    expect(over.outbox.map(({ task }) => task)).toMatchObject([{ kind: "broadcast", number: 2 }]);
  });

  test("that takes too long is raised once", () => {
    const late = checkIncident(speaking(), "one", at(NOON + policyForTests.debtAlarmAfter));
    expect(late.outbox.map(({ task }) => task.kind)).toEqual(["broadcast", "alert"]);
    expect(checkIncident(late, "two", at(NOON + policyForTests.debtAlarmAfter)).outbox).toHaveLength(2);
  });

  test("leaves an incident without a broadcast at rest", () => {
    expect(nextIncidentCheck(opened(), policyForTests)).toBeUndefined();
  });
});

test("whoever reads none of its languages gets the one that is for everybody else", () => {
  expect([["ko"], [undefined, "ko"], ["de", "ko"], ["de"], []].map((wanted) => languageFor(news, wanted))).toEqual([
    "ko",
    "ko",
    "ko",
    "en",
    "en",
  ]);
});

test("an incident's id is read in any case, with or without its beginning", () => {
  expect(["INC-000000012", "inc 0000 00012", "ooooooo12", "INC-000000013", ""].map(parseIncidentId)).toEqual([
    id,
    id,
    id,
    undefined,
    undefined,
  ]);
});
