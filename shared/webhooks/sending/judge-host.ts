import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** What lies behind a host: everybody's network, this machine, or anything that a webhook has no business with. */
export type HostKind = "public" | "loopback" | "other";

/**
 * Where IPv6 has public addresses at all. What lies outside and isn't a range of its own is unassigned, or an IPv4 address in
 * its oldest disguise (`::7f00:1`).
 */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** RFC 6761, 6762, 8375, and the name that ICANN keeps for private networks. */
const PRIVATE_NAME = /(?:^|\.)(?:local|internal|home\.arpa)$/u;
const LOOPBACK_NAME = /(?:^|\.)localhost$/u;

export const kindOfAddress = (address: string): HostKind => {
  if (isIP(address) === 0) return "other";
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range === "loopback") return "loopback";
  return range === "unicast" && (parsed.kind() === "ipv4" || parsed.match(GLOBAL_IPV6)) ? "public" : "other";
};

/**
 * Of a host as the URL standard writes it, which has made one form of each address. A name is public until its addresses say
 * otherwise; one without a dot means whatever the network around here makes of it.
 */
export const kindOfHost = (hostname: string): HostKind => {
  const host = bareHost(hostname);
  if (isIP(host) !== 0) return kindOfAddress(host);
  const name = host.replace(/\.+$/u, "");
  if (LOOPBACK_NAME.test(name)) return "loopback";
  return PRIVATE_NAME.test(name) || !name.includes(".") ? "other" : "public";
};

/** Without the brackets of an IPv6 address. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[(?<address>.*)\]$/u, "$<address>");
