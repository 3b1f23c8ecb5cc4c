import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import type { Answer } from "../support/answer.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { readTable } from "../support/table.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let alice: AgentClient;
let agentNumber = 0;
beforeAll(async () => {
  host = await startHarshHost({ linksLast: "P60D" });
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

/** A complaint with both of its links: the one that was answered, and the one that was mailed. */
const complain = async (message = "It came broken.", more = {}) => {
  const email = newAddress();
  const { body } = await customer.complain({ message, email, ...more });
  const mailed = linkIn(await mailbox(host).nth(email, 1));
  return { email, reference: body.reference as string, submission: body.statusUrl as string, mailed };
};
const upheld = {
  outcome: "upheld",
  cause: "thin box",
  explanation: "The box was too thin for its way.",
  apology: "We are sorry for that.",
};
const newAgent = () => agentClient(host, `agent-${++agentNumber}`);

const expectGone = ({ status, headers, text }: Answer): void => {
  expect(status).toBe(404);
  expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(text).toContain("This link doesn&#39;t work");
};
const tokenOf = (link: string): string => link.slice(link.lastIndexOf("/") + 1);
const page = (token: string): string => `${host.url}/c/${token}`;

describe("a token that was tampered with", () => {
  it("opens nothing, whichever of its characters was changed", async () => {
    const token = tokenOf((await complain()).mailed);
    const flipped = [...token].map(
      (character, place) => token.slice(0, place) + (character === "a" ? "b" : "a") + token.slice(place + 1),
    );
    for (const answer of await Promise.all(flipped.map((wrong) => customer.open(page(wrong))))) expectGone(answer);
  });

  it("opens nothing when it was cut, extended or is something else", async () => {
    const token = tokenOf((await complain()).mailed);
    const wrong = [
      ...[1, 2, 8, 25, 49].map((length) => token.slice(0, length)),
      token.slice(1),
      `${token}a`,
      `${token}%3E`,
      `${token}=`,
      `${token}${token}`,
      token.replaceAll(/./gu, "a"),
      "%00",
      "%F0%9F%92%94",
      "a".repeat(5_000),
      "..%2f..%2fv1%2fhealth",
    ];
    for (const text of wrong) expectGone(await customer.open(page(text)));
  });

  it("opens nothing as one complaint's signature on another one's token, or one scope's on the other's", async () => {
    const [one, other] = [await complain(), await complain()];
    const [body, signature] = [24, -26];
    const mixed = tokenOf(one.mailed).slice(0, body) + tokenOf(other.mailed).slice(signature);
    expectGone(await customer.open(page(mixed)));
    const raised = tokenOf(one.mailed).slice(0, body) + tokenOf(one.submission).slice(signature);
    expectGone(await customer.open(page(raised)));
  });

  it("can't be written with either", async () => {
    const { mailed, reference } = await complain();
    const wrong = mailed.slice(0, -1) + (mailed.endsWith("a") ? "b" : "a");
    const before = await readTable(host);
    expectGone(await customer.say(wrong, "Let me in."));
    expectGone(await customer.answerFollowUp(wrong, "no"));
    expect(await readTable(host)).toEqual(before);
    expect(
      (await alice.get(reference)).body.timeline.filter(({ kind }: { kind: string }) => kind === "message"),
    ).toHaveLength(1);
  });
});

describe("a token", () => {
  it("opens its own complaint in whatever case it was typed or mangled to", async () => {
    const { mailed, reference } = await complain();
    const { status, text } = await customer.open(page(tokenOf(mailed).toUpperCase()));
    expect(status).toBe(200);
    expect(text).toContain(reference);
  });

  it("changes nothing by being opened, however often, by whatever follows links", async () => {
    const { mailed, submission, reference } = await complain();
    const agent = await newAgent();
    await agent.take(reference);
    await agent.act(reference, "resolve", upheld);
    const before = await readTable(host);
    for (const link of [mailed, submission, `${mailed}?notice=answer-recorded`, `${mailed}?fixed=yes`]) {
      expect((await customer.open(link)).status).toBe(200);
      expect((await fetch(link, { method: "HEAD" })).ok).toBe(false);
    }
    for (const path of ["messages", "follow-up"]) {
      expect((await fetch(`${mailed}/${path}?message=x&fixed=no`)).status).toBe(404);
    }
    expect(await readTable(host)).toEqual(before);
  });

  it("goes with headers that keep it to whoever has it", async () => {
    const { mailed, submission } = await complain();
    for (const link of [mailed, submission, page("wrong")]) {
      const { headers, text } = await customer.open(link);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).not.toMatch(/unsafe|script-src|\*/u);
      expect(text).not.toMatch(/<script|<img|<iframe|\son\w+=/iu);
    }
  });
});

describe("hostile text", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "</textarea><script>alert(1)</script>",
    "</p></li></ol></main><form action=//evil.example>",
    "<!--<script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "javascript:alert(1)",
    "' onmouseover='alert(1)",
    "]]><![CDATA[",
    "{{constructor.constructor('alert(1)')()}}",
  ].join("\n");
  const escaped = hostile
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

  it("is shown as text, whoever wrote it", async () => {
    const { mailed, reference } = await complain(`complaint ${hostile}`, { name: hostile.slice(0, 25) });
    await customer.say(mailed, `message ${hostile}`);
    const agent = await newAgent();
    await agent.take(reference);
    await agent.act(reference, "reply", { message: `reply ${hostile}`, keep: true });
    await agent.act(reference, "resolve", { ...upheld, explanation: `explanation ${hostile}` });
    const { text } = await customer.open(mailed);
    for (const who of ["complaint", "message", "reply", "explanation"]) expect(text).toContain(`${who} ${escaped}`);
    expect(text).not.toMatch(/<script|<svg|<img|<form action=\/\//iu);
  });

  it("that was too long is put back into its field as text", async () => {
    const { mailed } = await complain();
    const { status, text } = await customer.say(mailed, `${hostile}${"x".repeat(20_000)}`);
    expect(status).toBe(422);
    expect(text).toContain(escaped);
    expect(text).not.toMatch(/<script|<svg|<img/iu);
  });
});

describe("the token that is answered to a POST", () => {
  it("shows a stranger what came through it and the status, and no word of the victim or an agent", async () => {
    const { email, reference, submission, mailed } = await complain("A stranger writes this in a victim's name.", {
      name: "Victim Name",
      orderId: "ORDER-OF-VICTIM",
    });
    await customer.say(mailed, "The victim's own secret: 1234.");
    const agent = await newAgent();
    await agent.take(reference);
    await agent.act(reference, "note", { note: "A note for colleagues." });
    await agent.act(reference, "reply", { message: "An answer to the victim." });
    await customer.say(mailed, "The victim's second secret.");
    await agent.take(reference);
    await agent.act(reference, "resolve", { ...upheld, redress: { kind: "refund", amount: 20, currency: "EUR" } });
    await customer.answerFollowUp(mailed, "no", "The victim's comment.");
    await customer.say(submission, "The stranger asks again.");

    const { text, status } = await customer.open(submission);
    expect(status).toBe(200);
    expect(text).toContain("A stranger writes this in a victim&#39;s name.");
    expect(text).toContain("The stranger asks again.");
    expect(text).toContain(reference);
    expect(text).toContain("We have your complaint");
    const others = [
      "secret",
      "note",
      "answer to the victim",
      upheld.explanation,
      upheld.apology,
      "comment",
      "Victim Name",
    ];
    for (const words of [...others, email, "agent-", "ORDER-OF-VICTIM", "EUR"]) expect(text).not.toContain(words);
    const whole = (await customer.open(mailed)).text;
    for (const words of [
      "The victim&#39;s own secret",
      "An answer to the victim.",
      upheld.explanation,
      "stranger asks again",
    ]) {
      expect(whole).toContain(words);
    }
    expect(whole).not.toContain("A note for colleagues.");
  });

  it("can't answer the follow-up, nor see it", async () => {
    const { reference, submission, mailed } = await complain();
    const agent = await newAgent();
    await agent.take(reference);
    await agent.act(reference, "resolve", upheld);
    expect((await customer.open(submission)).text).not.toContain("follow-up");
    for (const answer of ["yes", "no"] as const) {
      expect((await customer.answerFollowUp(submission, answer)).status).toBe(409);
    }
    expect((await agent.get(reference)).body.status).toBe("resolved");
    expect((await customer.answerFollowUp(mailed, "yes")).status).toBe(303);
    expect((await agent.get(reference)).body.complaint).toMatchObject({ status: "closed", closedBecause: "fixed" });
  });

  it("proves nothing about the address, and the mailed one does", async () => {
    const { reference, submission, mailed } = await complain();
    const proof = async () => (await alice.get(reference)).body.customer.proof;
    await customer.say(submission, "Still me.");
    expect(await proof()).toBe("none");
    await customer.say(mailed, "It is me.");
    expect(await proof()).toBe("link");
  });
});

describe("a customer's words", () => {
  const said = async (reference: string) =>
    (await alice.get(reference)).body.timeline.filter((entry: { kind: string }) => entry.kind === "message");

  it("sent twice at once are one message", async () => {
    const { reference, mailed } = await complain();
    const answers = await Promise.all([1, 2, 3].map(() => customer.say(mailed, "Any news?")));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await said(reference)).toHaveLength(2);
  });

  it("said again after an agent's answer count again, however soon", async () => {
    const { reference, mailed } = await complain();
    const agent = await newAgent();
    await agent.take(reference);
    await customer.say(mailed, "The blue one.");
    await agent.act(reference, "reply", { message: "Which one?" });
    await customer.say(mailed, "The blue one.");
    expect((await agent.get(reference)).body.status).toBe("queued");
    await agent.take(reference);
    await agent.act(reference, "resolve", upheld);
    await customer.answerFollowUp(mailed, "no");
    await agent.take(reference);
    await agent.act(reference, "resolve", upheld);
    await customer.answerFollowUp(mailed, "no");
    expect((await agent.get(reference)).body.complaint).toMatchObject({ status: "queued", notFixed: 2 });
    expect(await said(reference)).toHaveLength(3);
  });

  it("are refused when there are none, and kept in their field when there are too many", async () => {
    const { reference, mailed } = await complain();
    expect((await customer.say(mailed, " \n ")).status).toBe(422);
    expect((await customer.say(mailed, "ก".repeat(20_001))).text).toContain("ก".repeat(20_001));
    expect((await customer.say(mailed, "ก".repeat(20_000))).status).toBe(303);
    expect(await said(reference)).toHaveLength(2);
  });
});

describe("a token's time", () => {
  it("ends after as long as the company set, and not before", async () => {
    const { mailed, submission } = await complain("Say it once.");
    await host.advanceClock(59 * 24 * 3_600_000);
    expect((await customer.open(mailed)).status).toBe(200);
    await host.advanceClock(26 * 3_600_000);
    for (const link of [mailed, submission]) {
      const answer = await customer.open(link);
      expectGone(answer);
      expect(answer.text).not.toContain("Say it once.");
      expectGone(await customer.say(link, "Hello?"));
    }
  });
});
