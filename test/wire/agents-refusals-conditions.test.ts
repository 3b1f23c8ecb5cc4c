import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { actions } from "../../shared/api/complaint-actions.ts";
import { type Person, startTwoTeams, type TwoTeams } from "../support/agents-calls/two-teams.ts";
import type { Answer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { expectProblem } from "../support/refused.ts";

let scene: TwoTeams;
beforeAll(async () => {
  scene = await startTwoTeams();
});
afterAll(() => scene.host.stopAndCheck());

const note = "For the record.";
const upheld = { outcome: "upheld", cause: "thin box", explanation: "The box was too thin.", apology: "We are sorry." };
const costly = { ...upheld, redress: { kind: "refund", amount: 101, currency: "EUR" } };

const complain = async (email: string): Promise<string> =>
  (await customerClient(scene.host).complain({ message: "It came broken.", email })).body.reference;
const alices = async (email = newAddress("condition")) => {
  const reference = await complain(email);
  await scene.desk.alice.take(reference);
  return { email, reference };
};
const blocked = async (): Promise<Given> => {
  const { reference } = await alices("bounce+condition@simulator.amazonses.com");
  await eventually("its mail came back", async () => {
    const { customer } = (await scene.desk.alice.get(reference)).body;
    return customer.undeliverable !== undefined;
  });
  return { reference, body: { note } };
};

interface Given {
  reference: string;
  body: Record<string, unknown>;
}
interface Story {
  who?: Person;
  /** A complaint with which the action can be done, and what to send. */
  given(): Promise<Given>;
}

const held = (body: Record<string, unknown>): Story => ({
  given: async () => ({ reference: (await alices()).reference, body }),
});
const after = (action: string, sent: object, { who = "alice", body = { note } }: { who?: Person; body?: object }) => ({
  who,
  given: async () => {
    const { reference } = await alices();
    const { status, text } = await scene.desk.alice.act(reference, action, sent);
    expect([status, text]).toEqual([200, expect.any(String)]);
    return { reference, body: { ...body } };
  },
});
const another = (name: string, first?: string): Story => ({
  given: async () => {
    const { email, reference } = await alices();
    const body = { [name]: await complain(email) };
    if (first !== undefined) await scene.desk.alice.act(reference, first, body);
    return { reference, body };
  },
});

const stories: Record<keyof typeof actions, Story> = {
  reply: held({ message: "Which one?" }),
  note: held({ note }),
  "hand-over": held({ note, to: { team: "support" } }),
  escalate: held({ note }),
  resolve: held(upheld),
  approve: after("resolve", costly, { who: "sue", body: {} }),
  decline: after("resolve", costly, { who: "sue" }),
  extend: held({}),
  release: held({}),
  reopen: after("resolve", upheld, {}),
  close: after("resolve", upheld, {}),
  merge: another("into"),
  unblock: { given: blocked },
  link: another("to"),
  unlink: another("to", "link"),
};

const etagOf = ({ headers }: Answer): string => headers.get("etag") ?? "";
/** What of a complaint no refusal may change. */
const seen = async (reference: string) => {
  const [{ body, headers }, me] = [
    await scene.desk.sue.get(reference),
    await scene.call("alice", { route: "GET /v1/agent/me" }, scene.nobodys),
  ];
  const said = body.timeline.filter(({ id }: { id?: string }) => id !== undefined);
  const slots = me.body.held.map((slot: { reference: string }) => slot.reference);
  return { etag: headers.get("etag"), status: body.status, said, slots };
};

describe.each(Object.entries(stories))("%s", (action, { who = "alice", given }) => {
  it("goes by If-Match and Idempotency-Key, and a refusal changes nothing", async () => {
    const { reference, body } = await given();
    const act = (headers: Record<string, string>, changed: object = {}) =>
      scene.desk[who].act(reference, action, { ...body, ...changed }, headers);
    const stale = etagOf(await scene.desk.sue.get(reference));
    const current = etagOf(await scene.desk.sue.act(reference, "note", { note }));
    expect(current).not.toBe(stale);
    const before = await seen(reference);

    for (const match of [stale, `${stale}, "999"`, '"-1"', `W/${current}`, "W/nonsense", "nonsense", ""]) {
      const refused = await act({ "if-match": match });
      expectProblem(refused, 412, "changed-meanwhile");
      expect(etagOf(refused)).toBe(current);
    }
    for (const key of [" ", "a b", "k".repeat(256), Buffer.from("ключ").toString("latin1")]) {
      expectProblem(await act({ "idempotency-key": key }), 400, "bad-idempotency-key");
    }
    const fenced = await act({}, { lease: 99 });
    expectProblem(fenced, 409, "lease-lost");
    expect(fenced.body.holder).toBe("alice");
    expect(fenced.body.detail).toMatch(who === "alice" ? /^You hold / : /^You don't hold /u);
    expect(await seen(reference)).toEqual(before);

    const headers = { "if-match": `${stale}, ${current}`, "idempotency-key": "k".repeat(255) };
    const done = await act(headers);
    expect([done.status, done.text]).toEqual([200, expect.any(String)]);
    expect(done.headers.has("idempotency-replayed")).toBe(false);
    const left = await seen(reference);

    // The header that a client sent first comes again with it, and is stale by now.
    const again = await act(headers);
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
    expect([again.body.reference, again.body.status, etagOf(again)]).toEqual([
      reference,
      done.body.status,
      etagOf(done),
    ]);
    expectProblem(await act(headers, { lease: 1 }), 422, "idempotency-key-reused");
    expect(await seen(reference)).toEqual(left);
  });

  it("takes If-Match: * for whatever the complaint has become", async () => {
    const { reference, body } = await given();
    await scene.desk.sue.act(reference, "note", { note });
    const { status, text } = await scene.desk[who].act(reference, action, body, { "if-match": "*" });
    expect([status, text]).toEqual([200, expect.any(String)]);
  });
});

describe("an entry of the directory", () => {
  const put = { route: "PUT /v1/agent/agents/{id}" };
  const remove = { route: "DELETE /v1/agent/agents/{id}" };
  const body = { teams: ["support"] };

  it("is changed and removed only as it was read", async () => {
    const names = { ...scene.nobodys, agent: "carol" };
    expectProblem(
      await scene.call("sue", put, names, { body, headers: { "if-match": "*" } }),
      412,
      "changed-meanwhile",
    );
    const stale = etagOf(await scene.call("sue", put, names, { body }));
    const current = etagOf(await scene.call("sue", put, names, { body: { ...body, name: "Carol" } }));
    for (const match of [stale, '"999"', "nonsense", ""]) {
      for (const call of [put, remove]) {
        const request = { headers: { "if-match": match }, ...(call === put ? { body } : {}) };
        const refused = await scene.call("sue", call, names, request);
        expectProblem(refused, 412, "changed-meanwhile");
        expect(etagOf(refused)).toBe(current);
      }
    }
    expect((await scene.call("sue", { route: "GET /v1/agent/agents/{id}" }, names)).body.name).toBe("Carol");
    const removed = await scene.call("root", remove, names, { headers: { "if-match": current } });
    expect(removed.status).toBe(204);
  });
});

describe.each([
  [
    "POST /v1/agent/complaints",
    { channel: "phone", message: "She called.", phone: "+44 20 7946 0000" },
    { name: "Ann" },
  ],
  ["POST /v1/agent/incidents", { title: "Lids that crack" }, { title: "Lids that melt" }],
])("%s", (route, body, changed) => {
  it("goes by its Idempotency-Key", async () => {
    const make = (key: string, more: object = {}) =>
      scene.call("alice", { route }, scene.nobodys, {
        body: { ...body, ...more },
        headers: { "idempotency-key": key },
      });
    for (const key of [" ", "a b", "k".repeat(256)]) {
      expectProblem(await make(key), 400, "bad-idempotency-key");
    }
    const first = await make("made");
    expect([first.status, first.text]).toEqual([201, expect.any(String)]);
    const again = await make("made");
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
    expect([again.body.reference, again.body.id]).toEqual([first.body.reference, first.body.id]);
    expectProblem(await make("made", changed), 422, "idempotency-key-reused");
  });
});

it("a claim by a malformed Idempotency-Key takes nothing", async () => {
  await complain(newAddress("waiting"));
  for (const key of [" ", "a b", "k".repeat(256)]) {
    expectProblem(await scene.desk.alice.claim({}, { "idempotency-key": key }), 400, "bad-idempotency-key");
  }
});
