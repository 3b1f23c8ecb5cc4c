import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { lanesOf, policyWithTeams } from "../support/lanes.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { expectProblem } from "../support/refused.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let sam: AgentClient;
let agents = 0;
beforeAll(async () => {
  host = await startHarshHost(
    policyWithTeams(["away", "waiting", "race", "given", "moved"], { unknownAgents: "every-team" }),
  );
  customer = customerClient(host);
  sam = await agentClient(host, "sam", ["supervisor"]);
});
afterAll(() => host.stopAndCheck());

const newAgent = async () => {
  agents += 1;
  const id = `agent-${agents}`;
  return { id, client: await agentClient(host, id) };
};
const complain = async (team: string) => {
  const email = newAddress();
  const { body } = await customer.complain({ message: "It came broken.", email, category: team });
  return { reference: body.reference as string, link: linkIn(await mailbox(host).nth(email, 1)) };
};
/** Asked something by this agent, whom it comes back to. */
const answeredBy = async (agent: AgentClient, team: string) => {
  const complaint = await complain(team);
  await agent.take(complaint.reference);
  expect((await agent.act(complaint.reference, "reply", { message: "Which one?" })).status).toBe(200);
  return complaint;
};
const complaintOf = async (reference: string) => (await sam.get(reference)).body.complaint;
const reservedOf = async (agent: AgentClient): Promise<string[]> =>
  (await agent.me()).body.reserved.map(({ reference }: { reference: string }) => reference);
const isReserved = (agent: AgentClient, reference: string) =>
  eventually("it is reserved", async () => (await reservedOf(agent)).includes(reference));
/** For anybody, ahead, with why on its timeline. */
const isLetGo = async (reference: string, because: string) => {
  await eventually("nothing is kept", async () => {
    const { status, reservedUntil } = await complaintOf(reference);
    return status === "queued" && reservedUntil === undefined;
  });
  const { timeline } = (await sam.get(reference)).body;
  expect(timeline).toContainEqual(expect.objectContaining({ kind: "reservation-over", because }));
};

describe("an agent who goes off duty", () => {
  it("is given nothing, keeps what they hold, and is told since when", async () => {
    const { client } = await newAgent();
    const { reference } = await complain("away");
    await client.take(reference);
    expect((await client.me()).body).toMatchObject({ onDuty: true, held: [{ reference, lease: { number: 1 } }] });
    const { status, body } = await client.changeMe({ onDuty: false });
    expect([status, body.onDuty]).toEqual([200, false]);
    expect(body).toMatchObject({ held: [{ reference, status: "assigned", lease: { number: 1 } }], reserved: [] });
    expectProblem(await client.claim(), 409, "off-duty");
    expect((await client.act(reference, "note", { note: "Home by now." })).status).toBe(200);
    expect((await client.changeMe({ onDuty: false })).body.offDutySince).toBe(body.offDutySince);
    const back = await client.changeMe({ onDuty: true });
    expect([back.body.onDuty, back.body.offDutySince]).toEqual([true, undefined]);
    expect((await client.claim(lanesOf("away"))).status).not.toBe(409);
  });

  it("while they wait for a complaint gets none any more", async () => {
    const { client } = await newAgent();
    const waiting = client.claim({ ...lanesOf("waiting"), wait: 20 });
    expect((await client.changeMe({ onDuty: false })).status).toBe(200);
    expectProblem(await waiting, 409, "off-duty");
    expect((await client.me()).body.held).toEqual([]);
  });

  it("lets go of everything that was kept for them, at once", async () => {
    const { client } = await newAgent();
    const [one, other] = [await answeredBy(client, "given"), await answeredBy(client, "given")];
    for (const { link, reference } of [one, other]) {
      await customer.say(link, "The blue one.");
      await isReserved(client, reference);
    }
    const { body } = await client.changeMe({ onDuty: false });
    expect(body.reserved).toEqual([]);
    const { client: colleague } = await newAgent();
    for (const { reference } of [one, other]) await isLetGo(reference, "off-duty");
    expect((await colleague.take(one.reference)).body.reference).toBe(one.reference);
    await client.changeMe({ onDuty: true });
    expect(await reservedOf(client)).toEqual([]);
  });

  it("has nothing kept for them that comes back later, or is handed over to them", async () => {
    const { id, client } = await newAgent();
    const { reference, link } = await answeredBy(client, "given");
    await client.changeMe({ onDuty: false });
    await customer.say(link, "The blue one.");
    await isLetGo(reference, "off-duty");
    const { client: colleague } = await newAgent();
    await colleague.take(reference);
    const handOver = { note: "You know her.", to: { agent: id } };
    expect((await colleague.act(reference, "hand-over", handOver)).status).toBe(200);
    await isLetGo(reference, "off-duty");
    expect(await reservedOf(client)).toEqual([]);
  });

  it("at the same moment as something comes back has nothing kept, whoever was first", async () => {
    const { client } = await newAgent();
    const complaints = await Promise.all(Array.from({ length: 6 }, () => complain("race")));
    for (const waiting = new Set(complaints.map(({ reference }) => reference)); waiting.size > 0; ) {
      const { reference } = (await client.next()).body;
      await client.act(reference, "reply", { message: "Which one?" });
      waiting.delete(reference);
    }
    const later = complaints.splice(3);
    for (const { link } of complaints) void customer.say(link, "The blue one.");
    const [away] = await Promise.all([
      client.changeMe({ onDuty: false }),
      ...later.map(({ link }) => customer.say(link, "The blue one.")),
    ]);
    expect(away.status).toBe(200);
    for (const { reference } of [...complaints, ...later]) await isLetGo(reference, "off-duty");
    expect(await reservedOf(client)).toEqual([]);
  });
});

describe("a change of one's duty", () => {
  it.each<[unknown, string[]]>([
    [{}, ["/onDuty"]],
    [{ onDuty: "no" }, ["/onDuty"]],
    [{ onDuty: false, teams: ["support"] }, ["/teams"]],
  ])("as %j is refused", async (body, pointers) => {
    const { client } = await newAgent();
    expectProblem(await client.changeMe(body), 422, "fields-at-fault", pointers);
    expect((await client.me()).body.onDuty).toBe(true);
  });
});

describe("an agent who loses a team", () => {
  it("has nothing of it kept for them, what comes back later included", async () => {
    const { id, client } = await newAgent();
    const [before, after] = [await answeredBy(client, "moved"), await answeredBy(client, "moved")];
    await customer.say(before.link, "The blue one.");
    await isReserved(client, before.reference);
    expect((await sam.entries("PUT", `/${id}`, { teams: ["moved"] })).status).toBe(201);
    expect(await reservedOf(client)).toEqual([before.reference]);
    expect((await sam.entries("PUT", `/${id}`, { teams: ["given"] })).status).toBe(200);
    await isLetGo(before.reference, "not-their-team");
    await customer.say(after.link, "The blue one.");
    await isLetGo(after.reference, "not-their-team");
    expect(await reservedOf(client)).toEqual([]);
  });
});
