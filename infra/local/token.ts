import { parseArgs } from "node:util";
import { agentIdField } from "../../shared/api/agent-id.ts";
import { readConfig } from "../config.ts";
import { CannotStart } from "./cannot-start.ts";
import { openDataDir } from "./data-dir.ts";
import { exitWith } from "./exit-with.ts";
import { openInboundSecret } from "./inbound-secret.ts";
import { openIssuer } from "./issuer.ts";
import { readDataDir, readProjectConfig } from "./project.ts";

const USAGE = "Usage: npm run --silent token -- --agent <name> [--role supervisor], or --inbound.";

const readArguments = () => {
  try {
    return parseArgs({
      options: { agent: { type: "string" }, role: { type: "string" }, inbound: { type: "boolean" } },
    }).values;
  } catch {
    throw new CannotStart(USAGE);
  }
};

/** Prints one secret and nothing else, so that a shell can take it. Needs no running host. */
const print = async (): Promise<string> => {
  const { agent, role, inbound } = readArguments();
  if (inbound && agent === undefined && role === undefined) return openInboundSecret(openDataDir(readDataDir()));
  if (inbound || !agentIdField.safeParse(agent).success || agent === undefined) throw new CannotStart(USAGE);
  if (role !== undefined && role !== "agent" && role !== "supervisor") throw new CannotStart(USAGE);
  const { agents } = readConfig(readProjectConfig());
  const { issue } = await openIssuer(openDataDir(readDataDir()), agents);
  return issue({ agent, roles: role === "supervisor" ? ["agent", "supervisor"] : ["agent"] });
};

try {
  console.log(await print());
} catch (error) {
  exitWith(error);
}
