import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FunctionPlan } from "../../infra/topology/model.ts";
import { resolveEnvironment } from "../../infra/topology/resolve-environment.ts";

/** A function that can't start without it reads it while it does. */
const anyFile = (): string => {
  const path = join(mkdtempSync(join(tmpdir(), "heard-file-")), "any.json");
  writeFileSync(path, '""');
  return path;
};

/** A function's environment as it could be after a deployment. */
export const knownEnvironment = ({ environment }: FunctionPlan): Record<string, string> =>
  resolveEnvironment(environment, {
    tableName: "heard",
    bucketName: "heard-files",
    publicUrl: "https://care.heard.example",
    configurationSet: "heard-dev",
    socketUrl: "wss://chat.heard.example/chat",
    connectionsUrl: "https://chat.heard.example/chat",
    file: (name) => (name === "chat-box" ? anyFile() : `/var/task/${name}.json`),
    secret: (name) => `the-secret-of-${name}`,
    queueUrl: (queue) => `https://sqs.eu-west-1.amazonaws.com/123456789012/heard-dev-${queue}`,
  });
