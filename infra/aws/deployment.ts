import type { Config } from "../config.ts";
import type { Topology } from "../topology/model.ts";

export interface Deployment {
  config: Config;
  plan: Topology;
  /** The folder that `bundle` filled. */
  assets: string;
  /** From the name of a part to the one that it has in the account, where other stages may be. */
  nameOf: (part: string) => string;
}
