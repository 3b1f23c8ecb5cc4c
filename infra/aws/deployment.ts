import type { Config } from "../config.ts";
import type { Topology } from "../topology/model.ts";

export interface Deployment {
  config: Config;
  plan: Topology;
  /** The folder that `bundle` filled. */
  assets: string;
}
