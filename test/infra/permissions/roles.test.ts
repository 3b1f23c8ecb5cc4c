import { describe, expect, test } from "vitest";
import type { Call } from "../../../infra/topology/calls.ts";
import { topology } from "../../../infra/topology.ts";
import { config, synthesise } from "../synthesise.ts";
import { grantedCalls } from "./granted-calls.ts";
import { recordedCalls } from "./recorded-calls.ts";

/**
 * What each role of the template allows, held against what the functions really sent while all other tests ran. Read
 * after all of them: see `vitest.config.ts`.
 */
const plan = topology(config);
const granted = grantedCalls(synthesise(plan));
const recorded = recordedCalls(process.env.HEARD_CALLS_DIR ?? "");

/** What Lambda itself does as a function: writes its log, and takes messages for it. */
const ofLambda = (name: string): Call[] => [
  ...["logs:CreateLogStream", "logs:PutLogEvents"].map((action) => ({ action, on: `log/${name}` })),
  ...(plan.functions[name]?.triggers ?? []).flatMap((trigger) =>
    trigger.kind === "queue" ? POLLS.map((action) => ({ action, on: `queue/${trigger.queue}` })) : [],
  ),
];

/** Lambda asks for the first three; the CDK adds the others for whatever reads a queue. */
const POLLS = [
  "sqs:ReceiveMessage",
  "sqs:DeleteMessage",
  "sqs:GetQueueAttributes",
  "sqs:ChangeMessageVisibility",
  "sqs:GetQueueUrl",
];

/** Which lanes there are is each company's, so whoever may send to one may send to all. */
const textOf = ({ action, on }: Call): string => `${action} on ${on.replace(/^queue\/lane-.+$/, "every lane")}`;

const textsOf = (calls: readonly Call[] = []): string[] => [...new Set(calls.map(textOf))].sort();

const RAN = "lambda:InvokeFunction on function";

test("all other tests have run before", () => {
  const heard = [...granted.keys()].filter((name) => recorded.has(name));
  const why =
    "Little or nothing was recorded: `npm test` runs the whole suite, and with it records what functions send.";
  expect(heard.length, why).toBeGreaterThan(granted.size / 2);
});

test("every function of the topology has a role", () => {
  expect([...granted.keys()].sort()).toEqual(Object.keys(plan.functions).sort());
});

describe.each(Object.keys(plan.functions))("%s", (name) => {
  test("ran, and sent what it may send, and nothing else", () => {
    const sent = [...textsOf(recorded.get(name)), ...ofLambda(name).map(textOf)];
    expect(sent, "no test ran it over the wire").toContain(RAN);
    const expected = [...new Set(sent)].filter((text) => text !== RAN).sort();
    const may = textsOf(granted.get(name));
    expect({
      "sent, and not allowed": expected.filter((text) => !may.includes(text)),
      "allowed, and never sent": may.filter((text) => !expected.includes(text)),
    }).toEqual({ "sent, and not allowed": [], "allowed, and never sent": [] });
  });
});

test("who may send to one lane may send to all", () => {
  const lanes = Object.keys(plan.queues).filter((queue) => queue.startsWith("lane-"));
  for (const calls of granted.values()) {
    const onLanes = calls.filter(({ on }) => on.startsWith("queue/lane-"));
    expect(onLanes).toHaveLength(new Set(onLanes.map(({ action }) => action)).size * lanes.length);
  }
});
