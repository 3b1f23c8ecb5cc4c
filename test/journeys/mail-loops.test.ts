import { afterAll, beforeAll, expect, test } from "vitest";
import { agentClient } from "../support/agent-client.ts";
import { customerClient } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailbox } from "../support/mailbox.ts";
import { smtpClient } from "../support/smtp-client.ts";

/** Two companies, each with a pipeline of its own and an address that the other one may write to. */
const companyAt = (domain: string) =>
  startHarshHost({
    company: { name: domain, mailFrom: `care@${domain}` },
    inbound: { replyDomain: `reply.${domain}`, recipients: [`care@${domain}`] },
  });

let hosts: Record<string, HarshHost>;

beforeAll(async () => {
  const [a, b] = await Promise.all([companyAt("a.example"), companyAt("b.example")]);
  hosts = { "a.example": a, "b.example": b };
});
afterAll(() => Promise.all(Object.values(hosts).map((host) => host.stopAndCheck())));

const hostOf = (domain: string): HarshHost => {
  const host = hosts[domain.replace(/^reply\./, "")];
  if (host === undefined) throw new Error(`nobody is at ${domain}`);
  return host;
};

interface Listed {
  id: string;
  to: string[];
}

const sentBy = async (domain: string): Promise<Listed[]> =>
  (await (await fetch(`${hostOf(domain).url}/_local/mail?to=`)).json()) as Listed[];

const handedOn = new Set<string>();

/** What the mail systems between the two do: whatever one of them sent to the other is handed to its door, once. */
const handOn = async (from: string): Promise<number> => {
  const host = hostOf(from);
  const listed = (await sentBy(from)).filter(({ id }) => !handedOn.has(id));
  for (const { id, to } of listed) {
    handedOn.add(id);
    const raw = await (await fetch(`${host.url}/_local/mail/${id}`)).text();
    for (const address of to) {
      const client = smtpClient(hostOf(address.slice(address.lastIndexOf("@") + 1)));
      await client.sendRaw(raw, { from: `care@${from}`, to: address });
      client.close();
    }
  }
  return listed.length;
};

const parkedAt = async (domain: string): Promise<number> => {
  const token = await hostOf(domain).token({ agent: "sam", roles: ["supervisor"] });
  const answer = await fetch(`${hostOf(domain).url}/v1/agent/parked?limit=100`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { items: unknown[] }).items.length;
};

test("an acknowledgement that reaches another pipeline ends there", async () => {
  const { status, body } = await customerClient(hostOf("b.example")).complain({
    message: "Broken.",
    email: "care@a.example",
  });
  expect(status).toBe(202);
  await mailbox(hostOf("b.example")).nth("care@a.example", 1);
  await handOn("b.example");
  await eventually("the acknowledgement was set aside", async () => (await parkedAt("a.example")) === 1);
  expect((await mailbox(hostOf("b.example")).to("care@a.example")).length).toBe(1);
  expect((await sentBy("a.example")).length).toBe(0);

  const agent = await agentClient(hostOf("b.example"), "bob");
  await agent.take(body.reference);
  await agent.act(body.reference, "reply", { message: "What exactly is broken?", keep: true });
  await mailbox(hostOf("b.example")).nth("care@a.example", 2);
  await handOn("b.example");
  const [acknowledged] = [await mailbox(hostOf("a.example")).nth("care@b.example", 1)];
  expect(acknowledged.headers["auto-submitted"]).toBe("auto-replied");
  await handOn("a.example");
  await eventually("the other's acknowledgement is on the timeline, and woke nobody", async () =>
    (await agent.get(body.reference)).body.timeline.some(({ kind }: { kind: string }) => kind === "automatic-answer"),
  );
  expect(await handOn("a.example")).toBe(0);
  expect(await handOn("b.example")).toBe(0);
  expect((await sentBy("a.example")).length).toBe(1);
  expect((await sentBy("b.example")).length).toBe(2);
}, 60_000);

test("a pipeline that mails itself takes no mail of its own for a complaint", async () => {
  const before = await parkedAt("a.example");
  const client = smtpClient(hostOf("a.example"));
  await client.send({ from: "care@a.example", to: "care@a.example", subject: "Hello", text: "It is me." });
  client.close();
  await eventually("it was set aside", async () => (await parkedAt("a.example")) === before + 1);
  expect((await mailbox(hostOf("a.example")).to("care@a.example")).length).toBe(0);
});
