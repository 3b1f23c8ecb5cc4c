import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApiDocument } from "../../shared/openapi/document.ts";
import { agentClient } from "../support/agent-client.ts";
import { customerClient } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { compile, generateClient } from "../support/typed-client.ts";

const STORY = `
import { claim, complain, resolve } from "./client.ts";

export const story = async (authorization: string) => {
  // This generator names no type for a call that takes several.
  const json = { "content-type": "application/json" };
  const complained = await complain({ message: "My kettle came broken.", email: "typed@example.com" }, {}, { headers: json });
  if (complained.status !== 202) throw new Error(String(complained.status));
  const { reference } = complained.data;
  const headers = { authorization };
  for (;;) {
    const claimed = await claim({ wait: 1 }, {}, { headers });
    if (claimed.status !== 200) continue;
    const found: string = claimed.data.complaint.reference;
    const done = await resolve(
      found,
      { outcome: "upheld", cause: "Damaged in transit", explanation: "The box was crushed.", apology: "Sorry." },
      {},
      { headers },
    );
    if (done.status !== 200) throw new Error(String(done.status));
    if (found === reference) return { reference, status: done.data.status };
  }
};
`;

let host: HarshHost;
let folder: string;
beforeAll(async () => {
  host = await startHarshHost({ company: { name: "Nordlicht" } });
  folder = await generateClient(await (await fetch(`${host.url}/v1/openapi.json`)).json());
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await host.stopAndCheck();
});

describe("the API's document", () => {
  test("is the deployment's own, and may be cached by anybody", async () => {
    const { status, headers, body } = await customerClient(host).open("/v1/openapi.json");
    expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=300"]);
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument({ company: "Nordlicht", publicUrl: host.url }))));
  });

  test.each(["/v1/openapi.json", "/v1/docs"])("%s isn't sent again to whoever has it", async (path) => {
    const etag = (await fetch(host.url + path)).headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/u);
    const again = await fetch(host.url + path, { headers: { "if-none-match": `"other", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await fetch(host.url + path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  test("as a page runs nothing, and loads nothing from elsewhere", async () => {
    const { headers, text } = await customerClient(host).open("/v1/docs");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/u);
    expect(text).not.toMatch(/<script|<link rel="stylesheet"|src=/u);
  });
});

describe("a client that is generated from the document", () => {
  test("compiles, and so does a program that uses it as it is meant", async () => {
    expect(await compile(folder, STORY)).toBe("");
  });

  test.each([
    ["a field that the call doesn't know", "cause:", "reason:"],
    ["an outcome that isn't one", '"upheld"', '"won"'],
    ["an answer that the call doesn't give", "complained.status !== 202", "complained.status !== 201"],
    ["a member that the answer doesn't have", "claimed.data.complaint.reference", "claimed.data.complaint.name"],
  ])("refuses %s", async (_what, right, wrong) => {
    expect(await compile(folder, STORY.replace(right, wrong))).toMatch(/error TS\d+/u);
  });

  test("takes a complaint through to its resolution", async () => {
    const token = await host.token({ agent: "typed", roles: ["agent"] });
    expect(await compile(folder, STORY)).toBe("");
    const { story } = await import(pathToFileURL(join(folder, "use.ts")).href);
    const { reference, status } = await story(`Bearer ${token}`);
    expect(status).toBe("resolved");
    expect((await (await agentClient(host, "typed")).get(reference)).body.status).toBe("resolved");
  });
});
