import { describe, expect, test } from "vitest";
import type { ZodObject } from "zod";
import { readConfig } from "../../infra/config.ts";
import { topology } from "../../infra/topology.ts";
import { knownEnvironment } from "./known-environment.ts";

/** Whatever adds a variable is set. */
const full = readConfig({
  texts: { en: { signOff: "Bye," } },
  policy: { calendars: { desk: { hours: { mon: ["09:00-17:00"] }, holidays: { country: "DE" } } } },
  guard: { captcha: { verifyUrl: "https://captcha.example/siteverify", field: "captcha-answer" } },
});
const schemaOf = async (room: string): Promise<ZodObject> =>
  (await import(`../../functions/${room}/env.ts`)).environmentSchema;

describe.each(Object.keys(topology(full).functions))("%s", (name) => {
  test("gets the variables that it reads, and no others", async () => {
    const plan = topology(full).functions[name];
    if (plan === undefined) throw new Error(`there is no ${name}`);
    const schema = await schemaOf(plan.room);
    const environment = knownEnvironment(plan);
    expect(Object.keys(environment).sort()).toEqual(Object.keys(schema.shape).sort());
    expect(() => schema.parse(environment)).not.toThrow();
  });

  test("starts with what a company gets that sets nothing", async () => {
    const plan = topology(readConfig({})).functions[name];
    if (plan === undefined) throw new Error(`there is no ${name}`);
    const schema = await schemaOf(plan.room);
    expect(() => schema.parse(knownEnvironment(plan))).not.toThrow();
  });
});
