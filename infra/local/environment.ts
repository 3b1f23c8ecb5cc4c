import type { EnvironmentValue, FunctionPlan } from "../topology/model.ts";
import type { Emulators } from "./emulators/emulators.ts";

export interface Known {
  emulators: Pick<Emulators, "environment" | "tableName" | "queueUrl">;
  publicUrl: string;
}

/** Fills in what only this host knows. */
export const resolveEnvironment = (plan: FunctionPlan, { emulators, publicUrl }: Known): Record<string, string> => {
  const resolve = (value: EnvironmentValue): string => {
    if (typeof value === "string") return value;
    if ("tableName" in value) return emulators.tableName;
    if ("publicUrl" in value) return publicUrl;
    if ("queueUrl" in value) return emulators.queueUrl(value.queueUrl);
    const urls = Object.entries(value.queueUrls).map(([key, name]) => [key, emulators.queueUrl(name)]);
    return JSON.stringify(Object.fromEntries(urls));
  };
  return Object.fromEntries(Object.entries(plan.environment).map(([name, value]) => [name, resolve(value)]));
};
