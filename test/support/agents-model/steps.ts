import type { AsyncCommand } from "fast-check";
import { expect } from "vitest";
import type { Answer } from "../answer.ts";
import { eventually } from "../eventually.ts";
import { expectProblem } from "../refused.ts";
import { type Complaint, claim, claimable, holdsIt, lapse, letGo, type Model, say, sees } from "./model.ts";
import type { Office, Sent } from "./office.ts";
import { type Action, predict } from "./predict.ts";

type Step = AsyncCommand<Model, Office>;

const PAST_ALL_LEASES_MS = 31 * 60_000;

const step = (name: string, run: Step["run"], check: (model: Model) => boolean = () => true): Step => ({
  check,
  run,
  toString: () => name,
});

const anyOf = <Value>(values: readonly Value[], place: number): Value => {
  const value = values[place % values.length];
  if (value === undefined) throw new Error("there is none to choose from");
  return value;
};
const some = (model: Model, place: number): Complaint => anyOf([...model.complaints.values()], place);
const someHeld = ({ complaints }: Model, place: number): Complaint | undefined => {
  const held = [...complaints.values()].filter(({ status }) => status === "assigned");
  return held[place % held.length];
};
const hasSome = ({ complaints }: Model): boolean => complaints.size > 0;

/** Where the model knows it, what is answered says so too. */
const expectSame = (complaint: Complaint, { body }: Answer): void => {
  const { status, agent, revision, team, urgent } = complaint;
  expect(body.complaint).toMatchObject({ status, revision, team, urgent, ...(agent === undefined ? {} : { agent }) });
  const lease = status === "assigned" ? { agent, number: complaint.leases } : undefined;
  if (lease === undefined) expect(body.lease).toBeUndefined();
  else expect(body.lease).toMatchObject(lease);
};

export const complain = (team: string): Step =>
  step(`complain to ${team}`, async ({ complaints }, { customer }) => {
    const { status, body } = await customer.complain({ phone: "+4940123456", message: "Broken.", category: team });
    expect(status).toBe(202);
    const link: string = body.statusUrl;
    const first = { team, link, urgent: false, status: "queued" as const, ahead: false, since: performance.now() };
    const { reference } = body;
    complaints.set(reference, { reference, ...first, opened: false, leases: 0, revision: 1, recent: [] });
  });

export const claimNext = (who: number, key: string | undefined): Step =>
  step(`${who} claims${key === undefined ? "" : ` under ${key}`}`, async (model, { people }) => {
    const person = anyOf(people, who);
    const expected = claimable(model, person, key);
    const headers: Record<string, string> = key === undefined ? {} : { "idempotency-key": key };
    const ask = () => person.client.claim({ wait: expected.outcome === "one-of" ? 1 : 0 }, headers);
    const answer = await (expected.outcome === "one-of"
      ? eventually("what waits is given", async () => {
          const one = await ask();
          return one.status !== 204 && one;
        })
      : ask());
    switch (expected.outcome) {
      case "nothing":
        return expect(answer.status).toBe(204);
      case "off-duty":
        return expectProblem(answer, 409, "off-duty");
      case "full":
        expect([answer.status, answer.body.held?.toSorted()]).toEqual([409, expected.held]);
        return;
      case "again":
        expect([answer.status, answer.body.reference, answer.body.lease?.number]).toEqual([
          200,
          expected.reference,
          expected.lease,
        ]);
        return;
      case "one-of": {
        expect([answer.status, [...expected.references]]).toEqual([
          200,
          expect.arrayContaining([answer.body.reference]),
        ]);
        const given = model.complaints.get(answer.body.reference);
        if (given === undefined) throw new Error("it isn't one of ours");
        claim(given, person);
        if (key !== undefined) model.keys.set(person.id, { key, reference: given.reference, lease: given.leases });
        expectSame(given, answer);
      }
    }
  });

export const look = (who: number, which: number): Step =>
  step(
    `${who} looks at ${which}`,
    async (model, { people }) => {
      const [person, complaint] = [anyOf(people, who), some(model, which)];
      const answer = await person.client.get(complaint.reference);
      expect(answer.status).toBe(sees(person, complaint) ? 200 : 404);
      if (answer.status !== 200) return;
      if (holdsIt(person, complaint)) complaint.opened = true;
      expectSame(complaint, answer);
      expect(answer.headers.get("etag")).toBe(`"${complaint.revision}"`);
    },
    hasSome,
  );

/** Claims as a desk does, which looks at what it is given: only then it is given another one. */
export const take = (who: number): Step =>
  step(`${who} takes one`, async (model, office) => {
    await claimNext(who, undefined).run(model, office);
    const person = anyOf(office.people, who);
    const places = [...model.complaints.values()].flatMap((one, at) =>
      holdsIt(person, one) && !one.opened ? [at] : [],
    );
    for (const at of places) await look(who, at).run(model, office);
  });

export interface Draw {
  which: number;
  /** One that somebody holds, where there is any. */
  held: boolean;
  /** The agent of the complaint where it has one, or whoever this is. */
  who: number | "agent";
  action: Pick<Action, "name" | "body">;
  key: number;
  match: "none" | "any" | "current" | "stale";
  lease: "none" | "current" | "earlier" | "later";
}

export const act = (draw: Draw): Step =>
  step(
    JSON.stringify(draw),
    async (model, office) => {
      const { people } = office;
      const complaint = (draw.held ? someHeld(model, draw.which) : undefined) ?? some(model, draw.which);
      const agent = people.find(({ id }) => id === complaint.agent);
      const person = draw.who === "agent" ? (agent ?? anyOf(people, 0)) : anyOf(people, draw.who);
      const { match, headers } = matching(draw, complaint);
      const action: Action = {
        name: draw.action.name,
        body: { ...toPerson(draw.action.body, people), ...leaseOf(draw, complaint) },
        key: `key-${draw.key}`,
        ...(match === undefined ? {} : { match }),
      };
      const { to } = action.body;
      const recipient = to !== undefined && "agent" in to ? people.find(({ id }) => id === to.agent) : undefined;
      office.last = { complaint, person, action, headers, recipient };
      await send(model, office, office.last);
    },
    hasSome,
  );

/** A program that never heard the answer asks the same again. */
export const again = (): Step =>
  step("the last action comes again", async (model, office) => {
    if (office.last !== undefined && model.complaints.get(office.last.complaint.reference) === office.last.complaint)
      await send(model, office, office.last);
  });

const send = async (model: Model, office: Office, { complaint, person, action, headers, recipient }: Sent) => {
  const expected = predict(complaint, person, action, recipient);
  const sent = { ...headers, "idempotency-key": action.key };
  const answer = await person.client.act(complaint.reference, action.name, action.body, sent);
  expect([answer.status, answer.text]).toEqual([expected.status, expect.any(String)]);
  expect(answer.headers.get("idempotency-replayed")).toBe(expected.replayed ? "true" : null);
  if (answer.status === 200 && (!expected.replayed || sees(person, complaint))) {
    expectSame(complaint, answer);
    expect(answer.headers.get("etag")).toBe(`"${complaint.revision}"`);
  }
  await isLetGo(model, office);
};

/** Agents are named anew for each run: those of a drawn body are places. */
const toPerson = (body: Action["body"], people: Office["people"]): Action["body"] =>
  body.to !== undefined && "agent" in body.to
    ? { ...body, to: { agent: anyOf(people, Number(body.to.agent)).id } }
    : body;

const leaseOf = ({ lease }: Draw, { leases }: Complaint): { lease?: number } => {
  if (lease === "none") return {};
  return { lease: Math.max(1, leases + { current: 0, earlier: -1, later: 1 }[lease]) };
};

const matching = ({ match }: Draw, { revision }: Complaint) => {
  if (match === "none") return { headers: {} };
  if (match === "any") return { match: "*" as const, headers: { "if-match": "*" } };
  const wanted = match === "current" ? revision : revision - 1;
  return { match: wanted, headers: { "if-match": `"${wanted}"` } };
};

export const word = (which: number): Step =>
  step(
    `the customer of ${which} writes`,
    async (model, office) => {
      const complaint = some(model, which);
      // The same words again would be the same message.
      const message = `And another thing, number ${complaint.revision}.`;
      expect((await office.customer.say(complaint.link, message)).status).toBe(303);
      say(complaint);
      await isLetGo(model, office);
    },
    hasSome,
  );

export const setDuty = (who: number, onDuty: boolean): Step =>
  step(`${who} goes ${onDuty ? "on" : "off"} duty`, async (model, office) => {
    const { id, client } = anyOf(office.people, who);
    const { status, body } = await client.changeMe({ onDuty });
    expect([status, body.onDuty]).toEqual([200, onDuty]);
    if (onDuty) model.away.delete(id);
    else model.away.add(id);
    await isLetGo(model, office);
  });

/** A moment after it is known that its agent isn't there. */
const isLetGo = async (model: Model, { supervisor }: Office): Promise<void> => {
  for (const complaint of letGo(model)) {
    await eventually(`${complaint.reference} is for anybody`, async () => {
      const { status, complaint: found } = (await supervisor.get(complaint.reference)).body;
      return status === "queued" && found.reservedUntil === undefined;
    });
    complaint.since = performance.now();
  }
};

/** Nobody acts for half an hour, and all that lapses has lapsed. */
export const pass = (): Step =>
  step("half an hour passes", async (model, { host, supervisor }) => {
    lapse(model);
    await host.after(PAST_ALL_LEASES_MS, "everything has lapsed", async () => {
      for (const complaint of model.complaints.values()) {
        if (complaint.status !== "queued") continue;
        const { body } = await supervisor.get(complaint.reference);
        if (body.status !== "queued" || body.complaint.reservedUntil !== undefined) return false;
      }
      return true;
    });
    for (const complaint of model.complaints.values()) complaint.since = performance.now();
  });
