import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { startHost } from "../../infra/local/host.ts";
import { checkTopology } from "../../infra/topology/check-topology.ts";
import type { FunctionPlan, Topology } from "../../infra/topology/model.ts";
import { topology } from "../../infra/topology.ts";
import { config, synthesise } from "./synthesise.ts";

const copy = (): Topology => structuredClone(topology(config));

const withWitness = (): Topology => {
  const plan = copy();
  plan.queues.witness = { visibilitySeconds: 30 };
  plan.functions.witness = {
    room: "../test/infra/rooms/witness",
    memoryMb: 256,
    timeoutSeconds: 5,
    triggers: [{ kind: "http", route: "GET /v1/witness", access: "public" }],
    environment: { WITNESS: "what it was given", WITNESS_QUEUE_URL: { queueUrl: "witness" } },
    permissions: [{ on: "queue", queue: "witness", may: "send" }],
  };
  return plan;
};

describe("a route, a queue and a variable that join the topology", () => {
  test("are on AWS", () => {
    const { service } = synthesise(withWitness());
    service.hasResourceProperties("AWS::ApiGatewayV2::Route", {
      RouteKey: "GET /v1/witness",
      AuthorizationType: "NONE",
    });
    const queues = service.findResources("AWS::SQS::Queue", { Properties: { QueueName: "heard-dev-witness" } });
    const [queue] = Object.keys(queues);
    service.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: "heard-dev-witness",
      Environment: { Variables: { WITNESS: "what it was given", WITNESS_QUEUE_URL: { Ref: queue } } },
    });
    service.hasResourceProperties("AWS::IAM::Policy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          { Action: "sqs:SendMessage", Effect: "Allow", Resource: { "Fn::GetAtt": [queue, "Arn"] } },
        ]),
      },
    });
  });

  test("are on one machine", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "heard-host-"));
    const host = await startHost({ dataDir, port: 0, harsh: false, quiet: true, topology: withWitness() });
    try {
      const answer = await fetch(`${host.url}/v1/witness`);
      expect(await answer.json()).toEqual({ witness: "what it was given", sent: true });
    } finally {
      await host.stop();
      await rm(dataDir, { recursive: true });
    }
  });
});

describe("a topology", () => {
  test("as it stands, is sound", () => {
    expect(() => checkTopology(topology(config))).not.toThrow();
  });

  test("in which a function sends to the queue that triggers it is refused", () => {
    const plan = copy();
    plan.functions.advance?.permissions.push({ on: "queue", queue: "fresh", may: "send" });
    expect(() => checkTopology(plan)).toThrow('A loop: what "fresh" triggers sends back to "fresh"');
  });

  test("in which a message comes back by way of another function is refused", () => {
    const plan = withWitness();
    plan.functions.advance?.permissions.push({ on: "queue", queue: "witness", may: "send" });
    plan.functions.witness?.triggers.push({ kind: "queue", queue: "witness", batchSize: 1, maximumConcurrency: 2 });
    plan.functions.witness?.permissions.splice(0, 1, { on: "queue", queue: "overdue", may: "send" });
    expect(() => checkTopology(plan)).toThrow(/A loop: what "(overdue|witness)" triggers sends back to "\1"/);
  });

  test("in which a message is visible again before six tries are over is refused", () => {
    const plan = copy();
    plan.queues.fresh = { visibilitySeconds: 71 };
    expect(() => checkTopology(plan)).toThrow('"fresh" needs a visibility of at least 6 × the timeout of advance');
  });

  test("in which a function may write to a prefix that the bucket doesn't have is refused", () => {
    const plan = copy();
    plan.functions.advance?.permissions.push({ on: "bucket", prefix: "elsewhere/", may: "write" });
    expect(() => checkTopology(plan)).toThrow('advance names the prefix "elsewhere/", which the bucket doesn\'t have');
  });

  test("in which two functions have the socket trigger is refused", () => {
    const plan = copy();
    plan.functions.directory?.triggers.push({ kind: "socket" });
    expect(() => checkTopology(plan)).toThrow("directory and chat both have the socket trigger");
  });

  const needs: [string, (plan: FunctionPlan) => void][] = [
    ["may write to connections", ({ permissions }) => permissions.push({ on: "connections", may: "write" })],
    ["is told where they are", ({ environment }) => Object.assign(environment, { URL: { connectionsUrl: true } })],
    ["tells browsers where to connect", ({ environment }) => Object.assign(environment, { URL: { socketUrl: true } })],
  ];
  test.each(needs)("without a socket, in which a function %s, is refused", (_, change) => {
    const plan = copy();
    for (const name of ["chat", "push-chat", "chat-box"]) delete plan.functions[name];
    expect(() => checkTopology(plan)).not.toThrow();
    const { advance } = plan.functions;
    if (advance === undefined) throw new Error("there is no advance");
    change(advance);
    expect(() => checkTopology(plan)).toThrow("advance needs a socket, and no function has the trigger");
  });

  test.each(["triggers", "permissions"] as const)("that names an unknown queue among its %s is refused", (part) => {
    const plan = copy();
    if (part === "permissions")
      plan.functions.advance?.permissions.push({ on: "queue", queue: "nowhere", may: "send" });
    else
      plan.functions.advance?.triggers.push({ kind: "queue", queue: "nowhere", batchSize: 1, maximumConcurrency: 2 });
    expect(() => checkTopology(plan)).toThrow('advance names the queue "nowhere", which doesn\'t exist');
  });
});
