import { isIPv4, isIPv6 } from "node:net";

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * What counts as one client of the public form: an IPv4 address, or the /64 that an IPv6 network gives to one subscriber.
 * `undefined` for this machine itself, which no stranger can be.
 */
export const clientOf = (sourceIp: string): string | undefined => {
  if (LOOPBACK.test(sourceIp)) return undefined;
  if (isIPv4(sourceIp)) return sourceIp;
  if (!isIPv6(sourceIp)) return "unknown";
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(sourceIp) ?? [];
  return mapped ?? expand(sourceIp).slice(0, 4).join(":");
};

/** The eight groups of an IPv6 address, which `::` may hide some of. */
const expand = (address: string): string[] => {
  const [head = "", tail] = address.toLowerCase().split("%", 1)[0]?.split("::") ?? [];
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [first, last] = [groups(head), groups(tail ?? "")];
  const hidden = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array.from({ length: hidden }, () => "0"), ...last].map((group) =>
    group.replace(/^0+(?=.)/, ""),
  );
};
