import { Resolver } from "node:dns/promises";
import type { Answer } from "./answer.ts";

const PATIENCE = { timeout: 3_000, tries: 2 };

/** By no cache of this machine: what the resolver says now. */
export interface Dns {
  texts(name: string): Promise<Answer<string[]>>;
  /** Hosts in the order of their preference, in lower case. */
  mailHosts(name: string): Promise<Answer<string[]>>;
  alias(name: string): Promise<Answer<string>>;
  exists(name: string): Promise<Answer<boolean>>;
}

/** `server`: an IP address, with a port if need be; else those of this machine. */
export const openDns = (server: string | undefined): Dns => {
  const resolver = new Resolver(PATIENCE);
  if (server !== undefined) resolver.setServers([server]);
  return {
    texts: (name) => look(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(""))),
    mailHosts: (name) =>
      look(async () => {
        const found = await resolver.resolveMx(name);
        return found.sort((one, other) => one.priority - other.priority).map(({ exchange }) => plain(exchange));
      }),
    alias: (name) =>
      look(async () => {
        const [first = ""] = await resolver.resolveCname(name);
        return plain(first);
      }),
    exists: (name) => look(async () => (await resolver.resolve4(name)).length > 0),
  };
};

const plain = (host: string): string => host.replace(/\.$/, "").toLowerCase();

const look = async <Value>(resolve: () => Promise<Value>): Promise<Answer<Value>> => {
  try {
    return { is: "there", value: await resolve() };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return code === "ENOTFOUND" || code === "ENODATA"
      ? { is: "missing" }
      : { is: "failed", why: `DNS answered ${code}` };
  }
};
