import type { ParameterObject } from "../../shared/openapi/model.ts";
import type { Call } from "./call.ts";

/** A line for a shell that makes the call, with `$TOKEN` and the like where only the caller knows what to put. */
export const curlOf = ({ method, path, operation }: Call, base: string, takes: readonly ParameterObject[]): string => {
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const sent = content?.example;
  const parts = [
    "curl",
    ...(method === "GET" || (method === "POST" && sent !== undefined) ? [] : [`-X ${method}`]),
    ...authorization(operation.security),
    ...takes.filter((one) => one.in === "header" && one.required).map(({ name }) => `-H ${quoted(`${name}: …`)}`),
    ...(type === undefined || sent === undefined ? [] : [`-H ${quoted(`Content-Type: ${type}`)}`, ...data(type, sent)]),
    quoted(base + path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => exampleOf(name, takes))),
  ];
  return parts.join(" ");
};

const authorization = (security: readonly Record<string, readonly string[]>[]): string[] => {
  const schemes = security.flatMap((requirement) => Object.keys(requirement));
  if (schemes.includes("agentToken")) return ['-H "Authorization: Bearer $TOKEN"'];
  if (schemes.includes("inboundSecret")) return ['-H "Authorization: Bearer $INBOUND_SECRET"'];
  return [];
};

const data = (type: string, sent: unknown): string[] => {
  if (typeof sent === "string") return ["--data-binary @mail.eml"];
  if (type === "application/json") return [`-d ${quoted(JSON.stringify(sent))}`];
  return Object.entries(sent ?? {}).map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`);
};

const exampleOf = (name: string, takes: readonly ParameterObject[]): string =>
  String(takes.find((one) => one.name === name)?.schema.examples?.[0] ?? name.toUpperCase());

/** For a POSIX shell: nothing in it is expanded. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
