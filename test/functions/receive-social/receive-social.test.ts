import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { channelClient } from "../../shared/channels/channel-client.ts";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";
import { expectProblem } from "../../support/refused.ts";

let host: HarshHost;
let send: ReturnType<typeof channelClient>;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost();
  send = channelClient(host, "/v1/inbound/social");
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

const mention = {
  id: "10",
  network: "mastodon",
  text: "@nordlicht My kettle came broken.",
  url: "https://social.example/@ada/10",
  author: { handle: "@ada", name: "Ada" },
};
const expectTaken = async (sent: object, outcome: string): Promise<string> => {
  const answer = await send(sent);
  expect([answer.status, answer.body]).toMatchObject([202, { outcome, status: "queued" }]);
  return answer.body.reference;
};
const read = async (reference: string) => {
  const { complaint, timeline } = (await alice.get(reference)).body;
  return { complaint, messages: timeline.filter(({ kind }: { kind: string }) => kind === "message") };
};

describe("a mention", () => {
  it("is a complaint of whoever wrote it, with where it is", async () => {
    const reference = await expectTaken({ ...mention, locale: "en", orderId: "A-1" }, "accepted");
    const { complaint, messages } = await read(reference);
    expect(complaint).toMatchObject({
      channel: "social",
      origin: { id: "mastodon:10", url: mention.url },
      orderId: "A-1",
      customer: { name: "Ada", language: "en" },
      acknowledgement: { state: "withheld", reason: "no-address" },
    });
    const metadata = { network: "mastodon", id: "10", handle: "@ada", url: mention.url };
    expect(messages).toMatchObject([{ text: mention.text, metadata, by: { kind: "customer", through: "channel" } }]);
    await expectTaken({ ...mention, locale: "en", orderId: "A-1" }, "duplicate");
  });

  it("of another network is another one, though that calls it the same", async () => {
    const [one, other] = ["one", "other"].map((network) => expectTaken({ ...mention, network }, "accepted"));
    expect(await one).not.toBe(await other);
  });

  it("joins the complaint of its thread, as a third party's where somebody else wrote it", async () => {
    const first = { ...mention, id: "20" };
    const reference = await expectTaken(first, "accepted");
    const later = { ...mention, conversation: "20", id: "21", text: "And the lid." };
    expect(await expectTaken(later, "joined")).toBe(reference);
    const strangers = { ...later, id: "22", text: "Mine, too!", author: { handle: "@eve" }, url: undefined };
    for (const outcome of ["joined", "duplicate"]) expect(await expectTaken(strangers, outcome)).toBe(reference);
    const { complaint, messages } = await read(reference);
    expect([complaint.customer.name, complaint.origin.id]).toEqual(["Ada", "mastodon:20"]);
    expect(messages).toMatchObject([
      { text: mention.text, metadata: { id: "20" } },
      { text: "And the lid.", metadata: { id: "21", url: mention.url } },
      { text: "Mine, too!", metadata: { id: "22", handle: "@eve" }, thirdParty: { name: "@eve" } },
    ]);
    expect(messages.map((message: object) => "thirdParty" in message)).toEqual([false, false, true]);
  });

  it("is one complaint with the others of its thread where all come at once, none twice", async () => {
    const all = ["a", "b", "c", "a", "b", "c"].map((id) => ({
      ...mention,
      conversation: "side-by-side",
      id,
      text: id,
    }));
    const answers = await Promise.all(all.map((sent) => send(sent)));
    expect(answers.map(({ body }) => body.outcome).toSorted()).toEqual([
      "accepted",
      "duplicate",
      "duplicate",
      "duplicate",
      "joined",
      "joined",
    ]);
    const [reference, ...others] = new Set(answers.map(({ body }) => body.reference));
    expect(others).toEqual([]);
    const { messages } = await read(reference);
    expect(messages.map(({ text }: { text: string }) => text).toSorted()).toEqual(["a", "b", "c"]);
  });
});

describe("what is refused", () => {
  it.each([
    ["nothing", {}, ["/author", "/id", "/network", "/text"]],
    ["a network of many words", { ...mention, network: "My Space" }, ["/network"]],
    ["an author without a handle", { ...mention, author: { name: "Ada" } }, ["/author/handle"]],
    ["a handle that is too long", { ...mention, author: { handle: "@".repeat(201) } }, ["/author/handle"]],
    ["a name of two lines", { ...mention, author: { handle: "@a", name: "A\nB" } }, ["/author/name"]],
    ["a blank text", { ...mention, text: " " }, ["/text"]],
    ["a conversation that is too long", { ...mention, conversation: "x".repeat(201) }, ["/conversation"]],
    ["a link to a file", { ...mention, url: "file:///etc/passwd" }, ["/url"]],
    ["more fields", { ...mention, email: "ada@example.com" }, ["/email"]],
  ])("is %s, with where", async (_, body, pointers) => {
    const answer = await send(JSON.stringify(body));
    expectProblem({ ...answer, body: sorted(answer.body) }, 422, "fields-at-fault", pointers);
  });

  it("is what nobody signed", async () => {
    expectProblem(await send(mention, { secret: "another secret of theirs" }), 401, "wrong-signature");
  });

  it("isn't the longest network and names", async () => {
    const longest = { network: "n".repeat(40), id: "각".repeat(200), conversation: "각".repeat(200) };
    await expectTaken({ ...mention, ...longest }, "accepted");
  });
});

const sorted = (body: { errors?: { pointer: string }[] }) => ({
  ...body,
  errors: body.errors?.toSorted((one, other) => (one.pointer < other.pointer ? -1 : 1)),
});
