import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";

const SAMPLE = join(import.meta.dirname, "../../events/receive-form/accepted.json");

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let agent: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({
    company: { name: "Nordlicht", language: "de", urgentPhone: "+49301234567" },
    guard: { client: { acknowledged: 4, accepted: 8 } },
    policy: { teams: [{ id: "support", name: "Kundendienst" }] },
  });
  customer = customerClient(host);
  agent = await agentClient(host, "sam", ["supervisor"]);
});
afterAll(() => host.stopAndCheck());

const acknowledged = async (fields: Record<string, unknown>, headers: Record<string, string> = {}) => {
  const email = newAddress();
  const { status, body } = await customer.complain({ message: "It broke.", ...fields, email }, headers);
  expect(status).toBe(202);
  return { reference: body.reference as string, mail: await mailbox(host).nth(email, 1) };
};
const factsOf = async (reference: string) => {
  const { body } = await agent.get(reference);
  return body.complaint as { acknowledgement: { state: string; reason?: string } };
};

describe("the language of an acknowledgement is", () => {
  it.each([
    ["ko-KR", "ko"],
    ["zh-TW", "zh-Hant"],
    ["zh-CN", "zh-Hans"],
    ["ar-SA", "ar"],
    ["pt-PT", "pt"],
  ])("what the form says: %s", async (locale, language) => {
    const { mail } = await acknowledged({ locale }, { "accept-language": "fr" });
    expect(mail.headers["content-language"]).toBe(language);
    expect(mail.html).toContain(`lang="${language}"`);
  });

  it("else the first of the browser's that we write", async () => {
    const { mail } = await acknowledged({}, { "accept-language": "sw, th;q=0.8, en;q=0.5" });
    expect(mail.headers["content-language"]).toBe("th");
  });

  it("else that of the customer's words, which their agent sees as a guess", async () => {
    const message = "Je suis très mécontente : la bouilloire est arrivée cassée, et personne ne répond à mes messages.";
    const { reference, mail } = await acknowledged({ message });
    expect(mail.headers["content-language"]).toBe("fr");
    const { body } = await agent.get(reference);
    expect(body.complaint.customer).toMatchObject({ detectedLanguage: "fr" });
    expect(body.complaint.customer.language).toBeUndefined();
  });

  it("else the company's, where the words leave it open", async () => {
    expect((await acknowledged({ message: "OK 4711 !!!" })).mail.headers["content-language"]).toBe("de");
  });
});

describe("an acknowledgement", () => {
  it("tells the time in the customer's own zone, and which team answers", async () => {
    const { mail } = await acknowledged({ locale: "en-US", timeZone: "America/Los_Angeles" });
    expect(mail.text).toMatch(/\((?:PT|Pacific Time|PST|PDT)\)/);
    expect(mail.text).toContain("Kundendienst");
  });

  it("begins with help and a number where somebody was hurt, in any language", async () => {
    const message = "주전자가 폭발해서 화상을 입었습니다. 지금 병원에 있습니다.";
    const { mail } = await acknowledged({ message, locale: "ko" });
    expect(mail.text).toContain("+49301234567");
    expect(mail.text.indexOf("+49301234567")).toBeLessThan(mail.text.indexOf("접수 번호"));
  });

  it("is withheld with its reason from addresses that nobody reads, and the answer says so at once", async () => {
    for (const [email, reason] of [
      ["no-reply@example.com", "never-reads"],
      ["mailer-daemon@example.com", "machine"],
      ["care@heard.example", "ourselves"],
      ["news-request@lists.example.com", "list"],
    ]) {
      const { body } = await customer.complain({ message: "It broke.", email });
      expect(body.acknowledgement).toEqual({ state: "withheld", reason });
      expect((await factsOf(body.reference)).acknowledgement).toMatchObject({ state: "withheld", reason });
    }
  });
});

describe("an address whose mail came back, or who called it spam", () => {
  it.each([
    ["bounce+one@simulator.amazonses.com", "bounced"],
    ["complaint+one@simulator.amazonses.com", "complained"],
  ])("is never mailed again: %s", async (email, reason) => {
    const first = (await customer.complain({ message: "It broke.", email })).body.reference;
    await mailbox(host).nth(email, 1);
    await eventually("its complaint says so", async () => {
      const { timeline } = (await agent.get(first)).body;
      return timeline.some((fact: { kind: string }) => fact.kind === "mail-undelivered");
    });
    const { body } = await customer.complain({ message: "It broke again.", email });
    const decided = await eventually("it is decided", async () => {
      const { acknowledgement } = await factsOf(body.reference);
      return acknowledgement.state !== "due" && acknowledgement;
    });
    expect(decided).toMatchObject({ state: "withheld", reason });
    expect(await mailbox(host).to(email)).toHaveLength(1);
  });
});

describe("complaints of one address in quick succession", () => {
  it("are acknowledged one by one, and from the fourth on together, each with its page", async () => {
    const email = newAddress("hurry");
    const complain = async (number: number) =>
      (await customer.complain({ message: `Parcel ${number} is late.`, email, locale: "en" })).body.reference as string;
    const first = [await complain(1), await complain(2), await complain(3)];
    await mailbox(host).nth(email, 3);
    const later = [await complain(4), await complain(5)];
    await eventually("both wait for the digest", async () => {
      const states = await Promise.all(later.map(async (reference) => (await factsOf(reference)).acknowledgement));
      return states.every(({ reason }) => reason === "digest");
    });
    const digest = await host.after(3 * 60_000, "the digest", async () => (await mailbox(host).to(email))[3]);
    expect(digest.subject).toBe("We have 2 more complaints of yours");
    for (const reference of later) expect(digest.text).toContain(reference);
    for (const reference of first) expect(digest.text).not.toContain(reference);
    expect(digest.headers["auto-submitted"]).toBe("auto-replied");
    const page = await customer.open(linkIn(digest));
    expect(page.text).toContain(later[0]);
  });

  it("count by mailbox, however it is spelt", async () => {
    const spellings = ["ann.lee@gmail.com", "annlee@gmail.com", "Ann.Lee+shop@gmail.com", "annlee@googlemail.com"];
    const references: string[] = [];
    for (const email of spellings) {
      const { body } = await customer.complain({ message: "It broke.", email });
      references.push(body.reference);
      await eventually("it is decided", async () => (await factsOf(body.reference)).acknowledgement.state !== "due");
    }
    const states = await Promise.all(references.map(async (one) => (await factsOf(one)).acknowledgement));
    expect(states.map(({ state }) => state)).toEqual(["sent", "sent", "sent", "withheld"]);
  });
});

describe("one client of the public form", () => {
  const event = JSON.parse(readFileSync(SAMPLE, "utf8"));
  const send = async (sourceIp: string, number: number, more: Record<string, unknown> = {}) => {
    const body = JSON.stringify({ message: "Buy now.", email: `stranger${number}@example.com`, ...more });
    const { http } = event.requestContext;
    const headers = { ...event.headers, "idempotency-key": `${sourceIp}-${number}` };
    const requestContext = { ...event.requestContext, http: { ...http, sourceIp } };
    const answer = (await host.invoke("receive-form", { ...event, headers, requestContext, body })) as {
      statusCode: number;
      headers: Record<string, string>;
      body: string;
    };
    return { ...answer, json: JSON.parse(answer.body) };
  };

  it("can't have many strangers mailed: soon nothing is mailed, then nothing is taken", async () => {
    const answers: Awaited<ReturnType<typeof send>>[] = [];
    let number = 0;
    for (; number < 40; number += 1) answers.push(await send("2001:db8:1:2::1", number));
    const withheld = answers.filter(({ json }) => json.acknowledgement?.reason === "client-limit");
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(answers.slice(0, 4).every(({ json }) => json.acknowledgement.state === "due")).toBe(true);
    expect(withheld.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(10);
    expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused[0]?.json).toMatchObject({ status: 429, type: "urn:heard:problem:too-many-complaints" });
    await eventually("a neighbour in the same network is the same client", async () => {
      number += 1;
      return (await send("2001:db8:1:2:ffff::9", number)).statusCode === 429;
    });
    expect((await send("198.51.100.7", 100)).json.acknowledgement).toEqual({ state: "due" });
  });
});

describe("a plain form", () => {
  it("that fills in what no person sees is kept, and mails nobody", async () => {
    const email = newAddress();
    const sent = await customer.complainByForm({ message: "Buy now.", email, website: "https://spam.example" });
    expect(sent.status).toBe(303);
    const kept = await eventually("it is on the list", async () => {
      const { body } = await agent.list({ status: "queued", limit: "100" });
      return body.items.find((item: { customer: { email?: string } }) => item.customer.email === email);
    });
    expect(kept.acknowledgement).toMatchObject({ state: "withheld", reason: "looks-automatic" });
    expect(await mailbox(host).to(email)).toEqual([]);
  });

  it("whose fields are at fault is answered to a person by a page in their language", async () => {
    const headers = { accept: "text/html,*/*;q=0.8", "accept-language": "ko" };
    const answer = await customer.complainByForm({ email: "nobody@", message: " " }, headers);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.text).toContain('<html lang="ko"');
    expect(answer.text.match(/<li>/g)).toHaveLength(2);
  });

  it("whose fields are at fault is answered to a program by a problem document", async () => {
    const answer = await customer.complainByForm({ message: "It broke." });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });
});
