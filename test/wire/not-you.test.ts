import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { customerClient, newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { linkIn, mailbox } from "../support/mailbox.ts";
import { readTable } from "../support/table.ts";

let host: HarshHost;
let customer: ReturnType<typeof customerClient>;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost();
  customer = customerClient(host);
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

/** A complaint in somebody's name, with both of its links: the one that was answered, and the one that was mailed. */
const complainAs = async (email: string) => {
  const { body } = await customer.complain({ message: "Written in somebody else's name.", email });
  const mailed = linkIn(await mailbox(host).nth(email, 1));
  return { reference: body.reference as string, submission: body.statusUrl as string, mailed };
};

type Happened = { kind: string } & Record<string, unknown>;
const timelineOf = async (reference: string): Promise<Happened[]> => (await alice.get(reference)).body.timeline;

/** What became of the mails of one kind, once something has. */
const becameOf = (reference: string, mail: string): Promise<Happened> =>
  eventually(`something became of the ${mail} of ${reference}`, async () =>
    (await timelineOf(reference)).find(
      (happened) => happened.mail === mail && ["mail-sent", "mail-withheld"].includes(happened.kind),
    ),
  );

describe("“this wasn't me”", () => {
  it("isn't said by opening the link, by asking for its address, or by asking for more of it", async () => {
    const { mailed, reference } = await complainAs(newAddress());
    await becameOf(reference, "acknowledgement");
    const before = await readTable(host);
    const { status, text } = await customer.open(mailed);
    expect([status, text]).toEqual([200, expect.stringContaining('action="/c/')]);
    expect(text).toContain('id="not-you"');
    for (const path of ["?notice=not-you-recorded", "?all=yes", "/not-you", "/not-you?all=yes"]) {
      await customer.open(`${mailed}${path}`);
    }
    expect(await readTable(host)).toEqual(before);
  });

  it("stops every later mail about the complaint, which stays, and whose agent sees it", async () => {
    const email = newAddress();
    const { mailed, reference } = await complainAs(email);
    const { status, headers } = await customer.disown(mailed);
    expect(status).toBe(303);
    expect(headers.get("location")).toBe(`${new URL(mailed).pathname}?notice=not-you-recorded`);
    const { text } = await customer.open(`${host.url}${headers.get("location")}`);
    expect(text).toMatch(/role="status">[^<]*won&#39;t write to you about this complaint again/u);
    expect(text).toContain("You told us that this complaint isn&#39;t yours.");

    expect(await timelineOf(reference)).toContainEqual(
      expect.objectContaining({ kind: "disowned", all: false, by: { kind: "customer", through: "link" } }),
    );
    const { body } = await alice.take(reference);
    expect(body.customer.disownedAt).toMatch(/^\d{4}-\d\d-\d\dT/u);
    await alice.act(reference, "reply", { message: "Which one?" });
    expect(await becameOf(reference, "reply")).toMatchObject({ kind: "mail-withheld", reason: "disowned" });
    expect(await mailbox(host).to(email)).toHaveLength(1);
  });

  it("says nothing of the address's other complaints, unless that was ticked as well", async () => {
    const email = newAddress();
    const first = await complainAs(email);
    await customer.disown(first.mailed);
    const second = await customer.complain({ message: "Another one.", email });
    expect(await becameOf(second.body.reference, "acknowledgement")).toMatchObject({ kind: "mail-sent" });

    expect((await customer.disown(first.mailed, "all")).status).toBe(303);
    await host.after(0, "the address is left alone", async () =>
      (await readTable(host)).some((item) => item.includes(email) && item.includes("declinedUntil")),
    );
    const third = await customer.complain({ message: "And another one.", email });
    expect(third.status).toBe(202);
    expect(third.body.acknowledgement).toEqual({ state: "due" });
    expect(await becameOf(third.body.reference, "acknowledgement")).toMatchObject({
      kind: "mail-withheld",
      reason: "disowned",
    });
    const { acknowledgement } = (await alice.get(third.body.reference)).body.complaint;
    expect(acknowledgement).toMatchObject({ state: "withheld", reason: "disowned" });
    expect(await mailbox(host).to(email)).toHaveLength(2);
    const { text } = await customer.open(first.mailed);
    expect(text).toContain("You told us that this complaint isn&#39;t yours.");
    expect(text).not.toContain('name="all"');
  });

  it("said twice at once, or again, is said once", async () => {
    const { mailed, reference } = await complainAs(newAddress());
    const answers = await Promise.all([1, 2, 3].map(() => customer.disown(mailed)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await host.advanceClock(2 * 3_600_000);
    expect((await customer.disown(mailed)).status).toBe(303);
    expect((await timelineOf(reference)).filter(({ kind }) => kind === "disowned")).toHaveLength(1);
  });

  it("can't be said by whoever only has what was answered to the form", async () => {
    const { submission, mailed, reference } = await complainAs(newAddress());
    expect((await customer.open(submission)).text).not.toContain("not-you");
    for (const scope of [undefined, "all"] as const) {
      const { status, text } = await customer.disown(submission, scope);
      expect(status).toBe(409);
      expect(text).toMatch(/role="alert">That is no longer possible/u);
    }
    expect((await customer.disown(`${mailed}a`)).status).toBe(404);
    expect((await timelineOf(reference)).filter(({ kind }) => kind === "disowned")).toEqual([]);
  });

  it("is told to nobody who only has what was answered to the form", async () => {
    const { submission, mailed } = await complainAs(newAddress());
    const before = (await customer.open(submission)).text;
    await customer.disown(mailed, "all");
    expect((await customer.open(submission)).text).toBe(before);
  });
});
