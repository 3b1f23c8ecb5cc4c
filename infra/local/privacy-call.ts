import { readConfig } from "../config.ts";
import { CannotStart } from "./cannot-start.ts";
import { openDataDir } from "./data-dir.ts";
import { findHost } from "./host-file.ts";
import { openIssuer } from "./issuer.ts";
import { readDataDir, readProjectConfig } from "./project.ts";

export type Call = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;

/** Of a deployment, where one is named, and else of this machine. */
const findApi = async (usage: string): Promise<{ url: string; token: string }> => {
  const { HEARD_URL: url, HEARD_TOKEN: token } = process.env;
  if (url !== undefined && token !== undefined) return { url: url.replace(/\/$/, ""), token };
  if (url !== undefined || token !== undefined) throw new CannotStart(usage);
  const dataDir = openDataDir(readDataDir());
  const host = findHost(dataDir);
  if (host === undefined) throw new CannotStart("No host runs here: npm start, or set HEARD_URL and HEARD_TOKEN.");
  const { issue } = await openIssuer(dataDir, readConfig(readProjectConfig()).agents);
  return { url: host.url, token: await issue({ agent: "privacy", roles: ["agent", "supervisor"] }) };
};

/** The agents' API, as a supervisor calls it. */
export const callSupervised = async (usage: string): Promise<Call> => {
  const { url, token } = await findApi(usage);
  return async <Answer>(method: string, path: string, body?: unknown) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer as Answer;
    const { detail, message } = (answer ?? {}) as { detail?: string; message?: string };
    throw new CannotStart(`${url} answered ${response.status}: ${detail ?? message ?? "nothing that is known"}`);
  };
};
