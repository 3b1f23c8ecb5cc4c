import type { Config } from "../config.ts";

/** A name that RFC 6761 gives to nobody. */
const NOBODYS = /\.invalid$/;

/** Whether agents sign in at a pool of the stack's own, as nobody else was named who says who they are. */
export const hasOwnPool = ({ agents }: Pick<Config, "agents">): boolean =>
  NOBODYS.test(new URL(agents.issuer).hostname);

/** As the stacks and the functions need it: what a pool of our own puts into its tokens isn't for anybody to choose. */
export const forAws = (config: Config): Config => {
  if (!hasOwnPool(config)) return config;
  const ofPool = { roleClaim: "cognito:groups" };
  const { agents, settings } = config;
  return {
    ...config,
    agents: { ...agents, ...ofPool },
    settings: { ...settings, agents: { ...settings.agents, ...ofPool } },
  };
};
