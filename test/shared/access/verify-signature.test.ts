import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { openSigner, verifySignature } from "../../../shared/access/verify-signature.ts";
import { NOON } from "../../support/policy.ts";

const secret = "a secret of thirty-two letters __";
const body = '{"facts":{"plan":"골드"}}';

const headers = (signature: string, at = NOON) => ({
  "webhook-id": "msg_1",
  "webhook-timestamp": String(at / 1_000),
  "webhook-signature": signature,
});
const verify = (signature: string, { at = NOON, said = body, key = secret } = {}) =>
  verifySignature(openSigner(key), headers(signature, at), said, NOON);

const byLibrary = (key: string) => new Webhook(key).sign("msg_1", new Date(NOON), body);

test("what the standard's library signs with the secret's bytes is genuine, and tells when it was signed", () => {
  expect(verify(byLibrary(`whsec_${Buffer.from(secret).toString("base64")}`))).toBe(NOON);
});

test("so is what any tool signs with the secret as its key", () => {
  const hmac = createHmac("sha256", secret)
    .update(`msg_1.${NOON / 1_000}.${body}`)
    .digest("base64");
  expect(verify(`v1,${hmac}`)).toBe(NOON);
});

test("a secret in the standard's own form is the key that it encodes", () => {
  const key = `whsec_${Buffer.from("another secret of theirs").toString("base64")}`;
  expect(verify(byLibrary(key), { key })).toBe(NOON);
});

test("one genuine signature among several is enough, as while a secret is changed", () => {
  expect(verify(`v1a,AAAA v1,AAAA ${byLibrary(Buffer.from(secret).toString("base64"))}`)).toBe(NOON);
});

test.each([
  ["another body", { said: `${body} ` }],
  ["another time", { at: NOON + 1_000 }],
  ["another secret", { key: "a secret of thirty-two letters _." }],
])("a signature of %s is refused", (_, change) => {
  expect(() => verify(byLibrary(Buffer.from(secret).toString("base64")), change)).toThrow("wrong-signature");
});

test.each(["", "v1", "v1,", "v2,x", ",", "v1,é", " ".repeat(1_000)])("%o is no signature", (signature) => {
  expect(() => verify(signature)).toThrow("wrong-signature");
});
