import { expect, test } from "vitest";
import { clientOf } from "../../../shared/access/client-of.ts";

test.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])("%s is this machine, which nobody counts", (ip) => {
  expect(clientOf(ip)).toBeUndefined();
});

test.each([
  ["198.51.100.7", "198.51.100.7"],
  ["::ffff:198.51.100.7", "198.51.100.7"],
  ["::FFFF:198.51.100.7", "198.51.100.7"],
])("%s is one client by itself", (ip, client) => {
  expect(clientOf(ip)).toBe(client);
});

test.each([
  "2001:db8:7:1::1",
  "2001:DB8:7:1:ffff:ffff:ffff:ffff",
  "2001:0db8:0007:0001:0:0:0:9",
  "2001:db8:7:1:2::",
  "2001:db8:7:1::1%eth0",
])("%s is the network that one subscriber has", (ip) => {
  expect(clientOf(ip)).toBe("2001:db8:7:1");
});

test.each([
  ["2001:db8::1", "2001:db8:0:0"],
  ["2001::1:2:3:4:5:6", "2001:0:1:2"],
  ["::1:2:3:4:5:6:7", "0:1:2:3"],
  ["::1:0", "0:0:0:0"],
  ["2001:db8:0:0:1::", "2001:db8:0:0"],
  ["2001:db8:7:2::1", "2001:db8:7:2"],
  ["fe80::", "fe80:0:0:0"],
  ["64:ff9b::198.51.100.7", "64:ff9b:0:0"],
])("%s is of %s, whatever is hidden behind its colons", (ip, client) => {
  expect(clientOf(ip)).toBe(client);
});

test.each(["", "unknown", "198.51.100", "not an address"])("%o counts together with all others that are none", (ip) => {
  expect(clientOf(ip)).toBe("unknown");
});
