import { existsSync } from "node:fs";
import { bundle } from "../../infra/bundle/bundle.ts";
import { readConfig } from "../../infra/config.ts";
import { topology } from "../../infra/topology.ts";

/** Before all tests, so that those over the wire run what Lambda would. `bundle.test.ts` minds that no room is missing. */
export const setup = async (): Promise<void> => {
  const { functions } = topology(readConfig({}));
  const only = Object.keys(functions).filter((name) => existsSync(`functions/${functions[name]?.room}/handler.ts`));
  await bundle({ outDir: "dist", functions, only });
};
