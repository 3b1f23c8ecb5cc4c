import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Faults } from "../../infra/local/emulators/faults.ts";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { type Answer, readAnswer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { type IncidentClient, incidentClient } from "../support/incident-client.ts";
import { mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let alice: AgentClient;
let incidents: IncidentClient;
let supervised: IncidentClient;
beforeAll(async () => {
  host = await startHarshHost({ policy: { agentCap: 100 } });
  alice = await agentClient(host, "alice");
  incidents = await incidentClient(host, "alice");
  supervised = await incidentClient(host, "sam", ["agent", "supervisor"]);
});
afterAll(() => host.stopAndCheck());

const SWEEP = 61_000;

/** A new complaint, acknowledged. */
const complain = async (fields: Record<string, unknown> = {}) => {
  const email = newAddress();
  const { body } = await customerClient(host).complain({ message: "No tracking since Monday.", email, ...fields });
  await mailbox(host).nth(email, 1);
  return { email, reference: body.reference as string };
};

const link = async (reference: string, incident: string) => {
  const { status } = await alice.act(reference, "link", { incident });
  expect(status).toBe(200);
};

/** What a customer was mailed after the acknowledgement. */
const mailed = (email: string, nth = 2) =>
  host.after(SWEEP, `mail ${nth} to ${email}`, async () => (await mailbox(host).to(email))[nth - 1]);

const setFaults = (faults: Faults) =>
  fetch(`${host.url}/_local/faults`, { method: "POST", body: JSON.stringify(faults) });

const words = { en: "Your parcels are back on their way.", ko: "소포가 다시 배송 중입니다." };

describe("an incident", () => {
  it("is opened once for one Idempotency-Key, listed, closed and reopened", async () => {
    const key = { "idempotency-key": "storm" };
    const opened = await incidents.open({ title: "Storm in the north", note: "See the carrier's page." }, key);
    expect([opened.status, opened.body]).toMatchObject([
      201,
      { title: "Storm in the north", status: "open", broadcasts: 0 },
    ]);
    const { id } = opened.body;
    expect(id).toMatch(/^INC-[0-9A-Z]{9}$/);
    const again = await incidents.open({ title: "Storm in the north", note: "See the carrier's page." }, key);
    expect([again.status, again.body.id, again.headers.get("idempotency-replayed")]).toEqual([201, id, "true"]);
    expectProblem(await incidents.open({ title: "Another" }, key), 422, "idempotency-key-reused");
    await eventually("it is listed", async () =>
      (await incidents.list()).body.items.some((one: { id: string }) => one.id === id),
    );
    expect((await incidents.act(id, "close", { note: "Over." })).body.status).toBe("closed");
    expectProblem(await incidents.act(id, "close", { note: "Over." }), 409, "incident-closed");
    expectProblem(await incidents.act(id, "reply", { message: "Hello." }), 409, "incident-closed");
    expect((await incidents.act(id, "reopen")).body.status).toBe("open");
    const { body } = await incidents.get(id.toLowerCase().replace("inc-", ""));
    expect(body.history.map((entry: { kind: string }) => entry.kind)).toEqual(["opened", "closed", "reopened"]);
  });

  it("that doesn't exist is refused", async () => {
    expectProblem(await incidents.get("INC-000000000"), 404, "unknown-incident");
    expectProblem(await incidents.act("nonsense", "reply", { message: "Hello." }), 404, "unknown-incident");
    const { reference } = await complain();
    expectProblem(await alice.act(reference, "link", { incident: "INC-000000000" }), 422, "unknown-incident", [
      "/incident",
    ]);
    expectProblem(await alice.act(reference, "link", {}), 422, "fields-at-fault", ["/to"]);
  });
});

describe("a cursor", () => {
  it("leads through all incidents, and through all members of one, each once", async () => {
    const opened: string[] = [];
    for (const title of ["First", "Second", "Third"]) opened.push((await incidents.open({ title })).body.id);
    const [id = ""] = opened;
    const members = [await complain(), await complain()].map(({ reference }) => reference);
    for (const reference of members) await link(reference, id);
    const through = async (ask: (query: Record<string, string>) => Promise<Answer>, listed: string, name: string) => {
      const found: string[] = [];
      for (let cursor: string | undefined = ""; cursor !== undefined; ) {
        const { body } = await ask({ limit: "1", ...(cursor === "" ? {} : { cursor }) });
        found.push(...body[listed].map((one: Record<string, string>) => one[name]));
        cursor = body.nextCursor;
      }
      return found;
    };
    const bothListed = async () => {
      const found = await through((query) => incidents.get(id, query), "members", "reference");
      expect(members).toEqual(expect.arrayContaining(found));
      return found.length === members.length && found;
    };
    expect(await eventually("both are listed", bothListed)).toEqual(members);
    await eventually("each is listed once", async () => {
      const found = await through(incidents.list, "items", "id");
      expect(found).toHaveLength(new Set(found).size);
      return opened.every((one) => found.includes(one));
    });
  });

  it("opens the list that it was given out for, and nothing else", async () => {
    const [one, other] = [
      (await incidents.open({ title: "One" })).body.id,
      (await incidents.open({ title: "Two" })).body.id,
    ];
    for (const { reference } of [await complain(), await complain()]) await link(reference, one);
    const ofMembers = (await incidents.get(one, { limit: "1" })).body.nextCursor;
    const ofList = await eventually(
      "two are listed",
      async () => (await incidents.list({ limit: "1" })).body.nextCursor as string | undefined,
    );
    const wrong = [
      ...["bm9uZQ", "", "가", `${ofList}x`, ofList.slice(1), ofMembers].map((cursor) => incidents.list({ cursor })),
      incidents.list({ cursor: ofList, status: "closed" }),
      supervised.list({ cursor: ofList }),
      ...["bm9uZQ", ofList, `${ofMembers}x`].map((cursor) => incidents.get(one, { cursor })),
      incidents.get(other, { cursor: ofMembers }),
    ];
    for (const answer of await Promise.all(wrong)) expectProblem(answer, 422, "bad-cursor", ["/cursor"]);
    expectProblem(await incidents.list({ cursor: "A".repeat(201) }), 422, "fields-at-fault", ["/cursor"]);
  });
});

it("whoever may not ask is told so, whatever their body is", async () => {
  const { id } = (await incidents.open({ title: "Bodies" })).body;
  const authorization = `Bearer ${await host.token({ agent: "carla", roles: [] })}`;
  const headers = { authorization, "content-type": "application/json" };
  for (const path of ["", `/${id}/reply`, `/${id}/resolve`, `/${id}/close`, `/${id}/reopen`]) {
    const asked = { method: "POST", headers, body: "{" };
    const answer = await readAnswer(await fetch(`${host.url}/v1/agent/incidents${path}`, asked));
    expectProblem(answer, 403, "role-needed");
  }
});

describe("a reply to an incident", () => {
  it("reaches each member once, in their own language and by their own name, and leaves their complaint where it is", async () => {
    const { id } = (await incidents.open({ title: "Parcels stuck" })).body;
    const [ann, minji, left, silent] = await Promise.all([
      complain({ name: "Ann" }),
      complain({ name: "민지", locale: "ko-KR", message: "월요일부터 배송 조회가 안 돼요." }),
      complain({ name: "Eve" }),
      customerClient(host)
        .complain({ message: "Where is it?", phone: "+49 30 1234567" })
        .then(({ body }) => ({ reference: body.reference as string })),
    ]);
    for (const { reference } of [ann, minji, left, silent]) await link(reference, id);
    expect((await alice.act(left.reference, "unlink", { incident: id })).status).toBe(200);

    const key = { "idempotency-key": "news" };
    const reply = { messages: words, language: "en" };
    const sent = await incidents.act(id, "reply", reply, key);
    expect([sent.status, sent.body]).toMatchObject([202, { incident: id, broadcast: 1 }]);
    const again = await incidents.act(id, "reply", reply, key);
    expect([again.status, again.body, again.headers.get("idempotency-replayed")]).toEqual([202, sent.body, "true"]);

    const late = await complain({ name: "Lea" });
    await link(late.reference, id);

    const english = await mailbox(host).nth(ann.email, 2);
    expect(english.text).toContain("Ann");
    expect(english.text).toContain(words.en);
    expect(english.text).toContain(ann.reference);
    expect(english.headers["x-heard-reference"]).toBe(ann.reference);
    const korean = await mailbox(host).nth(minji.email, 2);
    expect(korean.text).toContain("민지");
    expect(korean.text).toContain(words.ko);
    expect(korean.headers["content-language"]).toBe("ko");

    const seen = (await alice.get(ann.reference)).body;
    expect(seen).toMatchObject({ status: "queued", complaint: { incident: { id, told: 1 } } });
    expect(seen.complaint.firstResponseAt).toBeDefined();
    expect(seen.timeline).toContainEqual(expect.objectContaining({ kind: "incident-joined", incident: id }));
    expect(seen.timeline).toContainEqual(
      expect.objectContaining({ kind: "reply", incident: { id, number: 1 }, by: { kind: "agent", id: "alice" } }),
    );

    const shown = await eventually("everybody is reported", async () => {
      const { body } = await incidents.get(id);
      const told = body.members.flatMap((member: { told: unknown[] }) => member.told);
      const isThere = body.members.some(({ reference }: { reference: string }) => reference === late.reference);
      return told.length === 3 && isThere && body;
    });
    const of = (reference: string) =>
      shown.members.find((member: { reference: string }) => member.reference === reference);
    expect(of(minji.reference)).toMatchObject({
      language: "ko",
      name: "민지",
      told: [{ broadcast: 1, outcome: "told", language: "ko" }],
    });
    expect(of(silent.reference)).toMatchObject({ told: [{ outcome: "withheld", because: "no-address" }] });
    expect(of(late.reference)).toMatchObject({ told: [], toldUpTo: 1 });
    expect(of(left.reference)).toBeUndefined();
    expect(shown).toMatchObject({ languages: { en: 3, ko: 1 }, memberCount: 4, underWay: [] });
    expect(shown.history.at(-1)).toMatchObject({ kind: "broadcast", number: 1, reached: { told: 2, withheld: 1 } });

    await host.after(SWEEP, "another sweep", async () => true);
    expect(await mailbox(host).to(left.email)).toHaveLength(1);
    expect(await mailbox(host).to(late.email)).toHaveLength(1);
    expect(await mailbox(host).to(ann.email)).toHaveLength(2);
  }, 60_000);

  it("isn't mailed to whoever was unlinked before it could go out", async () => {
    const { id } = (await incidents.open({ title: "Another storm" })).body;
    const [mistaken, stuck] = [await complain(), await complain()];
    for (const { reference } of [mistaken, stuck]) await link(reference, id);
    await setFaults({ ses: "down" });
    await incidents.act(id, "reply", { message: words.en });
    await host.after(SWEEP, "their mails failed", async () => {
      const { members } = (await incidents.get(id)).body;
      return members.filter(({ mailsFailing }: { mailsFailing: number }) => mailsFailing === 1).length === 2;
    });
    expect((await alice.act(mistaken.reference, "unlink", { incident: id })).status).toBe(200);
    await setFaults({ ses: "ok" });
    await mailed(stuck.email);
    const withheld = { kind: "mail-withheld", mail: "reply", reason: "overtaken" };
    await host.after(SWEEP, "it is withheld", async () =>
      (await alice.get(mistaken.reference)).body.timeline.some(({ kind }: { kind: string }) => kind === withheld.kind),
    );
    expect((await alice.get(mistaken.reference)).body.timeline).toContainEqual(expect.objectContaining(withheld));
    expect(await mailbox(host).to(mistaken.email)).toHaveLength(1);
  }, 60_000);

  it("that says nothing to whoever reads none of its languages is refused, and so is one in none", async () => {
    const { id } = (await incidents.open({ title: "Words" })).body;
    expectProblem(await incidents.act(id, "reply", { messages: words }), 422, "fields-at-fault", ["/language"]);
    expectProblem(await incidents.act(id, "reply", { messages: words, language: "de" }), 422, "fields-at-fault", [
      "/language",
    ]);
    expectProblem(await incidents.act(id, "reply", { messages: {} }), 422, "fields-at-fault", ["/messages"]);
    expectProblem(
      await incidents.act(id, "reply", { messages: { en: "News.", xx: "?" }, language: "en" }),
      422,
      "fields-at-fault",
      ["/messages/xx"],
    );
    expectProblem(await incidents.act(id, "reply", {}), 422, "fields-at-fault", ["/message"]);
  });
});

const upheld = {
  outcome: "upheld",
  cause: "storm",
  words: { en: { explanation: "A storm.", apology: "We are sorry." } },
};

describe("a resolution for an incident", () => {
  it("resolves whoever is open as by that agent, and passes over what waits for a supervisor or is over", async () => {
    const { id } = (await incidents.open({ title: "To be resolved" })).body;
    const taken = async () => {
      const complaint = await complain();
      const { headers } = await alice.take(complaint.reference);
      return { ...complaint, etag: headers.get("etag") ?? "" };
    };
    const [held, waiting, done] = [await taken(), await taken(), await taken()];
    const queued = { ...(await complain()), agent: undefined };
    const costly = { ...upheld.words.en, outcome: "upheld", cause: "storm", redress: { kind: "refund", amount: 900 } };
    expect((await alice.act(waiting.reference, "resolve", costly)).body.complaint.approval).toBeDefined();
    const { explanation, apology } = upheld.words.en;
    await alice.act(done.reference, "resolve", { outcome: "upheld", cause: "storm", explanation, apology });
    for (const { reference } of [queued, held, waiting, done]) await link(reference, id);

    const sent = await incidents.act(id, "resolve", upheld);
    expect([sent.status, sent.body.broadcast]).toEqual([202, 1]);
    expect((await mailed(queued.email)).text).toContain("A storm.");
    expect((await mailed(held.email)).text).toContain("We are sorry.");
    for (const { reference, agent } of [queued, { ...held, agent: "alice" }]) {
      const { status, complaint } = (await alice.get(reference)).body;
      expect([status, complaint.agent]).toEqual(["resolved", agent]);
      expect(complaint.resolution).toMatchObject({ outcome: "upheld", by: "alice" });
    }
    const stale = { "if-match": held.etag };
    expectProblem(await alice.act(held.reference, "reply", { message: "Hello?" }, stale), 412, "changed-meanwhile");
    expect((await alice.get(waiting.reference)).body.status).toBe("assigned");
    const shown = await eventually("all is reported", async () => {
      const { body } = await incidents.get(id);
      return body.history.at(-1).reached.skipped === 2 && body;
    });
    const told = shown.members.flatMap((member: { told: { because?: string }[] }) =>
      member.told.map(({ because }) => because),
    );
    expect(told.filter(Boolean).sort()).toEqual(["resolved", "waits-for-approval"]);
  }, 60_000);

  it("needs words in every language that it is in, and a supervisor for a sum", async () => {
    const { id } = (await incidents.open({ title: "Refunds" })).body;
    const unsorry = { ...upheld, language: "en", words: { ...upheld.words, ko: { explanation: "폭풍." } } };
    expectProblem(await incidents.act(id, "resolve", unsorry), 422, "apology-needed", ["/words/ko/apology"]);
    const refund = { ...upheld, redress: { kind: "refund", amount: 5 } };
    expectProblem(await incidents.act(id, "resolve", refund), 403, "redress-for-many");
    expect((await incidents.act(id, "resolve", { ...upheld, redress: { kind: "replacement" } })).status).toBe(202);
    expect((await supervised.act(id, "resolve", refund)).body).toMatchObject({ broadcast: 2, members: 0 });
  });
});
