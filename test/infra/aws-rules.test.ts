import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Topology } from "../../infra/topology/model.ts";
import { topology } from "../../infra/topology.ts";
import { config, synthesise } from "./synthesise.ts";

const withSweep = (change: Partial<Topology["functions"][string]>): Topology => {
  const plan = structuredClone(topology(config));
  Object.assign(plan.functions["sweep-due"] ?? {}, change);
  return plan;
};

describe("CloudFormation's own rules", () => {
  beforeEach(() => vi.stubEnv("CDK_VALIDATION", undefined));
  afterEach(() => vi.unstubAllEnvs());

  test("find nothing wrong with the stacks", () => {
    expect(() => synthesise()).not.toThrow();
  });

  test("stop a synthesis that breaks one", () => {
    expect(() => synthesise(withSweep({ timeoutSeconds: 3600 }))).toThrow("3600 exceeds maximum 900");
  });
});

test("a function with more variables than Lambda takes isn't synthesised", () => {
  const environment = { SETTINGS: "x".repeat(4000), OVERDUE_QUEUE_URL: { queueUrl: "overdue" } };
  expect(() => synthesise(withSweep({ environment }))).toThrow(/sweep-due takes about 41\d\d bytes/);
});
