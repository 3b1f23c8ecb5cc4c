import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { FileName, Topology } from "../topology/model.ts";
import { resolveEnvironment } from "../topology/resolve-environment.ts";
import { CannotStart } from "./cannot-start.ts";
import type { Emulators } from "./emulators/emulators.ts";
import { ACCESS_LOG, logOf } from "./logs/log-files.ts";
import type { Runnable } from "./workers/workers.ts";

const ROOT = resolve(import.meta.dirname, "../..");
export const ROOMS = join(ROOT, "functions");
const BUNDLES = join(ROOT, "dist");

/** Where a function's code is: bundles for harsh mode, because that is what runs on AWS; sources otherwise. */
export const findModules = (
  topology: Topology,
  harsh: boolean,
  { roomsDir, bundlesDir = BUNDLES }: { roomsDir?: string | undefined; bundlesDir?: string | undefined } = {},
): Map<string, string> => {
  const bundled = harsh && roomsDir === undefined;
  return new Map(
    Object.entries(topology.functions).map(([name, { room }]) => {
      const path = bundled ? join(bundlesDir, name, "index.mjs") : join(roomsDir ?? ROOMS, room, "handler.ts");
      if (existsSync(path)) return [name, path];
      throw new CannotStart(`There is no ${path}${bundled ? "; npm run build makes it" : ""}.`);
    }),
  );
};

/** What a company would put in place itself: `HEARD_CAPTCHA_SECRET` for the one that is named `captcha`. */
const givenSecret = (name: string): string => process.env[`HEARD_${name.toUpperCase()}_SECRET`] ?? "local";

interface PlanOptions {
  emulators: Pick<Emulators, "environment" | "tableName" | "bucketName" | "queueUrl" | "queueUrlsAt">;
  /** Of CloudWatch's logs, and where they are kept. */
  logs: { url: string; dir: string };
  publicUrl: string;
  socketUrl: string;
  connectionsUrl: string;
  file: (name: FileName) => string;
  /** What this machine made for itself, by name. */
  secrets: Readonly<Record<string, string>>;
  topology: Topology;
  modules: Map<string, string>;
}

export const planRunnables = ({ topology, modules, emulators, secrets, logs, ...built }: PlanOptions): Runnable[] =>
  Object.entries(topology.functions).map(([name, plan]) => ({
    name,
    module: modules.get(name) ?? "",
    environment: {
      ...emulators.environment,
      // By it each service knows who calls. Where functions share a process they share the key of the last that was loaded.
      AWS_ACCESS_KEY_ID: name,
      AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: logs.url,
      ...resolveEnvironment(plan.environment, {
        ...emulators,
        ...built,
        secret: (wanted) => secrets[wanted] ?? givenSecret(wanted),
        configurationSet: "heard",
        accessLog: ACCESS_LOG,
        logOf,
        webhookTargets: "also-loopback",
      }),
    },
    timeoutSeconds: plan.timeoutSeconds,
    memoryMb: plan.memoryMb,
    logDir: logs.dir,
  }));
