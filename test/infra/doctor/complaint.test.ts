import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkComplaint } from "../../../infra/doctor/checks/check-complaint.ts";
import { checkHealth } from "../../../infra/doctor/checks/check-health.ts";
import { agentClient } from "../../support/agent-client.ts";
import { eventually } from "../../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import type { Answers } from "./aws-stub.ts";
import {
  agentApiOf,
  callAs,
  deployed,
  forbidden,
  heard,
  notDeployed,
  said,
  startWorld,
  steps,
  type World,
} from "./world.ts";

const { stage: _stage, ...settings } = heard;
/** Of all complaints within an hour, as many as these tests want to see acknowledged. */
const ACKNOWLEDGED = 2;
const send = { within: 20_000 };

let world: World;
let host: HarshHost;
beforeAll(async () => {
  world = await startWorld();
  callAs(world.aws.url);
  host = await startHarshHost({ ...settings, guard: { acknowledgedInAll: ACKNOWLEDGED + 1 } });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await host.stopAndCheck();
  await world.close();
});

const there = (): Answers => ({ ...deployed({ PublicUrl: host.url }), ...agentApiOf(host) });
const mails = async (): Promise<unknown[]> => (await (await fetch(`${host.url}/_local/mail`)).json()) as unknown[];
describe("the public address", () => {
  test("that answers is well", async () => {
    expect(said(await world.look(checkHealth, { answers: there() }))).toEqual([`good: ${host.url} answers`]);
  });

  test("that answers nothing of ours, or nothing at all, is at fault", async () => {
    const at = (PublicUrl: string) => world.look(checkHealth, { answers: deployed({ PublicUrl }) });
    expect(said(await at(`${host.url}/elsewhere`))).toEqual([`fault: ${host.url}/elsewhere/v1/health answers 404`]);
    const closed = await at("http://127.0.0.1:1");
    expect(said(closed)).toEqual(["fault: http://127.0.0.1:1/v1/health doesn't answer"]);
    expect(steps(closed)[0]).toBe("curl -i http://127.0.0.1:1/v1/health");
  });

  test("that no stack names is at fault", async () => {
    expect(await world.look(checkHealth)).toMatchObject([{ level: "fault", what: "No stack names a PublicUrl" }]);
  });

  test("at a domain of its own, whose zone is elsewhere, says what that needs", async () => {
    const outputs = { PublicUrl: "http://127.0.0.1:1", DomainDns: "help.shop.example CNAME d-1.example" };
    const found = await world.look(checkHealth, { answers: deployed(outputs) });
    expect(steps(found)[0]).toBe("help.shop.example CNAME d-1.example");
  });

  test("is nobody's matter before deploying", async () => {
    expect(await world.look(checkHealth, { answers: notDeployed })).toEqual([]);
  });
});

describe("a test complaint", { timeout: 90_000 }, () => {
  test("is sent when asked for, and neither otherwise nor before deploying", async () => {
    expect(await world.look(checkComplaint, { answers: there() })).toMatchObject([
      { level: "hint", what: "None was sent" },
    ]);
    const before = await world.look(checkComplaint, { answers: { ...there(), ...notDeployed }, send });
    expect(before).toMatchObject([{ level: "later" }]);
    expect(steps(before)).toEqual(["npm run doctor -- --stage prod --region eu-central-1 --send"]);
    expect(await mails()).toEqual([]);
  });

  test("is acknowledged to SES's simulator, and closed as nobody's complaint, with no other mail", async () => {
    const found = await world.look(checkComplaint, { answers: there(), send });
    expect(said(found)).toEqual([
      expect.stringMatching(/^good: \w+ was taken in within \d+\.\d s$/),
      expect.stringMatching(/^good: It was acknowledged by mail within \d+\.\d s$/),
      "good: It was closed again",
    ]);
    expect(await mails()).toMatchObject([
      { to: [expect.stringMatching(/^success\+doctor-\w{8}@simulator\.amazonses\.com$/)] },
    ]);
    const reference = /^(\w+) was/.exec(found[0]?.what ?? "")?.[1] ?? "";
    const supervisor = await agentClient(host, "sonia", ["supervisor"]);
    const { body } = await supervisor.get(reference);
    expect(body.complaint).toMatchObject({
      status: "closed",
      closedBecause: "spam",
      subject: "Test by npm run doctor",
    });
    expect(JSON.stringify(body)).toContain('"source":"doctor"');
    expect(JSON.stringify(body.timeline)).toContain("A test by npm run doctor.");
  });

  test("that SES refuses is a fault with the number of tries, and is closed all the same", async () => {
    await host.setFaults({ ses: "paused" });
    const found = await world.look(checkComplaint, { answers: there(), send: { within: 1_500 } });
    await host.setFaults({ ses: "ok" });
    expect(said(found)).toEqual([
      expect.stringMatching(/^good: /),
      expect.stringMatching(/^fault: It isn't acknowledged after \d+\.\d s, with \d tries to send$/),
      "good: It was closed again",
    ]);
    expect(steps(found)[0]).toBe("aws logs tail /aws/lambda/heard-prod-advance --since 10m --region eu-central-1");
  });

  test("whose acknowledgement the guard withholds is no fault", async () => {
    const found = await eventually("the guard withholds one", async () => {
      const looked = await world.look(checkComplaint, { answers: there(), send });
      return looked[1]?.level === "hint" && looked;
    });
    expect(said(found)[1]).toMatch(/^hint: Its acknowledgement was withheld \(.+\)$/);
    expect(said(found)[2]).toBe("good: It was closed again");
  });

  test("that can't be followed says so, and that it stays open", async () => {
    const found = await world.look(checkComplaint, { answers: { ...there(), ...forbidden("InvokeFunction") }, send });
    expect(said(found)).toEqual([
      expect.stringMatching(/^good: /),
      expect.stringMatching(/^unknown: What became of \w+: these credentials may not look$/),
      expect.stringMatching(/^hint: \w+ is still open$/),
    ]);
    expect(steps(found)[0]).toBe(
      "Allow lambda:InvokeFunction on heard-prod-agent-api, or let somebody run this who has it.",
    );
    const supervisor = await agentClient(host, "sonia", ["supervisor"]);
    const reference = /^\w+/.exec(found[2]?.what ?? "")?.[0] ?? "";
    expect((await supervisor.get(reference)).body).toMatchObject({ status: "queued" });
  });

  test("that another stage took isn't found", async () => {
    const unknown: Answers = { InvokeFunction: () => ({ say: { statusCode: 404, body: "{}" } }) };
    const found = await world.look(checkComplaint, { answers: { ...there(), ...unknown }, send });
    expect(said(found)[1]).toMatch(/^fault: \w+ was taken in, and isn't found$/);
  });

  test("that nobody takes is a fault", async () => {
    await host.setFaults({ gateway: "down" });
    const down = await world.look(checkComplaint, { answers: there(), send });
    await host.setFaults({ gateway: "ok" });
    expect(said(down)).toEqual([`fault: ${host.url}/v1/complaints answered 503 to a complaint`]);
    const closed = await world.look(checkComplaint, { answers: deployed({ PublicUrl: "http://127.0.0.1:1" }), send });
    expect(closed).toMatchObject([{ level: "fault" }]);
  });
});
