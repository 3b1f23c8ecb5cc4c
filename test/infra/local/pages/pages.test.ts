import { request } from "node:http";
import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Usage } from "../../../../infra/local/emulators/usage.ts";
import type { Host } from "../../../../infra/local/host.ts";
import { findHost } from "../../../../infra/local/host-file.ts";
import { readAs } from "../fixtures/echo.ts";
import { startFixtureHost } from "../fixtures/start-host.ts";

const HOSTILE = `"><script>alert(1)</script>`;

let host: Host;
beforeAll(async () => {
  host = await startFixtureHost();
  const environment = findHost(host.dataDir)?.environments.work ?? {};
  const ses = new SESClient({
    endpoint: environment.AWS_ENDPOINT_URL_SES ?? "",
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  await ses.send(
    new SendEmailCommand({
      Source: "care@heard.example",
      Destination: { ToAddresses: ["customer@example.com"] },
      Message: {
        Subject: { Data: HOSTILE },
        Body: { Text: { Data: `Text ${HOSTILE}` }, Html: { Data: `<p>Html</p>${HOSTILE}` } },
      },
    }),
  );
});
afterAll(() => host.stop());

const get = (path: string) => fetch(`${host.url}/_local/${path}`);
const post = (path: string, body: unknown = {}) =>
  fetch(`${host.url}/_local/${path}`, { method: "POST", body: JSON.stringify(body) });
const onlyMail = async () => {
  const [mail] = await readAs<{ id: string }[]>(await get("mail?to=customer@example.com"));
  return { id: "", ...mail };
};

describe("the mailbox", () => {
  it("lists mails by recipient, and gives each as it went out", async () => {
    const mail = await onlyMail();
    expect(mail).toMatchObject({ to: ["customer@example.com"], subject: HOSTILE });
    expect(await (await get(`mail/${mail.id}`)).text()).toContain("To: customer@example.com");
    expect(await (await get("mail?to=nobody@example.com")).json()).toEqual([]);
    expect((await get("mail/none")).status).toBe(404);
    expect((await get("mail/none/view")).status).toBe(404);
  });

  it("shows nothing of a mail unescaped", async () => {
    const { id } = await onlyMail();
    for (const path of ["", `mail/${id}/view`]) {
      const response = await get(path);
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
      const text = await response.text();
      expect(text).toContain("&quot;&gt;&lt;script&gt;");
      expect(text).not.toContain("<script");
    }
  });

  it("shows a mail's own HTML in a sandbox without scripts", async () => {
    const { id } = await onlyMail();
    const policy = (await get(`mail/${id}/html`)).headers.get("content-security-policy");
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/);
  });
});

describe("the local pages", () => {
  it("set faults, and refuse those that don't exist", async () => {
    expect(await (await post("faults", { ses: "down" })).json()).toMatchObject({ ses: "down", sqs: "ok" });
    expect(await (await get("faults")).json()).toMatchObject({ ses: "down" });
    expect((await post("faults", { ses: "sleepy" })).status).toBe(422);
    expect((await post("faults", { moon: "down" })).status).toBe(422);
    await post("faults", { ses: "ok" });
  });

  it("make the gateway refuse as API Gateway does, but not themselves", async () => {
    const refusals = [];
    for (const gateway of ["throttle", "down", "ok"]) {
      await post("faults", { gateway });
      const response = await fetch(`${host.url}/nowhere`);
      refusals.push([response.status, await response.text()]);
    }
    expect(refusals).toEqual([
      [429, '{"message":"Too Many Requests"}'],
      [503, '{"message":"Service Unavailable"}'],
      [404, '{"message":"Not Found"}'],
    ]);
  });

  it("count calls to AWS, from the last reset", async () => {
    expect((await post("usage")).status).toBe(204);
    expect((await readAs<Usage>(await get("usage"))).ses.requests.SendEmail).toBeUndefined();
    expect((await post("queues/purge")).status).toBe(204);
  });

  it("come back to the overview after a form", async () => {
    const response = await fetch(`${host.url}/_local/clock`, {
      method: "POST",
      body: new URLSearchParams({ advance: "PT48H" }),
      redirect: "manual",
    });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/_local/"]);
  });

  it("aren't for a name that somebody points at this machine", async () => {
    const { port } = new URL(host.url);
    const status = await new Promise((resolve, reject) => {
      const sent = request({ port, path: "/_local/", headers: { host: `evil.example:${port}` } }, (response) =>
        resolve(response.statusCode),
      );
      sent.on("error", reject).end();
    });
    expect(status).toBe(403);
  });
});
