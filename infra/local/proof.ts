import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { CannotStart } from "./cannot-start.ts";
import { openDataDir } from "./data-dir.ts";
import { exitWith } from "./exit-with.ts";
import { findHost } from "./host-file.ts";
import { openIssuer } from "./issuer.ts";
import { readDataDir, readProjectConfig } from "./project.ts";
import { answerSchema, type Proof } from "./proof-answer.ts";
import { proofText } from "./proof-text.ts";

const USAGE =
  "Usage: npm run proof [-- --day 2026-11-21]. It asks the host that runs here, or HEARD_URL with a supervisor's HEARD_TOKEN.";

const readDay = (): string | undefined => {
  try {
    return parseArgs({ options: { day: { type: "string" } } }).values.day;
  } catch {
    throw new CannotStart(USAGE);
  }
};

/** Of a deployment, where one is named, and else of this machine. */
const findApi = async (): Promise<{ url: string; token: string }> => {
  const { HEARD_URL: url, HEARD_TOKEN: token } = process.env;
  if (url !== undefined && token !== undefined) return { url: url.replace(/\/$/, ""), token };
  if (url !== undefined || token !== undefined) throw new CannotStart(USAGE);
  const dataDir = openDataDir(readDataDir());
  const host = findHost(dataDir);
  if (host === undefined) throw new CannotStart("No host runs here: npm start, or set HEARD_URL and HEARD_TOKEN.");
  const { issue } = await openIssuer(dataDir, readConfig(readProjectConfig()).agents);
  return { url: host.url, token: await issue({ agent: "proof", roles: ["agent", "supervisor"] }) };
};

const prove = async (): Promise<Proof> => {
  const day = readDay();
  const { url, token } = await findApi();
  const response = await fetch(`${url}/v1/agent/reports/proof`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(day === undefined ? {} : { day }),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answerSchema.parse(answer);
  const { detail, message } = (answer ?? {}) as { detail?: string; message?: string };
  throw new CannotStart(`${url} answered ${response.status}: ${detail ?? message ?? "nothing that is known"}`);
};

try {
  const proof = await prove();
  console.log(proofText(proof));
  process.exit(proof.isComplete && proof.missingCount === 0 ? 0 : 1);
} catch (error) {
  exitWith(error);
}
