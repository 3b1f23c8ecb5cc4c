import { randomBytes } from "node:crypto";
import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Started, startForTest } from "./start-for-test.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
afterEach(() => started.setFaults({ s3: "ok" }));

const at = (Key: string) => ({ Bucket: started.bucketName, Key });
const put = (key: string, Body: string | Buffer) => started.files.send(new PutObjectCommand({ ...at(key), Body }));
const get = async (key: string) => {
  const { Body } = await started.files.send(new GetObjectCommand(at(key)));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};
const signPut = (key: string, ContentLength: number, expiresIn = 60) =>
  getSignedUrl(started.files, new PutObjectCommand({ ...at(key), ContentLength, ContentType: "image/png" }), {
    expiresIn,
    signableHeaders: new Set(["content-type", "content-length"]),
  });
const putTo = (url: string, body: string, type = "image/png", headers: Record<string, string> = {}) =>
  fetch(url, { method: "PUT", body, headers: { "content-type": type, ...headers } });

describe("the bucket", () => {
  it("keeps a file of 12 MB over a restart", async () => {
    const bytes = randomBytes(12_000_000);
    await put("inbound/large", bytes);
    started = await started.restart();
    expect(bytes.equals(await get("inbound/large"))).toBe(true);
  });

  it("copies", async () => {
    await put("uploads/one", "said once");
    const CopySource = `${started.bucketName}/uploads/one`;
    await started.files.send(new CopyObjectCommand({ ...at("complaints/two"), CopySource }));
    expect(String(await get("complaints/two"))).toBe("said once");
  });

  it("copies only what was seen, where that was said", async () => {
    await put("uploads/seen", "one");
    const { ETag = "" } = await started.files.send(new HeadObjectCommand(at("uploads/seen")));
    const copy = (CopySourceIfMatch: string) =>
      started.files.send(
        new CopyObjectCommand({
          ...at("complaints/seen"),
          CopySource: `${started.bucketName}/uploads/seen`,
          CopySourceIfMatch,
        }),
      );
    await copy(ETag);
    await put("uploads/seen", "two");
    await expect(copy(ETag)).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
    expect(String(await get("complaints/seen"))).toBe("one");
  });

  it("answers as a signed address says", async () => {
    await put("uploads/page", "<p>");
    const command = new GetObjectCommand({ ...at("uploads/page"), ResponseContentType: "application/octet-stream" });
    const answer = await fetch(await getSignedUrl(started.files, command));
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  });

  it("doesn't tell what isn't there", async () => {
    await expect(get("uploads/none")).rejects.toMatchObject({ name: "AccessDenied" });
    const head = started.files.send(new HeadObjectCommand(at("uploads/none")));
    await expect(head).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  it("refuses who signed nothing, and who signed with another key", async () => {
    await put("uploads/private", "mine");
    const plain = await fetch(`${started.environment.AWS_ENDPOINT_URL_S3}/${started.bucketName}/uploads/private`);
    expect(plain.status).toBe(403);
    const url = await getSignedUrl(started.files, new GetObjectCommand(at("uploads/private")));
    expect(await (await fetch(url)).text()).toBe("mine");
    expect((await fetch(url.replace("uploads/private", "uploads/other"))).status).toBe(403);
    expect((await fetch(url.replace(/(Signature=.{10})./, "$1x"))).status).toBe(403);
  });
});

describe("a signed address", () => {
  it("takes what was signed", async () => {
    const answer = await putTo(await signPut("uploads/signed", 3), "abc");
    expect(answer.status).toBe(200);
    expect(String(await get("uploads/signed"))).toBe("abc");
  });

  it.each([
    ["more bytes", "abcd", "image/png"],
    ["fewer bytes", "ab", "image/png"],
    ["no bytes", "", "image/png"],
    ["another type", "abc", "text/html"],
  ])("refuses %s", async (_, body, type) => {
    const answer = await putTo(await signPut("uploads/refused", 3), body, type);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("SignatureDoesNotMatch");
    await expect(get("uploads/refused")).rejects.toMatchObject({ name: "AccessDenied" });
  });

  it("runs out by the pipeline's clock", async () => {
    const url = await signPut("uploads/late", 3);
    await started.setClock(61_000);
    try {
      expect((await putTo(url, "abc")).status).toBe(403);
    } finally {
      await started.setClock(0);
    }
  });

  it("works from a page of an allowed origin, and from no other", async () => {
    const url = await signPut("uploads/page", 3);
    const preflight = (origin: string) =>
      fetch(url, { method: "OPTIONS", headers: { origin, "access-control-request-method": "PUT" } });
    expect((await preflight("https://shop.example")).headers.get("access-control-allow-methods")).toBe("PUT");
    expect((await preflight("https://elsewhere.example")).status).toBe(403);
    const answer = await putTo(url, "abc", "image/png", { origin: "https://shop.example" });
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://shop.example");
  });
});

it("told to be down, it refuses", async () => {
  await started.setFaults({ s3: "down" });
  await expect(put("uploads/down", "x")).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
});

it("requests are counted by operation, apart from the queues'", async () => {
  await started.resetUsage();
  await put("uploads/counted", "x");
  await get("uploads/counted");
  const { s3, sqs } = await started.usage();
  expect(s3.requests).toEqual({ PutObject: 1, GetObject: 1 });
  expect(sqs.requests).toEqual({});
});
