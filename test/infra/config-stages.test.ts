import { describe, expect, test } from "vitest";
import { readConfig } from "../../infra/config.ts";
import { atStage } from "../../infra/stages.ts";

const heard = {
  company: { name: "Shop", mailFrom: "care@shop.example" },
  allowedOrigins: ["https://www.shop.example", "https://shop.example"],
  policy: { remindAfter: "P2D", agentCap: 5 },
  stages: {
    dev: { company: { name: "Shop (dev)" } },
    prod: { allowedOrigins: ["https://www.shop.example"], policy: { agentCap: 9 }, aws: { ownKey: true } },
  },
};
const at = (stage: unknown, over: object = {}) => readConfig(atStage({ ...heard, ...over }, stage));

const refusal = (input: unknown): string => {
  try {
    readConfig(input);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  throw new Error("It was accepted");
};

describe("a stage", () => {
  test("has settings of its own over the rest, and a list of its own instead of the other", () => {
    const { stage, settings, allowedOrigins, aws } = at("prod");
    expect(stage).toBe("prod");
    expect(settings.company).toMatchObject({ name: "Shop", mailFrom: "care@shop.example" });
    expect(settings.policy).toMatchObject({ agentCap: 9, remindAfter: 172_800_000 });
    expect(allowedOrigins).toEqual(["https://www.shop.example"]);
    expect(aws.ownKey).toBe(true);
  });

  test("is the one that the settings name where the command line names none", () => {
    expect(at(undefined)).toMatchObject({ stage: "dev", settings: { company: { name: "Shop (dev)" } } });
    expect(at(undefined, { stage: "prod" })).toMatchObject({ stage: "prod", aws: { ownKey: true } });
  });

  test("needs no settings of its own", () => {
    expect(at("test")).toMatchObject({ stage: "test", aws: { ownKey: false } });
    expect(at("constructor").aws).toEqual(at("test").aws);
  });

  test("tells functions nothing of other stages", () => {
    expect(JSON.stringify(at("prod").settings)).not.toContain("Shop (dev)");
    expect(at("prod").settings).not.toHaveProperty("stages");
    expect(at("prod").settings).not.toHaveProperty("aws");
  });

  test("is named with what is wrong in its own settings, and not with what is wrong for all", () => {
    const stages = { prod: { policy: { agentCap: 101 } } };
    const message = refusal({ ...heard, stage: "prod", stages, company: { name: "" } });
    expect(message).toMatch(/heard\.stages\.prod\.policy\.agentCap: .*<=100.*\(found: 101\)/);
    expect(message).toMatch(/heard\.company\.name: /);
  });

  test.each([
    ["with a name that is none", { stages: { Prod: {} } }, ["stages.Prod", "lower-case letters"]],
    ["that is no object", { stages: { prod: 7 } }, ["stages.prod", "found: 7"]],
    ["with a name within itself", { stages: { dev: { stage: "prod" } } }, ["stages.dev.stage", "prod"]],
    ["that the command line can't mean", { stage: "../prod" }, ["heard.stage", "../prod"]],
  ])("%s is refused", (_, input, parts) => {
    const message = refusal(input);
    for (const part of parts) expect(message).toContain(part);
  });
});

describe("a wrong setting of AWS is named with its path, what was found and what is allowed", () => {
  const certificate = "arn:aws:acm:eu-central-1:123456789012:certificate/abc";
  const domain = { name: "complaints.shop.example", certificate };
  const webAcl = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/wall/abc";

  test.each([
    ["an unknown one", { cdn: true }, ["heard.aws", "cdn"]],
    ["a domain with a path", { domain: { ...domain, name: "shop.example/c" } }, ["aws.domain.name", "shop.example/c"]],
    ["no certificate", { domain: { ...domain, certificate: "abc" } }, ["aws.domain.certificate", "ACM"]],
    [
      "a zone of another domain",
      { domain: { ...domain, hostedZone: { id: "Z0123456789", name: "op.example" } } },
      ["aws.domain.hostedZone.name", "op.example", "must be the domain of which"],
    ],
    [
      "a certificate out of CloudFront's reach",
      { domain, webFront: { webAcl } },
      ["aws.domain.certificate", "us-east-1"],
    ],
    ["one domain for both APIs", { domain, chatDomain: domain }, ["aws.chatDomain.name", "must be another"]],
    ["a web ACL of a region", { webFront: { webAcl: webAcl.replace("global", "regional") } }, ["webAcl", "us-east-1"]],
    ["identities in another way", { identities: "none" }, ["aws.identities", '"create"', '"existing"']],
    [
      "pages without an address",
      { userPool: { domainPrefix: "shop" } },
      ["aws.userPool.callbackUrls", "sign-in pages"],
    ],
    ["an address in the clear", { userPool: { callbackUrls: ["http://a.example"] } }, ["callbackUrls[0]", "https://"]],
    ["Cognito's own name", { userPool: { domainPrefix: "my-cognito" } }, ["aws.userPool.domainPrefix", "my-cognito"]],
    ["no concurrency at all", { reservedConcurrency: { advance: 0 } }, ["reservedConcurrency.advance", ">=1"]],
    ["too little to be warm", { warmThroughput: { reads: 1, writes: 4_000 } }, ["warmThroughput.reads", "12000"]],
  ])("%s", (_, aws, parts) => {
    const message = refusal({ aws });
    for (const part of parts) expect(message).toContain(part);
  });
});
