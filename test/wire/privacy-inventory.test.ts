import { afterAll, beforeAll, expect, it } from "vitest";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { liveThrough, type Person, privacyClient, readBucket } from "../support/privacy-world.ts";
import { readTable } from "../support/table.ts";

/** Rows that name nobody, or nobody but the company's own people, by how their key begins. */
const NOBODYS: Readonly<Record<string, string>> = {
  "agent#": "what an agent holds, by reference",
  directory: "who the agents are",
  "incident#": "the agents' words to many; its members are references",
  "key-ring": "the deployment's secrets",
  "mail#": "how many mails an hour had, by SES's ids",
  "meter#": "how often something happens, by keyed hashes",
  notices: "what supervisors are told, by reference",
  "privacy#": "who asked for what, by the customer's hash",
  "proof#": "what a day's proof found, by reference",
  proofs: "which days aren't proven",
  reputation: "figures of mail",
  "sheets#": "figures",
  "stale-hours": "hours to be counted",
  watch: "figures",
  webhooks: "endpoints",
  "webhook#": "how endpoints do",
};

let host: HarshHost;
let people: Person[];
let sam: Awaited<ReturnType<typeof privacyClient>>;
beforeAll(async () => {
  host = await startHarshHost({
    inbound: { replyDomain: "reply.heard.example", recipients: ["care@heard.example"] },
    webhooks: { endpoints: [{ id: "crm", url: "http://127.0.0.1:9/heard", detail: "full" }] },
    policy: { agentCap: 100 },
  });
  sam = await privacyClient(host);
  people = [await liveThrough(host, "Ada", sam), await liveThrough(host, "Bob", sam)];
  await host.runSchedules();
}, 180_000);
afterAll(() => host.stopAndCheck());

const exportAll = async () => (await Promise.all(people.map(({ id }) => sam.exportAll(id)))).flat();

it("each row of the table, and each file, is somebody's and so exported and erased, or of a kind that names nobody", async () => {
  await eventually("each file is somebody's", async () => {
    const keys = (await exportAll()).map(({ data }) => data.key);
    return [...(await readBucket(host)).keys()].every((key) => keys.includes(key));
  });
  const rows = (await readTable(host)).map((row) => JSON.parse(row) as { pk: string; sk: string });
  const exported = await exportAll();
  const claimed = new Set(exported.map(({ data }) => ("pk" in data ? `${data.pk} ${data.sk}` : data.key)));
  const isNobodys = ({ pk }: { pk: string }) =>
    Object.keys(NOBODYS).some((kind) => pk === kind || (kind.endsWith("#") && pk.startsWith(kind)));
  const unclaimed = rows.filter((row) => !isNobodys(row) && !claimed.has(`${row.pk} ${row.sk}`));
  expect(unclaimed.map(({ pk, sk }) => `${pk} ${sk}`)).toEqual([]);
  const signed = rows.filter((row) => isNobodys(row) && people.some(({ sign }) => JSON.stringify(row).includes(sign)));
  expect(signed).toEqual([]);
});
