import type { AsyncCommand } from "fast-check";
import { expect } from "vitest";
import type { Answer } from "../answer.ts";
import { eventually } from "../eventually.ts";
import { expectProblem } from "../refused.ts";
import {
  type Complaint,
  claim,
  claimable,
  endOf,
  holdsIt,
  keyOf,
  lapse,
  letGo,
  type Model,
  newComplaint,
  say,
  sees,
  whyNotTheirs,
} from "./model.ts";
import type { Office, Sent } from "./office.ts";
import { type Action, type Named, predict } from "./predict.ts";

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
    complaints.set(body.reference, newComplaint({ reference: body.reference, team, link }));
  });

/** What somebody said on the phone, by the same customer as all. */
export const writeDown = (who: number, team: string, wanted: boolean): Step =>
  step(`${who} writes one down for ${team}${wanted ? ", and keeps it" : ""}`, async (model, { people }) => {
    const person = anyOf(people, who);
    const said = { channel: "phone", phone: "+4940123456", message: "She called.", category: team, claim: wanted };
    const answer = await person.client.writeDown(said);
    const { reference, status, notClaimed } = answer.body;
    const complaint = newComplaint({ reference, team });
    model.complaints.set(reference, complaint);
    const because = wanted ? whyNotTheirs(model, person, complaint) : undefined;
    expect([answer.status, notClaimed]).toEqual([201, because]);
    if (wanted && because === undefined) {
      claim(complaint, person);
      complaint.opened = true;
    }
    if (sees(person, complaint)) expectSame(complaint, answer);
    else expect(status).toBe("queued");
  });

/** `named`: by its key, and the waiting that makes it another claim. */
export const claimNext = (who: number, named?: { key: string; wait: number }): Step =>
  step(`${who} claims${named === undefined ? "" : ` under ${named.key}, ${named.wait}`}`, async (model, { people }) => {
    const person = anyOf(people, who);
    const key = named?.key;
    const expected = claimable(model, person, key, named?.wait ?? 0);
    const headers: Record<string, string> = key === undefined ? {} : { "idempotency-key": key };
    const wait = named?.wait ?? (expected.outcome === "one-of" ? 1 : 0);
    const ask = () => person.client.claim({ wait }, headers);
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
        expect(answer.headers.get("idempotency-replayed")).toBe(expected.replayed ? "true" : null);
        return;
      case "key-reused":
        return expectProblem(answer, 422, "idempotency-key-reused");
      case "one-of": {
        expect([answer.status, [...expected.references]]).toEqual([
          200,
          expect.arrayContaining([answer.body.reference]),
        ]);
        const given = model.complaints.get(answer.body.reference);
        if (given === undefined) throw new Error("it isn't one of ours");
        claim(given, person);
        if (key !== undefined)
          model.keys.set(keyOf(person, key), { reference: given.reference, lease: given.leases, wait });
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
    await claimNext(who).run(model, office);
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
        body: { ...toNames(draw.action.body, model, people), ...leaseOf(draw, complaint) },
        key: `key-${draw.key}`,
        ...(match === undefined ? {} : { match }),
      };
      office.last = { complaint, person, action, headers, named: namedIn(action.body, model, people) };
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

const send = async (model: Model, office: Office, { complaint, person, action, headers, named }: Sent) => {
  const expected = predict(complaint, person, action, named);
  const sent = { ...headers, "idempotency-key": action.key };
  const answer = await person.client.act(complaint.reference, action.name, action.body, sent);
  expect([answer.status, answer.text]).toEqual([expected.status, expect.any(String)]);
  expect(answer.headers.get("idempotency-replayed")).toBe(expected.replayed ? "true" : null);
  if (complaint.into !== undefined && action.name === "merge") await isAbsorbed(complaint, complaint.into, office);
  if (answer.status === 200 && (!expected.replayed || sees(person, complaint))) {
    expectSame(complaint, answer);
    expect(answer.headers.get("etag")).toBe(`"${complaint.revision}"`);
  }
  await isLetGo(model, office);
};

/** Agents and complaints are named anew for each run: those of a drawn body are places. */
const toNames = ({ to, into, ...body }: Action["body"], model: Model, people: Office["people"]): Action["body"] => {
  const referenceAt = (place: string) => some(model, Number(place)).reference;
  if (into !== undefined) return { ...body, into: referenceAt(into) };
  if (to === undefined) return body;
  if (typeof to === "string") return { ...body, to: referenceAt(to) };
  return { ...body, to: "agent" in to ? { agent: anyOf(people, Number(to.agent)).id } : to };
};

const namedIn = ({ to, into }: Action["body"], { complaints }: Model, people: Office["people"]): Named => {
  const other = complaints.get(into ?? (typeof to === "string" ? to : ""));
  const recipient = typeof to === "object" && "agent" in to ? people.find(({ id }) => id === to.agent) : undefined;
  return { other, recipient };
};

/** The one in which it goes on has taken on what was to be done. */
const isAbsorbed = async (from: Complaint, end: Complaint, { supervisor }: Office): Promise<void> => {
  await eventually(`${end.reference} takes on ${from.reference}`, async () => {
    const { timeline } = (await supervisor.get(end.reference)).body;
    return timeline.some((one: { kind: string; from?: string }) => one.from === from.reference);
  });
  end.since = performance.now();
};

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
      const { link } = some(model, which);
      if (link === undefined) return;
      const complaint = endOf(some(model, which));
      // The same words again would be the same message.
      const message = `And another thing, number ${complaint.revision}.`;
      expect((await office.customer.say(link, message)).status).toBe(303);
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
