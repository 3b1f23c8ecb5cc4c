import { randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { agentClient } from "../support/agent-client.ts";
import { type Answer, readAnswer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let alice: Awaited<ReturnType<typeof agentClient>>;
beforeAll(async () => {
  host = await startHarshHost({
    allowedOrigins: ["https://shop.example"],
    attachments: { mostFiles: 3, mostBytes: 8_000_000, mostBytesTogether: 10_000_000 },
  });
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());
afterEach(() => host.setFaults({ s3: "ok" }));

const PNG = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(100, 7)]);

const post = async (body: unknown): Promise<Answer> =>
  readAnswer(
    await fetch(`${host.url}/v1/uploads`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
const ask = async (filename: string, size: number, contentType = "image/png") => {
  const answer = await post({ filename, contentType, size });
  expect(answer.status, answer.text).toBe(201);
  return answer.body as {
    id: string;
    upload: { method: string; url: string; headers: Record<string, string> };
    limits: object;
    expiresAt: string;
  };
};
const put = ({ upload: { method, url, headers } }: Awaited<ReturnType<typeof ask>>, bytes: Buffer, type?: string) =>
  fetch(url, { method, headers: { ...headers, ...(type && { "content-type": type }) }, body: new Uint8Array(bytes) });
const upload = async (filename: string, bytes: Buffer, contentType?: string): Promise<string> => {
  const asked = await ask(filename, bytes.length, contentType);
  expect((await put(asked, bytes)).status).toBe(200);
  return asked.id;
};
const complaint = (attachments: string[], email = newAddress()) => ({ message: "It came broken.", email, attachments });
const complain = async (attachments: string[], email?: string): Promise<string> => {
  const answer = await customer.complain(complaint(attachments, email));
  expect(answer.status, answer.text).toBe(202);
  return answer.body.reference;
};
const timelineOf = async (reference: string) => (await alice.get(reference)).body.timeline;
const link = async (reference: string, id: string): Promise<Answer> =>
  readAnswer(
    await fetch(`${host.url}/v1/agent/complaints/${reference}/attachments/${encodeURIComponent(id)}`, {
      headers: { authorization: `Bearer ${await host.token({ agent: "alice", roles: ["agent"] })}` },
    }),
  );

describe("an upload", () => {
  it("is told where it goes, what may come, and until when", async () => {
    const { id, upload: to, limits, expiresAt } = await ask("photo.png", PNG.length);
    expect(id).toMatch(/^upl_[\w-]{22}$/);
    expect(to).toMatchObject({ method: "PUT", headers: { "content-type": "image/png" } });
    expect(limits).toMatchObject({ mostBytes: 8_000_000, mostFiles: 3, types: expect.arrayContaining(["image/*"]) });
    expect(Date.parse(expiresAt) - host.now()).toBeGreaterThan(14 * 60_000);
  });

  it.each([
    ["of no bytes", { size: 0 }, "/size"],
    ["of half a byte", { size: 0.5 }, "/size"],
    ["that says no size", { size: undefined }, "/size"],
    ["of no type", { contentType: "picture" }, "/contentType"],
    ["with a header for a type", { contentType: "image/png\r\nx: y" }, "/contentType"],
    ["of a program", { filename: "photo.png.EXE. " }, "/filename"],
    ["with more than is known", { folder: "x" }, "/folder"],
  ])("%s is refused", async (_, change, pointer) => {
    const answer = await post({ filename: "photo.png", contentType: "image/png", size: 10, ...change });
    expectProblem(answer, 422, "fields-at-fault", [pointer]);
  });

  it("larger than a file may be is refused at once; a whole mail may be larger", async () => {
    const large = { filename: "film.mp4", contentType: "video/mp4", size: 8_000_001 };
    expectProblem(await post(large), 413, "file-too-large");
    expect((await post({ ...large, filename: "mail.eml", contentType: "message/rfc822" })).status).toBe(201);
  });

  it("takes the size and the type that were asked for, and nothing else", async () => {
    const asked = await ask("photo.png", PNG.length);
    for (const bytes of [PNG.subarray(1), Buffer.concat([PNG, PNG]), Buffer.alloc(0)]) {
      expect((await put(asked, bytes)).status).toBe(403);
    }
    expect((await put(asked, PNG, "text/html")).status).toBe(403);
    const renamed = {
      ...asked,
      upload: { ...asked.upload, headers: { ...asked.upload.headers, "x-amz-meta-filename": "eA" } },
    };
    expect((await put(renamed, PNG)).status).toBe(403);
    expect((await put(asked, PNG)).status).toBe(200);
  });
});

describe("a complaint with files", () => {
  it("keeps them by content, under names that can do no harm, for its agent to save", async () => {
    const email = newAddress();
    const [photo, story] = await Promise.all([
      upload("../../영수증\u202E.jpg", PNG, "application/x-anything"),
      upload("story.txt", Buffer.from("It was like this."), "text/plain"),
    ]);
    const reference = await complain([photo, story], email);
    const claimed = await alice.take(reference);
    const [message] = claimed.body.timeline;
    expect(message.attachments).toEqual([
      { id: expect.stringMatching(/^att_/), filename: "영수증.jpg", contentType: "image/png", size: PNG.length },
      { id: expect.stringMatching(/^att_/), filename: "story.txt", contentType: "text/plain", size: 17 },
    ]);
    const { status, body } = await link(reference, message.attachments[0].id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ filename: "영수증.jpg", contentType: "image/png", size: PNG.length });
    const file = await fetch(body.url);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(PNG);
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("content-disposition")).toBe(
      `attachment; filename="___.jpg"; filename*=UTF-8''${encodeURIComponent("영수증.jpg")}`,
    );

    const page = await customer.open(linkIn(await mailbox(host).nth(email, 1)));
    expect(page.text).toContain("<bdi>영수증.jpg</bdi> (0.12 kB)");
    expect(page.text).not.toContain("/attachments/");
  });

  it("takes the same upload for two complaints, each with its own copy", async () => {
    const id = await upload("photo.png", PNG);
    const references = [await complain([id]), await complain([id, id])];
    for (const reference of references) {
      const [{ attachments }] = await timelineOf(reference);
      expect(attachments).toHaveLength(1);
      expect((await link(reference, attachments[0].id)).status).toBe(200);
    }
  });

  it("is the same when it is sent again, with nothing asked of S3, which may be gone by then", async () => {
    const body = complaint([await upload("photo.png", PNG)]);
    const key = { "idempotency-key": randomUUID() };
    const first = await customer.complain(body, key);
    await host.setFaults({ s3: "down" });
    await host.resetUsage();
    const again = await customer.complain(body, key);
    expect([again.status, again.body]).toEqual([202, first.body]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect((await host.usage()).s3.requests).toEqual({});
    const [{ attachments }] = await timelineOf(first.body.reference);
    expect(attachments).toHaveLength(1);
    expectProblem(await customer.complain({ ...body, attachments: [] }, key), 422, "idempotency-key-reused");
  });

  it("asks nothing of S3 when there are none", async () => {
    await host.resetUsage();
    await complain([]);
    expect((await host.usage()).s3.requests).toEqual({});
  });

  it("is refused whole, each file at fault named, and none kept", async () => {
    const good = await upload("photo.png", PNG);
    const liar = await upload("photo.png", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(100)]));
    const unknown = `upl_${"x".repeat(22)}`;
    await host.resetUsage();
    const answer = await customer.complain(complaint([good, liar, unknown]));
    expectProblem(answer, 422, "fields-at-fault", ["/attachments/1", "/attachments/2"]);
    expect((await host.usage()).s3.requests).not.toHaveProperty("CopyObject");
  });

  it.each([
    ["no list", "upl_x", "/attachments"],
    ["what is no id", ["../complaints/x"], "/attachments/0"],
    ["more than may come", Array.from("abcd", (letter) => `upl_${letter.repeat(22)}`), "/attachments"],
  ])("is refused for %s", async (_, attachments, pointer) => {
    const answer = await customer.complain({ ...complaint([]), attachments });
    expectProblem(answer, 422, "fields-at-fault", [pointer]);
  });

  it("is refused when its files are too much together", async () => {
    const large = () => upload("long.txt", Buffer.alloc(5_000_001, "x"), "text/plain");
    const uploads = [await large(), await large()];
    expectProblem(await customer.complain(complaint(uploads)), 422, "fields-at-fault", ["/attachments"]);
    expect((await customer.complain(complaint(uploads.slice(1)))).status).toBe(202);
  });

  it("tries again later, rather than lose a file, when S3 is down", async () => {
    const id = await upload("photo.png", PNG);
    await host.setFaults({ s3: "down" });
    const key = { "idempotency-key": randomUUID() };
    const body = complaint([id]);
    expect((await customer.complain(body, key)).status).toBe(500);
    await host.setFaults({ s3: "ok" });
    const { body: done } = await customer.complain(body, key);
    const [{ attachments }] = await timelineOf(done.reference);
    expect(attachments).toHaveLength(1);
  });
});

describe("an agent's reply", () => {
  it("brings its files to the customer, in the mail and by name on the page", async () => {
    const email = newAddress();
    const reference = await complain([], email);
    await alice.take(reference);
    const id = await upload("청구서.txt", Buffer.from("paid"), "text/plain");
    const key = { "idempotency-key": randomUUID() };
    const reply = { message: "Here is the invoice.", attachments: [id] };
    const done = await alice.act(reference, "reply", reply, key);
    expect(done.status, done.text).toBe(200);
    await host.setFaults({ s3: "ok" });

    const mail = await mailbox(host).nth(email, 2);
    const { id: mailId } = mail as unknown as { id: string };
    const raw = await (await fetch(`${host.url}/_local/mail/${mailId}`)).text();
    const { attachments, text } = await PostalMime.parse(raw);
    expect(text).toContain("Here is the invoice.");
    expect(attachments).toMatchObject([{ filename: "청구서.txt", mimeType: "text/plain", disposition: "attachment" }]);
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer).toString()).toBe("paid");

    const entry = (await timelineOf(reference)).find(({ kind }: { kind: string }) => kind === "reply");
    expect(entry.attachments).toMatchObject([{ filename: "청구서.txt", size: 4 }]);
    expect((await customer.open(linkIn(mail))).text).toContain("<bdi>청구서.txt</bdi>");

    await host.resetUsage();
    const again = await alice.act(reference, "reply", reply, key);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect((await host.usage()).s3.requests).toEqual({});
  });

  it("is refused when its files don't fit into a mail", async () => {
    const reference = await complain([]);
    await alice.take(reference);
    const id = await upload("long.txt", Buffer.alloc(7_000_001, "x"), "text/plain");
    const answer = await alice.act(reference, "reply", { message: "Here.", attachments: [id] });
    expectProblem(answer, 422, "fields-at-fault", ["/attachments"]);
    expect((await timelineOf(reference)).some(({ kind }: { kind: string }) => kind === "reply")).toBe(false);
  });

  it("copies nothing for a complaint that its agent doesn't hold", async () => {
    const reference = await complain([]);
    const id = await upload("photo.png", PNG);
    await host.resetUsage();
    const answer = await alice.act(reference, "reply", { message: "Here.", attachments: [id] });
    expect(answer.status).toBe(409);
    expect((await host.usage()).s3.requests).toEqual({});
  });

  it("goes out once S3 is back, with its files", async () => {
    const email = newAddress();
    const reference = await complain([], email);
    await alice.take(reference);
    await mailbox(host).nth(email, 1);
    const id = await upload("photo.png", PNG);
    await host.setFaults({ ses: "down" });
    await alice.act(reference, "reply", { message: "Here.", attachments: [id] });
    await host.setFaults({ s3: "down" });
    // It waits for whoever read the file before.
    await host.advanceClock(10 * 60_000);
    await host.setFaults({ ses: "ok" });
    await host.runSchedules();
    expect(await mailbox(host).to(email)).toHaveLength(1);
    await host.setFaults({ s3: "ok" });
    const mail = await host.after(30 * 60_000, "the reply", async () => (await mailbox(host).to(email))[1]);
    expect(mail.text).toContain("Here.");
  });
});

describe("a link to a file", () => {
  it("is given for no file that the complaint hasn't", async () => {
    const [one, other] = [await complain([await upload("photo.png", PNG)]), await complain([])];
    const [{ attachments }] = await timelineOf(one);
    for (const [reference, id] of [
      [other, attachments[0].id],
      [one, "att_unknown"],
      [one, "raw-000001.unknown"],
      [one, "../x"],
      ["7K3QX9MPD", attachments[0].id],
    ]) {
      const answer = await link(reference, id);
      expect(answer.status).toBe(404);
    }
  });

  it("runs out after five minutes", async () => {
    const reference = await complain([await upload("photo.png", PNG)]);
    const [{ attachments }] = await timelineOf(reference);
    const { body } = await link(reference, attachments[0].id);
    expect((await fetch(body.url)).status).toBe(200);
    await host.advanceClock(5 * 60_000 + 1_000);
    expect((await fetch(body.url)).status).toBe(403);
  });
});

it("a client who uploads by the hundreds is refused after so many", async () => {
  const event = (sourceIp: string) => ({
    version: "2.0",
    routeKey: "POST /v1/uploads",
    headers: { "content-type": "application/json" },
    requestContext: { http: { sourceIp }, requestId: "1" },
    body: JSON.stringify({ filename: "x.png", contentType: "image/png", size: 1 }),
    isBase64Encoded: false,
  });
  const few = await startHarshHost({ attachments: { uploadsOfClient: 5 } });
  try {
    const statuses: number[] = [];
    for (let nth = 0; nth < 30; nth += 1) {
      const { statusCode } = (await few.invoke("uploads", event("192.0.2.1"))) as { statusCode: number };
      statuses.push(statusCode);
    }
    expect(statuses.slice(0, 5)).toEqual([201, 201, 201, 201, 201]);
    // A function that is replaced forgets what it hadn't told, and the next one lets one in before it asks.
    expect(statuses.slice(5).filter((status) => status === 429).length).toBeGreaterThan(14);
    expect(await few.invoke("uploads", event("192.0.2.2"))).toMatchObject({ statusCode: 201 });
  } finally {
    await few.stopAndCheck();
  }
}, 60_000);
