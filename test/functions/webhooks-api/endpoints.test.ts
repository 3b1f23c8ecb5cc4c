import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../support/answer.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { expectProblem } from "../../support/refused.ts";
import { type WebhookClient, webhookClient } from "./webhook-client.ts";

const URL_OF_CRM = "https://crm.example.com/heard?key=k1";

let host: HarshHost;
let sam: WebhookClient;
beforeAll(async () => {
  host = await startHarshHost({ webhooks: { endpoints: [{ id: "crm", url: URL_OF_CRM, description: "CRM" }] } });
  sam = await webhookClient(host, "sam");
});
afterAll(() => host.stopAndCheck());

const url = "https://hooks.example.com/heard";
const made = async (body: object = { url }): Promise<Answer> => {
  const answer = await sam("POST", "", body);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer;
};
const removed = async (id: string): Promise<void> => {
  expect((await sam("DELETE", `/${id}`)).status).toBe(204);
};
const idsIn = ({ body }: Answer): string[] => body.items.map(({ id }: { id: string }) => id);

describe("an endpoint", () => {
  test("that is made has a secret of its own, and is there with those of the configuration", async () => {
    const whole = { url, types: ["complaint.resolved"], detail: "full", answers: true, description: "정산 시스템" };
    const { body } = await made(whole);
    expect(body).toEqual({
      ...whole,
      ...{ revision: 1, changedBy: "sam", changedAt: expect.any(String) },
      id: expect.stringMatching(/^wh-[a-z0-9]{12}$/u),
      from: "api",
      secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/u),
    });
    const { secret, ...shown } = body;
    const crm = { id: "crm", url: URL_OF_CRM, detail: "thin", answers: false, description: "CRM", revision: 0 };
    expect((await sam("GET")).body.items).toEqual([{ ...crm, from: "configuration" }, shown]);
    expect((await sam("GET", `/${body.id}`)).body).toEqual(shown);
    expect((await sam("GET", `/${body.id}/secret`)).body).toEqual({ secret });
    await removed(body.id);
    expect(idsIn(await sam("GET"))).toEqual(["crm"]);
    for (const path of ["", "/secret", "/log"]) {
      expectProblem(await sam("GET", `/${body.id}${path}`), 404, "unknown-webhook");
    }
  });

  test("is told of everything, thinly, unless it is said otherwise, and its URL is kept as it was judged", async () => {
    const { body } = await made({ url: "HTTPS://Hooks.Example.com:443/a/../b" });
    expect(body).toMatchObject({ url: "https://hooks.example.com/b", detail: "thin", answers: false });
    expect(body).not.toHaveProperty("types");
    await removed(body.id);
  });

  test("asked for twice by one key is one, also for two at a time", async () => {
    const ask = (body: object, key = "once") => sam("POST", "", body, { "idempotency-key": key });
    const [one, other] = await Promise.all([ask({ url }), ask({ url })]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body).toEqual(one.body);
    expect([one, other].map(({ headers }) => headers.get("idempotency-replayed")).toSorted()).toEqual([null, "true"]);
    expectProblem(await ask({ url, detail: "full" }), 422, "idempotency-key-reused");
    await removed(one.body.id);
    const again = await ask({ url });
    expect([again.body.id === one.body.id, again.body.secret === one.body.secret]).toEqual([false, false]);
    await removed(again.body.id);
  });

  test("can't be the eleventh with those of the configuration, also where several are asked for at once", async () => {
    for (let count = 0; count < 7; count += 1) await made();
    const answers = await Promise.all(Array.from({ length: 4 }, () => sam("POST", "", { url })));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(2);
    for (const answer of refused) expectProblem(answer, 409, "too-many-webhooks");
    const ids = idsIn(await sam("GET")).filter((id) => id !== "crm");
    expect(ids).toHaveLength(9);
    await Promise.all(ids.map(removed));
    expect(idsIn(await sam("GET"))).toEqual(["crm"]);
  });

  test("sent whole is replaced, and what is absent isn't so any more", async () => {
    const { body } = await made({ url, types: ["complaint.rated"], detail: "full", answers: true, description: "A" });
    const changed = await sam("PUT", `/${body.id}`, { url: "https://other.example.com/" });
    expect(changed.body).toEqual({
      id: body.id,
      url: "https://other.example.com/",
      detail: "thin",
      answers: false,
      from: "api",
      ...{ revision: 2, changedBy: "sam", changedAt: expect.any(String) },
    });
    expect((await sam("GET", `/${body.id}`)).body).toEqual(changed.body);
    expect((await sam("GET", `/${body.id}/secret`)).body).toEqual({ secret: body.secret });
    await removed(body.id);
  });

  test("that answers for some channels says which", async () => {
    const whole = { url, detail: "full", answers: ["review", "bazaar"] };
    const { body } = await made(whole);
    expect(body).toMatchObject(whole);
    expect((await sam("PUT", `/${body.id}`, { ...whole, answers: ["social"] })).body.answers).toEqual(["social"]);
    await removed(body.id);
  });

  test("is disabled since when and by whom it was first, and enabled again", async () => {
    const before = host.now();
    const { body } = await sam("PUT", "/crm", { enabled: false });
    expect(body.disabled).toEqual({ at: expect.any(String), because: "by-supervisor" });
    expect(Date.parse(body.disabled.at)).toBeGreaterThanOrEqual(before);
    const again = { ...body, revision: body.revision + 1, changedAt: expect.any(String) };
    expect((await sam("PUT", "/crm", { enabled: false })).body).toEqual(again);
    expect((await sam("GET", "/crm")).body).toEqual(again);
    expect((await sam("PUT", "/crm", { enabled: true })).body).not.toHaveProperty("disabled");
  });

  test("of the configuration is changed there, and can be sent back as it was read", async () => {
    const as = { url: URL_OF_CRM, detail: "thin", answers: false, description: "CRM" };
    expect((await sam("PUT", "/crm", { ...as, enabled: true })).status).toBe(200);
    for (const change of [{ url }, { ...as, types: ["complaint.rated"] }, { url: URL_OF_CRM }]) {
      expectProblem(await sam("PUT", "/crm", change), 409, "configured-webhook");
    }
    expectProblem(await sam("DELETE", "/crm"), 409, "configured-webhook");
  });
});

describe("a secret", () => {
  const read = async () => (await sam("GET", "/crm/secret")).body;

  test("that is changed leaves the one before to sign for 24 hours", async () => {
    const { secret } = await read();
    const { body } = await sam("POST", "/crm/secret");
    expect(body.secret).not.toBe(secret);
    const day = Date.parse(body.previousUntil) - host.now();
    expect([day <= 86_400_000, day > 86_390_000]).toEqual([true, true]);
    expect(await read()).toEqual(body);
    await host.advanceClock(86_400_000);
    expect(await read()).toEqual({ secret: body.secret });
  });
});

describe("refused is", () => {
  test.each([
    ["http://hooks.example.com", "https"],
    ["ftp://hooks.example.com", "https"],
    ["https://10.0.0.8/heard", "reach"],
    ["https://[fd00::1]/", "reach"],
    ["https://169.254.169.254/latest/meta-data", "reach"],
    ["https://intranet/heard", "reach"],
    ["https://user:pass@hooks.example.com", "password"],
    ["https://hooks.example.com/#top", "fragment"],
    ["https://hooks.example.com:22/", "port"],
    ["hooks.example.com/heard", "such as"],
    ["https://hooks.example.com/a b", "spaces"],
    [`https://hooks.example.com/${"x".repeat(2_000)}`, "2,000"],
    ["", "such as"],
  ])("%s, made or changed", async (bad, word) => {
    const [first, ...others] = [await sam("POST", "", { url: bad }), await sam("PUT", "/crm", { url: bad })];
    for (const answer of [first, ...others]) {
      expectProblem(answer as Answer, 422, "fields-at-fault", ["/url"]);
      expect(answer?.body.detail).toContain(word);
    }
  });

  test("one that takes answers without their words, and what isn't whole", async () => {
    const answers = { url, answers: true };
    for (const answer of [await sam("POST", "", answers), await sam("PUT", "/crm", answers)]) {
      expectProblem(answer, 422, "fields-at-fault", ["/detail"]);
    }
    for (const [odd, pointer] of [
      [[], "/answers"],
      [["Under reviews"], "/answers/0"],
      ["review", "/answers"],
      [["review"], "/detail"],
    ] as const) {
      const detail = pointer === "/detail" ? "thin" : "full";
      expectProblem(await sam("POST", "", { url, detail, answers: odd }), 422, "fields-at-fault", [pointer]);
    }
    for (const body of [{}, { detail: "full" }, { enabled: true, description: "CRM" }]) {
      expectProblem(await sam("PUT", "/crm", body), 422, "fields-at-fault", ["/url"]);
    }
    expectProblem(await sam("POST", "", {}), 422, "fields-at-fault", ["/url"]);
    for (const types of [[], ["complaint.eaten"], ["endpoint.test"], "complaint.rated"]) {
      const { status, body } = await sam("POST", "", { url, types });
      expect([status, body.errors[0].pointer]).toEqual([422, expect.stringMatching(/^\/types/u)]);
    }
  });

  test("an odd query of the log, and an odd wish for a replay", async () => {
    for (const [query, pointer] of [
      ["day=22.11.2026", "/day"],
      ["day=2026-02-30", "/day"],
      ["limit=0", "/limit"],
      ["limit=101", "/limit"],
      ["colour=red", "/colour"],
    ] as const) {
      expectProblem(await sam("GET", `/crm/log?${query}`), 422, "fields-at-fault", [pointer]);
    }
    for (const cursor of ["", "x", "__proto__"]) {
      expectProblem(await sam("GET", `/crm/log?cursor=${cursor}`), 422, "bad-cursor", ["/cursor"]);
      expectProblem(await sam("POST", "/crm/replay", { cursor }), 422, "bad-cursor", ["/cursor"]);
    }
    const wishes = [
      [{ events: [] }, "/events"],
      [{ events: ["evt_1"], only: "all" }, "/only"],
      [{ only: "delivered" }, "/only"],
      [{ day: "yesterday" }, "/day"],
      [{ events: Array.from({ length: 501 }, () => "evt_1") }, "/events"],
    ] as const;
    for (const [wish, pointer] of wishes)
      expectProblem(await sam("POST", "/crm/replay", wish), 422, "fields-at-fault", [pointer]);
  });

  test("every call to agents, before anything is said of what there is", async () => {
    const alice = await webhookClient(host, "alice", ["agent"]);
    for (const path of ["", "/crm", "/nobody", "/crm/secret", "/crm/log"]) {
      expectProblem(await alice("GET", path), 403, "supervisors-only");
    }
    expectProblem(await alice("POST", "", { url }), 403, "supervisors-only");
    expectProblem(await alice("POST", "/crm/secret"), 403, "supervisors-only");
  });
});

test("an endpoint that nobody made is unknown, whatever is asked of it", async () => {
  for (const id of ["wh-000000000000", "WH-1", "__proto__", "a".repeat(500), "%20"]) {
    expectProblem(await sam("GET", `/${id}`), 404, "unknown-webhook");
    expectProblem(await sam("PUT", `/${id}`, { enabled: true }), 404, "unknown-webhook");
    expectProblem(await sam("DELETE", `/${id}`), 404, "unknown-webhook");
    expectProblem(await sam("POST", `/${id}/test`), 404, "unknown-webhook");
    expectProblem(await sam("POST", `/${id}/replay`, {}), 404, "unknown-webhook");
  }
});
