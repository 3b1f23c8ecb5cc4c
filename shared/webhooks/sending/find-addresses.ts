import { lookup as askSystem } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { Failure } from "./judge-failure.ts";
import { bareHost, kindOfAddress, kindOfHost } from "./judge-host.ts";

export interface Address {
  address: string;
  family: number;
}

export type Lookup = (hostname: string) => Promise<readonly Address[]>;

export const lookupAll: Lookup = (hostname) => askSystem(hostname, { all: true });

/**
 * All addresses of a URL's host, each of the kind that its name has; a single other one among them condemns them all, as it
 * would be somebody's try to get past this.
 */
export const findAddresses = async ({ hostname }: URL, lookup: Lookup): Promise<readonly Address[]> => {
  const host = bareHost(hostname);
  const family = isIP(host);
  const addresses = family === 0 ? await lookUp(host, lookup) : [{ address: host, family }];
  if (addresses.length === 0) throw new Failure("name-unknown");
  const kind = kindOfHost(hostname);
  if (addresses.some(({ address }) => kindOfAddress(address) !== kind)) throw new Failure("refused-address");
  return addresses;
};

const lookUp = async (host: string, lookup: Lookup): Promise<readonly Address[]> => {
  try {
    return await lookup(host);
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new Failure("name-unknown");
    throw error;
  }
};

/**
 * For the connection, which would ask again: by then the name's owner could have changed the answer to an address that
 * nobody judged (DNS rebinding).
 */
export const alwaysThese =
  (addresses: readonly Address[]): LookupFunction =>
  (_hostname, { all }, callback) => {
    if (all === true) return callback(null, [...addresses]);
    const [first] = addresses;
    callback(null, first?.address ?? "", first?.family);
  };
