import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../infra/config.ts";
import type { EnvironmentValue, FunctionPlan } from "../../infra/topology/model.ts";
import { topology } from "../../infra/topology.ts";
import { knownEnvironment } from "./known-environment.ts";

/** Whatever adds a variable is set. */
const plan = topology(
  readConfig({
    texts: { en: { signOff: "Bye," } },
    guard: { captcha: { verifyUrl: "https://captcha.example/siteverify", field: "captcha-answer" } },
  }),
);

interface Start {
  /** What to change in the right environment; `undefined` takes a variable out of it. */
  change: Record<string, string | undefined>;
  variable: string;
  /** How it is wrong. */
  as: string;
  says: RegExp;
}

/** In one fresh process, since a bundle's own modules are loaded anew by each address: what a start fails with, for each environment. */
const script = `
  const [path, environments] = process.argv.slice(1);
  const own = Object.keys(process.env);
  for (const [number, environment] of JSON.parse(environments).entries()) {
    for (const name of Object.keys(process.env)) if (!own.includes(name)) delete process.env[name];
    Object.assign(process.env, environment);
    const failed = await import(path + "?" + number).then(() => undefined, ({ name, message, stack }) => ({ name, message, stack }));
    console.log(JSON.stringify(failed ?? "it started"));
  }
  process.exit();`;

const inBundle = (name: string): string => join(import.meta.dirname, "../../dist", name, "index.mjs");
const credentials = { AWS_REGION: "eu-west-1", AWS_ACCESS_KEY_ID: "AKID", AWS_SECRET_ACCESS_KEY: "secret" };

const startWith = async (name: string, environments: object[]): Promise<unknown[]> => {
  const args = ["--input-type=module", "--eval", script, inBundle(name), JSON.stringify(environments)];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env: credentials });
  expect(stderr).toBe("");
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
};

const notJson = join(mkdtempSync(join(tmpdir(), "heard-start-")), "broken.json");
writeFileSync(notJson, '{\n "secret-of-somebody": \n');

/** How a value of that kind can be wrong, and what is said of it. */
const brokenOf = (value: EnvironmentValue): [as: string, text: string, says: RegExp][] => {
  if (typeof value === "string") return [["no JSON", "{\n oops", /not JSON/]];
  if ("file" in value) {
    return [
      ["a file that isn't there", "/nowhere/any.json", /no such file/],
      ["a file without JSON", notJson, /no JSON in/],
    ];
  }
  if ("queueUrls" in value || "logsOf" in value) {
    return [
      ["no JSON", "{\n oops", /not JSON/],
      ["other JSON", '{"any":7}', /expected/],
    ];
  }
  if ("publicUrl" in value || "queueUrl" in value || "socketUrl" in value || "connectionsUrl" in value) {
    return [["no address", "no\n address", /Invalid URL/]];
  }
  if ("webhookTargets" in value) return [["none of its words", "anybody", /"public"/]];
  return [["empty", "", /Too small/]];
};

/** Its texts are read when somebody is refused, and few are. */
const readsTextsLater = ["receive-form"];

const startsOf = (name: string, { environment }: FunctionPlan): Start[] =>
  Object.entries(environment).flatMap(([variable, value]) => {
    const isOptional = variable === "TEXTS_FILE" || variable === "CAPTCHA_SECRET";
    if (isOptional && readsTextsLater.includes(name)) return [];
    const missing = { change: { [variable]: undefined }, variable, as: "missing", says: /expected/ };
    const broken = brokenOf(value).map(([as, text, says]) => ({ change: { [variable]: text }, variable, as, says }));
    return isOptional ? broken : [missing, ...broken];
  });

describe.each(Object.entries(plan.functions))("%s", (name, functionPlan) => {
  const starts = startsOf(name, functionPlan);
  const right = knownEnvironment(functionPlan);
  let failures: unknown[];
  beforeAll(async () => {
    failures = await startWith(
      name,
      starts.map(({ change }) => ({ ...right, ...change })),
    );
  });

  test.each(starts.map(({ variable, as, says }, place) => [variable, as, says, place] as const))(
    "fails at its start with one line where %s is %s",
    (variable, _, says, place) => {
      const { name: kind, message, stack } = failures[place] as Record<"name" | "message" | "stack", string>;
      expect(kind).toBe("Error");
      expect(message.startsWith(`This function's environment is wrong. ${variable}`)).toBe(true);
      expect(message).toMatch(says);
      expect(message).not.toMatch(/[\r\n]|ZodError|secret-of-somebody|the-secret-of/);
      expect(message.length).toBeLessThan(200);
      expect(stack).toBe(`Error: ${message}`);
    },
  );
});

test("a captcha that nobody could verify is no captcha that is quietly left out", async () => {
  const guard = { captcha: { verifyUrl: "https://captcha.example/siteverify", field: "captcha-answer" } };
  const settings = join(mkdtempSync(join(tmpdir(), "heard-start-")), "settings.json");
  writeFileSync(settings, JSON.stringify(readConfig({ guard }).settings));
  const { CAPTCHA_SECRET: _none, ...rest } = knownEnvironment(plan.functions["receive-form"] as FunctionPlan);
  const [failure] = await startWith("receive-form", [{ ...rest, SETTINGS_FILE: settings }]);
  expect((failure as Error).message).toMatch(/^This function's environment is wrong\. CAPTCHA_SECRET: is missing/u);
});

test("all that is wrong is said at once", async () => {
  const [failure] = await startWith("uploads", [{}]);
  const { message } = failure as Error;
  for (const variable of Object.keys(plan.functions.uploads?.environment ?? {}))
    expect(message).toContain(`${variable}: `);
});
