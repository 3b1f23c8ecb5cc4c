import { expect, test } from "vitest";
import { checkEnvironmentSize } from "../../infra/aws/constructs/check-environment-size.ts";

const MOST = 4096 - "STAGE".length - 16;

test.each([
  ["text", "x".repeat(MOST - 1)],
  ["an address that is known after deploying", `${"x".repeat(MOST - 141)}\${Token[TOKEN.12]}`],
])("an environment of %s fits up to Lambda's limit, with the stage that is added later", (_, value) => {
  expect(() => checkEnvironmentSize("advance", { A: value })).not.toThrow();
  expect(() => checkEnvironmentSize("advance", { A: `${value}x` })).toThrow(/advance takes about 4097 bytes/);
});
