import type { Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { synthesise } from "./synthesise.ts";
import { toYaml } from "./to-yaml.ts";

const { data, service } = synthesise();

/** Without what changes with each bundle, or with the CDK's version, and says nothing of what is deployed. */
const readable = (template: Template): string => {
  const { Parameters: _ofTheCdk, Rules: _versionOfTheBootstrap, ...rest } = template.toJSON();
  return toYaml(rest).replaceAll(/\b[0-9a-f]{64}(?=\.zip|\.json)/g, "hash-of-the-asset");
};

/** A change of infrastructure is seen in review. `vitest run test/infra/snapshot -u` writes it anew. */
test.each([
  ["data", data],
  ["service", service],
])("the template of the %s stack is as it was last looked at", async (name, template) => {
  await expect(readable(template)).toMatchFileSnapshot(`snapshots/${name}.template.yaml`);
});
