import { type Bill, billOf } from "../../../infra/cost/bill.ts";
import { chargesAtRest } from "../../../infra/cost/charges.ts";
import { readDeployed } from "../../../infra/cost/read-deployed.ts";
import type { Measured } from "../../../infra/cost/scheduled-run.ts";
import { heard } from "../../infra/example-context.ts";
import { config, synthesise } from "../../infra/synthesise.ts";
import { measureRuns } from "./measure-runs.ts";

export interface Rest {
  measured: Measured;
  bill: Bill;
}

/** What a deployment with the settings of the example costs in a month in which nobody complains. */
export const runRest = async (most?: number): Promise<Rest> => {
  const { data, service } = synthesise();
  const deployed = readDeployed([data.toJSON(), service.toJSON()], config.stage);
  const measured = await measureRuns(heard, most);
  return { measured, bill: billOf(chargesAtRest(deployed, measured)) };
};
