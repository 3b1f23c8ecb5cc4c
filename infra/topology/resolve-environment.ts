import type { CompanyFile, EnvironmentValue } from "./model.ts";

/** What only a host knows of what it built. On AWS these are the CDK's placeholders, which pass through JSON unharmed. */
export interface Built {
  tableName: string;
  bucketName: string;
  publicUrl: string;
  queueUrl: (queue: string) => string;
  configurationSet: string;
  file: (name: CompanyFile) => string;
  secret: (name: string) => string;
}

/** A function's environment as it will find it. */
export const resolveEnvironment = (
  environment: Record<string, EnvironmentValue>,
  built: Built,
): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, resolve(value, built)]));

const resolve = (
  value: EnvironmentValue,
  { tableName, bucketName, publicUrl, queueUrl, configurationSet, file, secret }: Built,
): string => {
  if (typeof value === "string") return value;
  if ("tableName" in value) return tableName;
  if ("bucket" in value) return bucketName;
  if ("publicUrl" in value) return publicUrl;
  if ("configurationSet" in value) return configurationSet;
  if ("file" in value) return file(value.file);
  if ("secret" in value) return secret(value.secret);
  if ("queueUrl" in value) return queueUrl(value.queueUrl);
  return JSON.stringify(Object.fromEntries(Object.entries(value.queueUrls).map(([key, q]) => [key, queueUrl(q)])));
};
