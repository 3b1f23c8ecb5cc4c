import { describe, expect, test } from "vitest";
import { addressIdOf, clientIdOf, customerIdOf } from "../../../shared/access/identity.ts";

const key = Buffer.alloc(32, 7);
const idOf = (email: string) => addressIdOf(key, email);

describe("one mailbox has one id", () => {
  test.each([
    ["ann@example.com", " ANN@Example.com "],
    ["ann@example.com", "ann+shop@example.com"],
    ["ann@example.com", "ann+a+b@example.com"],
    ["ann@gmail.com", "a.n.n@gmail.com"],
    ["ann@gmail.com", "A.nn+tag.x@GMail.com"],
    ["ann@gmail.com", "ann@googlemail.com"],
    ["josé@example.com", "jose\u0301@example.com"],
  ])("%s is %s", (one, other) => {
    expect(idOf(other)).toBe(idOf(one));
  });
});

describe("two mailboxes have two", () => {
  test.each([
    ["ann@example.com", "a.nn@example.com"],
    ["ann@example.com", "ann@example.org"],
    ["ann@example.com", "anna@example.com"],
    ["ann@gmail.com", "ann@gmail.com.example.org"],
    ["ann@gmail.com", "bob@gmail.com"],
    ["ann@gmail.com", "ann@xgmail.com"],
    ["+ann@example.com", "+bob@example.com"],
    ["ann@example.com", "bob+ann@example.com"],
  ])("%s isn't %s", (one, other) => {
    expect(idOf(other)).not.toBe(idOf(one));
  });

  test("under two keys, and apart from what else is made of an address", () => {
    expect(addressIdOf(Buffer.alloc(32, 8), "ann@example.com")).not.toBe(idOf("ann@example.com"));
    const others = [customerIdOf(key, { email: "ann@example.com" }), clientIdOf(key, "ann@example.com")];
    for (const other of others) expect(other).not.toContain(idOf("ann@example.com").slice("adr_".length));
  });
});

test("an id tells nothing of its address", () => {
  expect(idOf("ann@example.com")).toMatch(/^adr_[\w-]{16}$/u);
});

test("a customer keeps the tag and the dots of their address: it is them who chose it", () => {
  const of = (email: string) => customerIdOf(key, { email });
  expect(of("ann+shop@gmail.com")).not.toBe(of("ann@gmail.com"));
  expect(of("Ann@gmail.com ")).toBe(of("ann@gmail.com"));
});

test("a customer without an address is known by their number, however it is written", () => {
  const of = (phone: string) => customerIdOf(key, { phone });
  expect(of("0049 (30) 123-45")).toBe(of("+493012345"));
  expect(of("+493012346")).not.toBe(of("+493012345"));
});

test("a client has an id of its own", () => {
  expect(clientIdOf(key, "198.51.100.7")).toMatch(/^[\w-]{16}$/u);
  expect(clientIdOf(key, "198.51.100.7")).not.toBe(clientIdOf(key, "198.51.100.8"));
});
