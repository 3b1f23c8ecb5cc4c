import { expect, test } from "vitest";
import { createMailRoute } from "../../../functions/inbound-api/mail-route.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import type { TakeIn, TakenIn } from "../../../shared/inbound/take-in.ts";
import { plainMail } from "../../support/mail-gateway.ts";

const secret = "a-secret-of-the-company";
const of = { reference: "000000012" as Reference };

/** What of a mail is in the bucket once it was posted, and kept before anybody knew what it would become. */
const keptOf = async (taken: TakenIn): Promise<string[]> => {
  const bucket = new Map<string, Uint8Array>();
  const takeIn: TakeIn = async ({ keep }) => {
    await keep?.();
    return taken;
  };
  const files = { put: async (key: string, bytes: Uint8Array) => void bucket.set(key, bytes) };
  const settings = { inbound: {} };
  const route = createMailRoute({ takeIn, files, settings, now: Date.now, secret } as never);
  const answer = await route({
    headers: { authorization: `Bearer ${secret}`, "content-type": "message/rfc822" },
    body: plainMail({ text: "The kettle." }),
    requestContext: { requestId: "request-1" },
  } as never);
  expect(answer.statusCode).toBe(202);
  return [...bucket.values()].map((bytes) => Buffer.from(bytes).toString());
};

test("of a posted mail whose complaint is erased a name without bytes is left", async () => {
  expect(await keptOf({ outcome: "duplicate", of, gone: true })).toEqual([""]);
  expect(await keptOf({ outcome: "duplicate", of })).toEqual([expect.stringContaining("The kettle.")]);
});
