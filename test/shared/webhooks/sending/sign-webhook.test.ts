import { randomBytes } from "node:crypto";
import { WebhookVerificationService } from "@hookflo/tern";
import { expect, test } from "vitest";
import { webhookSecretOf } from "../../../../shared/access/webhook-secret.ts";
import { endpointId } from "../../../../shared/domain/webhook/endpoint.ts";
import { signWebhook } from "../../../../shared/webhooks/sending/sign-webhook.ts";

const MINUTE = 60_000;
const newSecret = () => webhookSecretOf(randomBytes(32), { id: endpointId("crm") }, 1);
const secret = newSecret();
const body = '{"type":"complaint.received","data":{"summary":"환불이 안 돼요"}}';

const signed = ({ secrets = [secret], id = "msg_1", at = Date.now() } = {}) => signWebhook(secrets, { id, at, body });

/** As a receiver does it who took another library than we sign with; this is the standard by the name of one who uses it. */
const verify = async (headers: Record<string, string>, { said = body, key = secret } = {}) => {
  const request = new Request("https://hooks.example.com", { method: "POST", headers, body: said });
  const { isValid, errorCode } = await WebhookVerificationService.verify(request, {
    platform: "dodopayments",
    secret: key,
  });
  return isValid ? "genuine" : errorCode;
};

test("what is signed is genuine, with the id and the second that it was signed with", async () => {
  const headers = signed({ at: Date.UTC(2_026, 0, 5, 9, 30, 0, 999) });
  expect(headers).toEqual({
    "webhook-id": "msg_1",
    "webhook-timestamp": "1767605400",
    "webhook-signature": expect.stringMatching(/^v1,[\w+/]{43}=$/u),
  });
  expect(await verify(signed())).toBe("genuine");
});

test("another body, id, time or secret makes it worth nothing", async () => {
  const headers = signed();
  const later = String(Number(headers["webhook-timestamp"]) + 1);
  expect(await verify(headers, { said: `${body} ` })).toBe("INVALID_SIGNATURE");
  expect(await verify({ ...headers, "webhook-id": "msg_2" })).toBe("INVALID_SIGNATURE");
  expect(await verify({ ...headers, "webhook-timestamp": later })).toBe("INVALID_SIGNATURE");
  expect(await verify(headers, { key: newSecret() })).toBe("INVALID_SIGNATURE");
});

test.each([-6, 6])("signed %i minutes from now it is refused", async (minutes) => {
  expect(await verify(signed({ at: Date.now() + minutes * MINUTE }))).toBe("TIMESTAMP_EXPIRED");
});

test.each([-4, 4])("signed %i minutes from now it is taken", async (minutes) => {
  expect(await verify(signed({ at: Date.now() + minutes * MINUTE }))).toBe("genuine");
});

test("a second time it is as genuine as the first: only its id tells, and each try of one message has the same", async () => {
  const first = signed();
  const again = signed({ at: Date.now() + MINUTE });
  expect([await verify(first), await verify(first), await verify(again)]).toEqual(["genuine", "genuine", "genuine"]);
  expect(again["webhook-id"]).toBe(first["webhook-id"]);
  expect(again["webhook-signature"]).not.toBe(first["webhook-signature"]);
});

test("while a secret is changed, either is enough", async () => {
  const next = newSecret();
  const headers = signed({ secrets: [next, secret] });
  expect(headers["webhook-signature"].split(" ")).toHaveLength(2);
  expect([await verify(headers), await verify(headers, { key: next })]).toEqual(["genuine", "genuine"]);
  expect(await verify(headers, { key: newSecret() })).toBe("INVALID_SIGNATURE");
});

test("without a secret nothing is signed", () => {
  expect(() => signed({ secrets: [] })).toThrow("unsigned");
});
