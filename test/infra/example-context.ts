import { readContext } from "../../infra/aws/read-context.ts";

/** Of a company that isn't whoever has this clone: what that one set in its `cdk.json` is no matter of these tests. */
export const heard = {
  stage: "dev",
  company: { name: "Example Company", mailFrom: "care@heard.example", language: "en", timeZone: "UTC" },
  inbound: { replyDomain: "reply.heard.example", recipients: ["care@heard.example"] },
  allowedOrigins: ["https://www.heard.example"],
  webhooks: { endpoints: [] },
};

const { heard: _ofTheCompany, "@aws-cdk/core:bootstrapQualifier": _ofItsAccount, ...flags } = readContext();

/** How the CDK builds, as the project's `cdk.json` says it. */
export const context: Record<string, unknown> = { ...flags, heard };
