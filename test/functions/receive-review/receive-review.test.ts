import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { channelClient } from "../../shared/channels/channel-client.ts";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import { newAddress } from "../../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { mailbox } from "../../support/mailbox.ts";
import { expectProblem } from "../../support/refused.ts";

const DAY = 86_400_000;

let host: HarshHost;
let send: ReturnType<typeof channelClient>;
let alice: AgentClient;
let sam: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({ policy: { agentCap: 100 } });
  send = channelClient(host, "/v1/inbound/reviews");
  alice = await agentClient(host, "alice");
  sam = await agentClient(host, "sam", ["supervisor"]);
});
afterAll(() => host.stopAndCheck());

let reviews = 0;
/** A review that no other test has. */
const newReview = (more: object = {}) => {
  reviews += 1;
  return { id: `review-${reviews}`, rating: 2, text: "The kettle came broken.", ...more };
};
const expectTaken = async (sent: object, outcome: string, status = "queued"): Promise<string> => {
  const answer = await send(sent);
  const reference = expect.stringMatching(/^[0-9A-Z]{9}$/u);
  expect([answer.status, answer.body]).toEqual([202, { outcome, reference, status }]);
  return answer.body.reference;
};
const messagesIn = async (reference: string): Promise<{ text: string; metadata: object }[]> => {
  const { timeline } = (await sam.get(reference)).body;
  return timeline.filter(({ kind }: { kind: string }) => kind === "message");
};

describe("a review", () => {
  it("is a complaint with its stars, where it was written, and what it is called there", async () => {
    const review = newReview({
      place: "Shop in Leeds",
      url: "https://reviews.example/1",
      title: "Broken",
      author: { name: "Ada" },
      locale: "en-GB",
      writtenAt: "2026-11-20T09:30:00+01:00",
      orderId: "A-1",
      product: "Kettle",
      category: "kitchen",
      metadata: { verified: true },
    });
    const reference = await expectTaken(review, "accepted");
    const { complaint, timeline } = (await alice.get(reference)).body;
    expect(complaint).toMatchObject({
      channel: "review",
      origin: { id: review.id, url: "https://reviews.example/1" },
      subject: "Broken",
      orderId: "A-1",
      product: "Kettle",
      category: "kitchen",
      customer: { name: "Ada", language: "en-GB", proof: "none" },
      acknowledgement: { state: "withheld", reason: "no-address" },
    });
    expect(timeline[0]).toMatchObject({
      text: "★★☆☆☆\n\nThe kettle came broken.",
      metadata: {
        verified: "true",
        rating: "2/5",
        place: "Shop in Leeds",
        writtenAt: "2026-11-20T09:30:00+01:00",
        url: "https://reviews.example/1",
      },
      by: { kind: "customer", through: "channel" },
    });
  });

  it.each([
    ["nothing", { rating: 1, text: undefined }, "★☆☆☆☆"],
    ["an empty text", { rating: 5, text: "" }, "★★★★★"],
    ["a blank text, of ten stars", { rating: 3, of: 10, text: " \n" }, "★★★☆☆☆☆☆☆☆"],
  ])("of stars and %s says as many as it has", async (_, fields, text) => {
    expect(await messagesIn(await expectTaken(newReview(fields), "accepted"))).toMatchObject([{ text }]);
  });

  it("is acknowledged by mail in its language where it has an address", async () => {
    const email = newAddress();
    const text = "Bonjour, la bouilloire que vous m'avez envoyée est arrivée complètement cassée.";
    const reference = await expectTaken(newReview({ text, author: { email } }), "accepted");
    const { headers } = await mailbox(host).nth(email, 1);
    expect([headers["x-heard-reference"], headers["content-language"]]).toEqual([reference, "fr"]);
  });

  it("is one however often and at once it comes", async () => {
    const review = newReview();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(review)));
    expect(answers.map(({ body }) => body.outcome).toSorted()).toEqual([
      "accepted",
      ...Array.from({ length: 4 }, () => "duplicate"),
    ]);
    expect(await messagesIn(answers[0]?.body.reference)).toHaveLength(1);
  });
});

describe("a review that was edited", () => {
  it("joins its complaint once with each new text or rating, and brings it back", async () => {
    const review = newReview({ place: "Leeds" });
    const reference = await expectTaken(review, "accepted");
    await alice.take(reference);
    await alice.act(reference, "reply", { message: "We send another." });
    const worse = { ...review, rating: 1 };
    expect(await expectTaken(worse, "joined", "queued")).toBe(reference);
    const other = { ...worse, text: "Nobody cares." };
    for (const outcome of ["joined", "duplicate"]) expect(await expectTaken(other, outcome)).toBe(reference);
    for (const old of [review, worse]) expect(await expectTaken(old, "duplicate")).toBe(reference);
    expect(await messagesIn(reference)).toMatchObject([
      { text: "★★☆☆☆\n\nThe kettle came broken.", metadata: { rating: "2/5", place: "Leeds" } },
      { text: "★☆☆☆☆\n\nThe kettle came broken.", metadata: { rating: "1/5", place: "Leeds" } },
      { text: "★☆☆☆☆\n\nNobody cares.", metadata: { rating: "1/5", place: "Leeds" } },
    ]);
  });

  it("may bring an address, to which it is acknowledged then", async () => {
    const email = newAddress();
    const review = newReview();
    const reference = await expectTaken(review, "accepted");
    await expectTaken({ ...review, text: "Write to me.", author: { name: "Ada", email } }, "joined");
    expect((await mailbox(host).nth(email, 1)).headers["x-heard-reference"]).toBe(reference);
  });
});

describe("what is refused", () => {
  it("is what nobody signed, whoever knows the secret", async () => {
    const headers = { "webhook-signature": "", authorization: `Bearer ${host.inboundSecret}` };
    expectProblem(await send(newReview(), { headers }), 401, "wrong-signature");
    expectProblem(await send(newReview(), { secret: "another secret of theirs" }), 401, "wrong-signature");
    expectProblem(await send(newReview(), { offBy: -301 }), 401, "signature-too-old");
  });

  it.each([
    ["nothing", {}, ["/id", "/rating"]],
    ["a list", [], [""]],
    ["half a star", newReview({ rating: 2.5 }), ["/rating"]],
    ["no star", newReview({ rating: 0 }), ["/rating"]],
    ["more stars than there are", newReview({ rating: 6 }), ["/rating"]],
    ["another number of stars", newReview({ of: 7 }), ["/of"]],
    ["a text that is too long", newReview({ text: "각".repeat(20_001) }), ["/text"]],
    ["an id of two lines", newReview({ id: "a\nb" }), ["/id"]],
    ["a place of two lines", newReview({ place: "a\nb" }), ["/place"]],
    ["a link that runs", newReview({ url: "javascript:alert(1)" }), ["/url"]],
    ["a link with a password", newReview({ url: "https://ada:secret@reviews.example/" }), ["/url"]],
    ["a link that is too long", newReview({ url: `https://reviews.example/${"x".repeat(1_000)}` }), ["/url"]],
    ["a time that is none", newReview({ writtenAt: "yesterday" }), ["/writtenAt"]],
    [
      "an author with faults",
      newReview({ author: { email: "ada@", handle: "x" } }),
      ["/author/email", "/author/handle"],
    ],
    ["metadata that isn't flat", newReview({ metadata: { a: [] } }), ["/metadata/a"]],
    ["more fields", newReview({ channel: "email" }), ["/channel"]],
  ])("is %s, with where", async (_, body, pointers) => {
    expectProblem(await send(JSON.stringify(body)), 422, "fields-at-fault", pointers);
  });

  it("is what is no JSON, another type or too large, as that", async () => {
    expectProblem(await send("{"), 400, "bad-json");
    expectProblem(
      await send(newReview(), { headers: { "content-type": "text/plain" } }),
      415,
      "unsupported-content-type",
    );
    expectProblem(await send(newReview({ title: "x".repeat(257 * 1024) })), 413, "body-too-large");
  });

  it("isn't what is as long as it may be, or hostile", async () => {
    const longest = { id: "😀".repeat(200), text: "각".repeat(20_000), place: "각".repeat(200) };
    await expectTaken(newReview(longest), "accepted");
    const text = "<img src=x onerror=alert(1)>\u0000{{7*7}} \u202e\ud800 끝";
    const [message] = await messagesIn(await expectTaken(newReview({ id: "__proto__", text }), "accepted"));
    expect(message?.text).toBe("★★☆☆☆\n\n<img src=x onerror=alert(1)>{{7*7}} \u202e\ufffd 끝");
  });
});

it("an edit is refused once its complaint was closed for long", async () => {
  const review = newReview();
  const reference = await expectTaken(review, "accepted");
  expect((await sam.act(reference, "close", { note: "No complaint.", spam: true })).status).toBe(200);
  await host.advanceClock(31 * DAY);
  expectProblem(await send({ ...review, text: "Still broken." }), 409, "conversation-over");
  await expectTaken(review, "duplicate", "closed");
});
