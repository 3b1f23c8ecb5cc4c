import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../infra/config.ts";
import type { FileName, FunctionPlan } from "../../infra/topology/model.ts";
import { resolveEnvironment } from "../../infra/topology/resolve-environment.ts";

/** Functions read them while they start. */
const fileWith = (content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), "heard-file-")), "any.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const files: Record<FileName, string> = {
  settings: fileWith(readConfig({}).settings),
  texts: fileWith({}),
  "chat-box": fileWith(""),
};

/** A function's environment as it could be after a deployment. */
export const knownEnvironment = ({ environment }: FunctionPlan): Record<string, string> =>
  resolveEnvironment(environment, {
    tableName: "heard",
    bucketName: "heard-files",
    publicUrl: "https://care.heard.example",
    configurationSet: "heard-dev",
    socketUrl: "wss://chat.heard.example/chat",
    webhookTargets: "public",
    connectionsUrl: "https://chat.heard.example/chat",
    file: (name) => files[name],
    accessLog: "heard-dev-access",
    logOf: (name) => `/aws/lambda/heard-dev-${name}`,
    secret: (name) => `the-secret-of-${name}`,
    queueUrl: (queue) => `https://sqs.eu-west-1.amazonaws.com/123456789012/heard-dev-${queue}`,
    queueUrlsAt: (prefix) => `https://sqs.eu-west-1.amazonaws.com/123456789012/heard-dev-${prefix}`,
  });
