import type { EnvironmentValue } from "../../topology/model.ts";

interface Host {
  tableName: string;
  publicUrl: string;
  queueUrl: (queue: string) => string;
}

const resolve = (value: EnvironmentValue, { tableName, publicUrl, queueUrl }: Host): string => {
  if (typeof value === "string") return value;
  if ("tableName" in value) return tableName;
  if ("publicUrl" in value) return publicUrl;
  if ("queueUrl" in value) return queueUrl(value.queueUrl);
  return JSON.stringify(Object.fromEntries(Object.entries(value.queueUrls).map(([key, q]) => [key, queueUrl(q)])));
};

/** The CDK's placeholders pass through the JSON unharmed: they and what replaces them need no escaping. */
export const resolveEnvironment = (environment: Record<string, EnvironmentValue>, host: Host): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, resolve(value, host)]));
