import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../shared/proof/days.ts";
import { type Receiver, startReceiver } from "../functions/webhooks-api/receiver.ts";
import { customerClient } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { mailGateway, plainMail } from "../support/mail-gateway.ts";
import {
  deliver,
  liveThrough,
  MINUTE,
  type Person,
  privacyClient,
  readBucket,
  sayElsewhere,
} from "../support/privacy-world.ts";
import { proofClient } from "../support/proof-client.ts";
import { expectProblem } from "../support/refused.ts";
import { readTable } from "../support/table.ts";

let host: HarshHost;
let sam: Awaited<ReturnType<typeof privacyClient>>;
let receiver: Receiver;
let ada: Person;
let bob: Person;
/** What lay in the table and in the bucket of Bob before Ada was erased. */
let before: { rows: string[]; files: [string, Buffer][] };

/** Rows that name somebody or their complaints. An agent's item names those of all, and an address mails by itself. */
const rowsOf = (rows: readonly string[], { sign, id, references }: Person) =>
  rows
    .filter((row) => !/^\{"pk":"(?:agent|address)#/u.test(row))
    .filter((row) => [sign, id, ...references].some((word) => row.includes(word)));
const filesOf = async ({ sign, references }: Person) =>
  [...(await readBucket(host))].filter(
    ([key, bytes]) => bytes.includes(sign) || references.some((reference) => key.includes(reference)),
  );

beforeAll(async () => {
  receiver = await startReceiver();
  host = await startHarshHost({
    inbound: { replyDomain: "reply.heard.example", recipients: ["care@heard.example"] },
    webhooks: { endpoints: [{ id: "crm", url: receiver.url, detail: "full" }] },
    policy: { agentCap: 100 },
  });
  sam = await privacyClient(host);
  // Far from midnight, so that all of it is one day.
  const sinceMidnight = host.now() % (24 * 60 * MINUTE);
  if (sinceMidnight > 22 * 60 * MINUTE) await host.advanceClock(3 * 60 * MINUTE);
  ada = await liveThrough(host, "Ada", sam);
  bob = await liveThrough(host, "Bob", sam);
  await eventually("webhooks came", async () => receiver.received.some(({ text }) => text.includes(ada.sign)));
  const rows = await eventually("nothing waits", async () => {
    const found = await readTable(host);
    return found.every((row) => !row.includes("webhook-line#") || row.includes('"waiting":[]')) && found;
  });
  const files = await filesOf(bob);
  before = { rows: rowsOf(rows, bob), files };
}, 180_000);
afterAll(async () => {
  await host.stopAndCheck();
  await receiver.close();
});

describe("an export", () => {
  it("is for supervisors alone, of a customer that there may be", async () => {
    const alice = await import("../support/agent-client.ts").then(({ agentClient }) => agentClient(host, "alice"));
    expectProblem(await alice.call("POST", `/customers/${ada.id}/export`), 403, "supervisors-only");
    expectProblem(await sam.export("cus_"), 404, "unknown-customer");
    expectProblem(await sam.export(ada.id, "made-up"), 422, "bad-cursor", ["/cursor"]);
  });

  it("holds all that there is of one customer, and nothing of another", async () => {
    const items = await sam.exportAll(ada.id);
    const text = JSON.stringify(items);
    for (const word of [ada.email, ada.name, ada.phone, ...ada.references]) expect(text).toContain(word);
    for (const said of [
      "It broke.",
      "Again.",
      "By mail.",
      "Without an id.",
      "One more thing.",
      "Hello.",
      "Too early.",
      "Hello there.",
    ])
      expect(text, said).toContain(`${said} ${ada.sign}`);
    expect(text).toContain(`Which one, ${ada.sign}?`);
    for (const word of [bob.sign, bob.id, ...bob.references]) expect(text).not.toContain(word);
    const kinds = new Set(items.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      [
        ...[
          "address",
          "chat",
          "chat-connection",
          "chat-frame",
          "chat-message-known",
          "complaint",
          "facts",
          "figure",
          "file",
          "mail",
        ],
        ...["mail-known", "mail-sent", "order", "parked-mail", "said", "upload", "webhook-line", "webhook-log"],
      ].sort(),
    );
    for (const kind of ["file", "upload"]) {
      const url = String(items.find((item) => item.kind === kind)?.data.url);
      expect(Buffer.from(await (await fetch(url)).arrayBuffer()), kind).toEqual(ada.bytes);
    }
  });

  it("is found by an address as well, and remembers who had it", async () => {
    expect((await sam.exportAll(`mailto:${ada.email.toUpperCase()}`)).length).toBeGreaterThan(10);
    expect((await sam.read(ada.id)).body.exports.at(-1)).toMatchObject({ by: "sam" });
  });
});

describe("a hold", () => {
  it("keeps all from being erased, with who set it and why, until it is released", async () => {
    expect((await sam.hold(ada.id, "Case 4 C 12")).body.hold).toMatchObject({
      reason: "Case 4 C 12",
      by: "sam",
    });
    const refused = await sam.erase(ada.id);
    expectProblem(refused, 409, "customer-held");
    expect(refused.body.hold).toMatchObject({ reason: "Case 4 C 12", by: "sam" });
    expect((await sam.get(ada.references[0] ?? "")).status).toBe(200);
    const { body } = await sam.release(ada.id);
    expect([body.hold, body.released]).toEqual([undefined, { by: "sam", at: expect.any(String) }]);
    expect((await sam.hold(ada.id, "Case 5")).body).not.toHaveProperty("released");
    await sam.release(ada.id);
  });
});

describe("an erasure", () => {
  it("hides a customer at once, and leaves nothing of theirs in the table or the bucket", async () => {
    const { status, body } = await sam.erase(ada.id);
    expect([status, body.erasure.state]).toEqual([202, "erasing"]);
    for (const reference of ada.references) expect((await sam.get(reference)).status, reference).toBe(404);
    expectProblem(await sam.export(ada.id), 409, "being-erased");
    for (const said of ["Hello there.", "Are you there?"])
      expectProblem(await sayElsewhere(host, ada, said), 409, "conversation-over");
    expectProblem(await sam.hold(ada.id, "Too late"), 409, "being-erased");
    const { erasure } = await sam.erased(ada.id);
    expect(erasure.erased).toMatchObject({ complaint: 6, facts: 1, file: 3, order: 1 });
    expect((await sam.exportAll(ada.id)).filter(({ kind }) => kind !== "mail")).toEqual([]);

    const words = [ada.sign, ada.email, ada.name, ada.bytes.toString("base64").slice(20, 60)];
    const rows = (await readTable(host)).filter((row) => !row.includes(`"privacy#${ada.id}"`));
    for (const word of [...words, ada.id])
      expect(
        rows.filter((row) => row.includes(word)),
        word,
      ).toEqual([]);
    for (const [key, bytes] of await readBucket(host)) {
      for (const word of words) expect(bytes.includes(word), `${key} has ${word}`).toBe(false);
      for (const reference of ada.references) expect(key).not.toContain(reference);
    }
  });

  it("leaves other customers as they are", async () => {
    expect(rowsOf(await readTable(host), bob)).toEqual(before.rows);
    expect(await filesOf(bob)).toEqual(before.files);
  });

  it("remembers of an address only that it must not be mailed, by a hash", async () => {
    const blocked = (await readTable(host)).filter((row) => row.includes('"blocked"') && row.includes('"email":""'));
    expect(blocked).toHaveLength(1);
  });

  it("isn't undone by whatever comes again", async () => {
    /** What was emptied beside a tombstone is no item of its own. */
    const states = async () => (await readTable(host)).filter((row) => row.includes('"sk":"state"')).length;
    const rows = await states();
    const files = (await readBucket(host)).size;
    expect((await customerClient(host).complain(ada.form.body, ada.form.headers)).status).toBe(422);
    for (const mail of ada.mails) {
      expect((await mailGateway(host).send(mail)).body.outcome).toBe("duplicate");
    }
    expectProblem(await sayElsewhere(host, ada, "Hello there."), 409, "conversation-over");
    await deliver(host, ada, ada.mails[0] ?? "");
    await eventually("what came by SES is emptied", async () => {
      const found = [...(await readBucket(host)).values()];
      return found.length === files + 1 && found.every((bytes) => !bytes.includes(ada.sign));
    });
    const found = await readTable(host);
    expect(found.filter((row) => row.includes(ada.sign))).toEqual([]);
    expect([await states(), (await readBucket(host)).size]).toEqual([rows, files + 1]);
  });

  it("counts as nothing missing in the day's proof", async () => {
    const proof = await proofClient(host);
    await host.advanceClock(20 * MINUTE);
    await eventually("nothing is missing", async () => {
      const { body } = await proof.prove({ day: dayOf(host.now()) });
      return body.isComplete && body.missingCount === 0;
    });
  });

  it("ends with the customer: who writes anew has a new complaint, and nothing before it", async () => {
    const { body } = await mailGateway(host).send(plainMail({ from: ada.email, text: "I am back." }));
    expect(body.outcome).toBe("accepted");
    const { complaint } = (await sam.get(body.reference)).body;
    expect(complaint.links).toEqual([]);
    const found = await eventually("it is in the index", async () => {
      const items = await sam.exportAll(ada.id);
      return items.some(({ kind }) => kind === "complaint") && items;
    });
    expect(found.filter(({ kind }) => kind === "complaint")).toHaveLength(1);
    expect((await sam.erase(ada.id)).status).toBe(202);
    expect((await sam.erased(ada.id)).erasure.erased).toMatchObject({ complaint: 1 });
  });
});
