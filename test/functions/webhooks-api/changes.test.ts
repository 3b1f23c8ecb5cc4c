import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../support/answer.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { expectProblem } from "../../support/refused.ts";
import { type WebhookClient, webhookClient } from "./webhook-client.ts";

const url = "https://hooks.example.com/heard";

let host: HarshHost;
let sam: WebhookClient;
let kim: WebhookClient;
beforeAll(async () => {
  host = await startHarshHost({ webhooks: { endpoints: [{ id: "constructor", url }] } });
  [sam, kim] = [await webhookClient(host, "sam"), await webhookClient(host, "kim")];
});
afterAll(() => host.stopAndCheck());

const made = async (): Promise<string> => (await sam("POST", "", { url })).body.id;
const etagOf = ({ headers }: Answer): string => headers.get("etag") ?? "";
const matching = (tag: string) => ({ "if-match": tag });

describe.each([
  ["made by a call", made],
  ["of the configuration", async () => "constructor"],
])("an endpoint %s", (_, given) => {
  test("says who changed it last, be it only its secret or whether it is on", async () => {
    const id = await given();
    const before = (await sam("GET", `/${id}`)).body.revision;
    await kim("PUT", `/${id}`, { enabled: false });
    const changed = { changedBy: "kim", changedAt: expect.any(String), revision: before + 1 };
    expect((await sam("GET", `/${id}`)).body).toMatchObject(changed);
    await sam("POST", `/${id}/secret`);
    expect((await sam("GET", `/${id}`)).body).toMatchObject({ changedBy: "sam", revision: before + 2 });
    await sam("PUT", `/${id}`, { enabled: true });
  });

  test("is changed by one of two who read the same, and the other one writes nothing", async () => {
    const id = await given();
    const tag = etagOf(await sam("GET", `/${id}`));
    const answers = await Promise.all([
      sam("PUT", `/${id}`, { enabled: false }, matching(tag)),
      kim("PUT", `/${id}`, { enabled: true }, matching(tag)),
    ]);
    const [done] = answers.filter(({ status }) => status === 200);
    const [refused] = answers.filter(({ status }) => status !== 200);
    if (done === undefined || refused === undefined) throw new Error("both won, or neither did");
    expectProblem(refused, 412, "changed-meanwhile");
    expect([etagOf(refused), etagOf(await sam("GET", `/${id}`))]).toEqual([etagOf(done), etagOf(done)]);
    expect((await sam("GET", `/${id}`)).body).toEqual(done.body);
    await sam("PUT", `/${id}`, { enabled: true });
  });

  test("has its secret changed once for one reading", async () => {
    const id = await given();
    const tag = etagOf(await sam("GET", `/${id}/secret`));
    expect(tag).toBe(etagOf(await sam("GET", `/${id}`)));
    const rotated = await sam("POST", `/${id}/secret`, undefined, matching(tag));
    expectProblem(await sam("POST", `/${id}/secret`, undefined, matching(tag)), 412, "changed-meanwhile");
    expect((await sam("GET", `/${id}/secret`)).body).toEqual(rotated.body);
    expect(etagOf(rotated)).toBe(etagOf(await sam("GET", `/${id}`)));
  });
});

test("what is changed under an older revision stays as it is, and isn't deleted", async () => {
  const id = await made();
  const tag = etagOf(await sam("GET", `/${id}`));
  const current = etagOf(await kim("PUT", `/${id}`, { url, detail: "full" }));
  const before = (await sam("GET", `/${id}`)).body;
  const change = { url: "https://other.example.com/", enabled: false };
  expectProblem(await sam("PUT", `/${id}`, change, matching(tag)), 412, "changed-meanwhile");
  expectProblem(await sam("DELETE", `/${id}`, undefined, matching(tag)), 412, "changed-meanwhile");
  expect((await sam("GET", `/${id}`)).body).toEqual(before);
  expect((await sam("DELETE", `/${id}`, undefined, matching(`${tag}, ${current}`))).status).toBe(204);
  expectProblem(await sam("GET", `/${id}`), 404, "unknown-webhook");
});
