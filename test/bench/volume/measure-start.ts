import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../../../infra/bundle/bundle.ts";
import { readConfig } from "../../../infra/config.ts";
import { topology } from "../../../infra/topology.ts";
import { heard } from "../../infra/example-context.ts";
import { startAlone } from "../rest/start-alone.ts";
import type { BenchHost } from "../start-host.ts";

/** Functions that have a part in a complaint's life, beside the scheduled ones, which rest has. */
export const IN_A_LIFE = [
  "receive-form",
  "advance",
  "record-delivery",
  "deliver-webhooks",
  "agent-api",
  "customer-api",
] as const;

/** To load the one that takes longest, in CPU milliseconds: each from its bundle, alone in a fresh process. */
export const measureStart = async ({ environments }: Pick<BenchHost, "environments">): Promise<number> => {
  const { functions } = topology(readConfig(heard));
  const outDir = await mkdtemp(join(tmpdir(), "heard-starts-"));
  try {
    await bundle({ outDir, functions, only: IN_A_LIFE });
    let longest = 0;
    for (const name of IN_A_LIFE) {
      const plan = functions[name];
      const environment = environments[name];
      if (plan === undefined || environment === undefined) throw new Error(`There is no function "${name}"`);
      const { timeoutSeconds, memoryMb } = plan;
      const module = join(outDir, name, "index.mjs");
      using alone = await startAlone({ name, module, environment, timeoutSeconds, memoryMb });
      longest = Math.max(longest, alone.loaded.cpuMs);
    }
    return longest;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
};
