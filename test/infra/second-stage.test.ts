import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { forAws } from "../../infra/aws/for-aws.ts";
import { readConfig } from "../../infra/config.ts";
import { atStage } from "../../infra/stages.ts";
import { topology } from "../../infra/topology.ts";
import { buildApp } from "./build-app.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/deploy.md"), "utf8");
const settingsIn = (heading: string): Record<string, object> => {
  const [, part = ""] = page.split(`## ${heading}\n`);
  const [, json] = /```json\n([\s\S]*?)```/.exec(part) ?? [];
  return JSON.parse(`{${json}}`);
};
const stacksOf = (stage: string) => {
  const config = forAws(readConfig(atStage({ ...settingsIn("Once"), ...settingsIn("A second stage") }, stage)));
  const { data } = buildApp(topology(config), config);
  return Template.fromStack(data);
};

const [prod, second] = [stacksOf("prod"), stacksOf("test")];

test("a second stage as the page has it takes its own mail, by a rule in the set that is active, and makes no identity", () => {
  const [set] = Object.values(prod.findResources("AWS::SES::ReceiptRuleSet"));
  const rulesOf = (of: Template) =>
    Object.values(of.findResources("AWS::SES::ReceiptRule")).map(({ Properties }) => Properties);
  expect(Object.keys(second.findResources("AWS::SES::ReceiptRuleSet"))).toEqual([]);
  expect(rulesOf(second)).toMatchObject([
    { RuleSetName: set?.Properties.RuleSetName, Rule: { Recipients: ["reply-test.nordlicht.example"] } },
  ]);
  expect(rulesOf(prod)).toMatchObject([{ Rule: { Recipients: ["reply.nordlicht.example"] } }]);
  expect(Object.keys(second.findResources("AWS::SES::EmailIdentity"))).toEqual([]);
  expect(Object.keys(prod.findResources("AWS::SES::EmailIdentity"))).toHaveLength(2);
});
