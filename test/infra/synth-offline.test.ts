import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { context } from "./example-context.ts";

const root = join(import.meta.dirname, "../..");

/** What a clone has that a synthesis could need: neither bundles nor an earlier template. */
const CLONED = ["functions", "infra", "package.json", "shared", "tsconfig.json"];

const cloneOf = (): string => {
  const clone = mkdtempSync(join(tmpdir(), "heard-clone-"));
  for (const name of CLONED) cpSync(join(root, name), join(clone, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(clone, "node_modules"), "dir");
  const settings = JSON.parse(readFileSync(join(root, "cdk.json"), "utf8"));
  writeFileSync(join(clone, "cdk.json"), JSON.stringify({ ...settings, context }));
  return clone;
};

/** A port at which nothing listens: it was free a moment ago. */
const closedPort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
};

test("a clone synthesises both stacks without a network, and without an account", async () => {
  const clone = cloneOf();
  const nowhere = `http://127.0.0.1:${await closedPort()}`;
  const env = {
    PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
    HOME: mkdtempSync(join(tmpdir(), "heard-home-")),
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NODE_USE_ENV_PROXY: "1",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  // A failure of the command is one of the test.
  await promisify(execFile)("npx", ["--offline", "cdk", "synth", "--quiet"], { cwd: clone, env });
  for (const [name, type] of [
    ["Data", "AWS::DynamoDB::GlobalTable"],
    ["Service", "AWS::Lambda::Function"],
  ]) {
    const template = JSON.parse(readFileSync(join(clone, `cdk.out/Heard-dev-${name}.template.json`), "utf8"));
    expect(Object.values(template.Resources)).toContainEqual(expect.objectContaining({ Type: type }));
  }
  const report = JSON.parse(readFileSync(join(clone, "cdk.out/validation-report.json"), "utf8"));
  expect(report.pluginReports).toEqual([]);
}, 600_000);
