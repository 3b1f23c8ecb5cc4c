import { expect, test } from "vitest";
import { readContext } from "../../infra/aws/read-context.ts";
import { readConfig } from "../../infra/config.ts";

test("cdk.json's settings, whoever wrote them, are ones that can be deployed", () => {
  expect(() => readConfig(readContext().heard)).not.toThrow();
});
