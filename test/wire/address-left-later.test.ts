import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { channelClient } from "../shared/channels/channel-client.ts";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import type { Answer } from "../support/answer.ts";
import { crmClient } from "../support/crm-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let sam: AgentClient;
let ben: AgentClient;
let rita: AgentClient;
beforeAll(async () => {
  const teams = ["support", "returns"].map((id) => ({ id }));
  host = await startHarshHost({ policy: { teams, triage: [{ category: ["returns"], team: "returns" }] } });
  customer = customerClient(host);
  sam = await agentClient(host, "sam", ["supervisor"]);
  ben = await agentClient(host, "ben");
  rita = await agentClient(host, "rita");
  await sam.entries("PUT", "/ben", { teams: ["support"] });
  await sam.entries("PUT", "/rita", { teams: ["returns"] });
});
afterAll(() => host.stopAndCheck());

const letter = Buffer.from("%PDF-1.7\n");
const uploaded = async (): Promise<string> => {
  const file = { filename: "letter.pdf", contentType: "application/pdf", size: letter.length };
  const { id, upload } = (await customer.askToUpload(file)).body;
  expect((await fetch(upload.url, { method: "PUT", headers: upload.headers, body: letter })).status).toBe(200);
  return id;
};

let conversations = 0;
/** The chat product's messages of one conversation, each with what it knows of its customer. */
const newConversation = () => {
  conversations += 1;
  const conversation = `conversation-${conversations}`;
  let messages = 0;
  const send = channelClient(host, "/v1/inbound/chat");
  return (text: string, who: object): Promise<Answer> => {
    messages += 1;
    return send({ conversation, message: { id: `m-${messages}`, text }, customer: who });
  };
};

/** Two complaints of one number: one of a form, which has a file, and one of a chat. */
const two = async (phone: string) => {
  const attachments = [await uploaded()];
  const form = { message: "By the form.", phone, category: "returns", attachments };
  const fromForm: string = (await customer.complain(form)).body.reference;
  const say = newConversation();
  const inChat: string = (await say("In the chat.", { phone })).body.reference;
  const { timeline } = (await sam.get(fromForm)).body;
  const files = timeline.flatMap(({ attachments: all = [] }: { attachments?: { id: string }[] }) => all);
  expect(files).toHaveLength(1);
  return { fromForm, inChat, file: files[0].id as string, say };
};

const textsIn = (timeline: { text?: string }[]) => timeline.flatMap(({ text }) => (text === undefined ? [] : [text]));

describe("who leaves an address after two of their complaints were merged", () => {
  it("has both still read in one, with the files, where the address came into the one that goes on", async () => {
    const { fromForm, inChat, file, say } = await two("+49 30 1111111");
    expectProblem(await ben.attachment(fromForm, file), 404, "unknown-attachment");
    expect((await sam.act(fromForm, "merge", { into: inChat })).status).toBe(200);
    expect((await say("Write to me here.", { email: newAddress() })).body.reference).toBe(inChat);
    const read = await eventually("both are in one", async () => {
      const { body } = await ben.get(inChat);
      return body.timeline.some(({ kind }: { kind: string }) => kind === "absorbed") && body;
    });
    expect(read.complaint.customer.email).toBeDefined();
    expect(textsIn(read.timeline)).toEqual(["By the form.", "In the chat.", "Write to me here."]);
    const opened = await ben.attachment(fromForm, file);
    expect([opened.status, (await fetch(opened.body.url)).status]).toEqual([200, 200]);
  });

  it("has both still read in one where it is the other that goes on, of which the chat is a part", async () => {
    const { fromForm, inChat, say } = await two("+49 30 2222222");
    expect((await sam.act(inChat, "merge", { into: fromForm })).status).toBe(200);
    expect((await say("Write to me here.", { email: newAddress() })).body.reference).toBe(fromForm);
    const read = await eventually("both are in one", async () => {
      const { body } = await rita.get(fromForm);
      return body.timeline.some(({ kind }: { kind: string }) => kind === "absorbed") && body;
    });
    expect(textsIn(read.timeline)).toEqual(["By the form.", "In the chat.", "Write to me here."]);
  });
});

it("who leaves an address is still known by what was known of their number", async () => {
  const phone = "+49 30 3333333";
  const facts = { plan: "Gold" };
  await crmClient(host).push(`tel:${phone}`, { customer: `tel:${phone}`, facts });
  const { fromForm, inChat, say } = await two(phone);
  const email = newAddress();
  await say("Write to me here.", { email });
  const byAddress: string = (await customer.complain({ message: "By the address.", email })).body.reference;
  const { customer: known } = await eventually("all are listed", async () => {
    const { body } = await sam.get(inChat);
    return body.customer.complaints.length === 2 && body;
  });
  expect(known).toMatchObject({ email, facts });
  expect(known.complaints.map(({ reference }: { reference: string }) => reference)).toEqual([byAddress, fromForm]);
  expect(textsIn(known.timeline)).toEqual(["By the form.", "By the address."]);
});
