import { expect, test } from "vitest";
import type { ZodObject } from "zod";
import { topology } from "../../infra/topology.ts";
import { knownEnvironment } from "./known-environment.ts";
import { config } from "./synthesise.ts";

const plans = Object.values(topology(config).functions);

test.each(plans)("$room gets the variables that it reads, and no others", async (plan) => {
  const { environmentSchema }: { environmentSchema: ZodObject } = await import(`../../functions/${plan.room}/env.ts`);
  const environment = knownEnvironment(plan);
  expect(Object.keys(environment).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  expect(() => environmentSchema.parse(environment)).not.toThrow();
});
