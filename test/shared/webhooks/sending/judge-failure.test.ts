import { expect, test } from "vitest";
import { judgeFailure } from "../../../../shared/webhooks/sending/judge-failure.ts";

/** What no receiver on loopback brings about. */
test.each([
  ["ENETUNREACH", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ETIMEDOUT", "unreachable"],
  ["EADDRNOTAVAIL", "unreachable"],
  ["EPIPE", "cut-off"],
  ["EPROTO", "tls"],
  ["ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", "tls"],
  ["CERT_REVOKED", "tls"],
  ["HPE_INVALID_EOF_STATE", "cut-off"],
  ["HPE_UNHEARD_OF", "not-http"],
])("%s is %s", (code, reason) => {
  expect(judgeFailure(Object.assign(new Error("no"), { code }))).toBe(reason);
});

test("of several addresses that can't be reached the first one's error counts", () => {
  const errors = ["ETIMEDOUT", "ENETUNREACH"].map((code) => Object.assign(new Error("no"), { code }));
  expect(judgeFailure(Object.assign(new AggregateError(errors), { code: "ETIMEDOUT" }))).toBe("unreachable");
});

test.each([new TypeError("a mistake"), "text", undefined])("%o is a mistake of ours", (error) => {
  expect(() => judgeFailure(error)).toThrow();
});
