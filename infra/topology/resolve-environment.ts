import type { EnvironmentValue, FileName } from "./model.ts";

/** What only a host knows of what it built. On AWS these are the CDK's placeholders, which pass through JSON unharmed. */
export interface Built {
  tableName: string;
  bucketName: string;
  publicUrl: string;
  queueUrl: (queue: string) => string;
  /** Of all queues whose names begin so, up to there. */
  queueUrlsAt: (prefix: string) => string;
  configurationSet: string;
  /** Empty, as the next one, where no function has the socket trigger: then none has it in its environment either. */
  socketUrl: string;
  connectionsUrl: string;
  webhookTargets: "public" | "also-loopback";
  file: (name: FileName) => string;
  secret: (name: string) => string;
  accessLog: string;
  logOf: (functionName: string) => string;
}

/** A function's environment as it will find it. */
export const resolveEnvironment = (
  environment: Record<string, EnvironmentValue>,
  built: Built,
): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, resolve(value, built)]));

const resolve = (value: EnvironmentValue, built: Built): string => {
  const { tableName, bucketName, publicUrl, queueUrl, configurationSet, socketUrl, connectionsUrl, file, secret } =
    built;
  const { accessLog, logOf } = built;
  if (typeof value === "string") return value;
  if ("tableName" in value) return tableName;
  if ("bucket" in value) return bucketName;
  if ("publicUrl" in value) return publicUrl;
  if ("configurationSet" in value) return configurationSet;
  if ("socketUrl" in value) return socketUrl;
  if ("connectionsUrl" in value) return connectionsUrl;
  if ("webhookTargets" in value) return built.webhookTargets;
  if ("file" in value) return file(value.file);
  if ("secret" in value) return secret(value.secret);
  if ("accessLog" in value) return accessLog;
  if ("logsOf" in value) return JSON.stringify(value.logsOf.map(logOf));
  if ("queueUrl" in value) return queueUrl(value.queueUrl);
  const { prefix, names } = value.queueUrls;
  return JSON.stringify([built.queueUrlsAt(prefix), names]);
};
