import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "../../infra/bundle/bundle.ts";
import { readConfig } from "../../infra/config.ts";
import { type Host, startHost } from "../../infra/local/host.ts";
import { routes } from "../../infra/topology/channels.ts";
import { topology } from "../../infra/topology.ts";
import { dayOf } from "../../shared/proof/days.ts";
import { channelClient } from "../shared/channels/channel-client.ts";
import { agentClient } from "../support/agent-client.ts";
import { readAnswer } from "../support/answer.ts";
import { eventually } from "../support/eventually.ts";
import { proofClient } from "../support/proof-client.ts";
import { expectProblem } from "../support/refused.ts";
import { grantedCalls } from "./permissions/granted-calls.ts";
import { recordedCalls } from "./permissions/recorded-calls.ts";
import { configWith, synthesise } from "./synthesise.ts";

/** The channel that the page on writing one adds, as it stands there: a folder and a line. */

const root = resolve(import.meta.dirname, "../..");
const settings = {
  policy: { teams: [{ id: "support" }, { id: "bazaar" }], triage: [{ channel: ["bazaar"], team: "bazaar" }] },
};

/** A project that has nothing of its own but this room. */
const writeRoom = async (project: string, room: string, files: Record<string, string>): Promise<string> => {
  const folder = join(project, "functions", room);
  await mkdir(folder, { recursive: true });
  for (const shared of ["shared", "node_modules", "functions/channel.ts"]) {
    await symlink(join(root, shared), join(project, shared));
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return relative(join(root, "functions"), folder);
};

/** What functions send with another topology than the product's is held against the roles of that one, below. */
const before = process.env.HEARD_CALLS_DIR;

let project: string;
let calls: string;
let channel: Record<string, string>;
let host: Host;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "heard-channel-"));
  calls = join(project, "calls");
  process.env.HEARD_CALLS_DIR = calls;
  const page = await readFile(join(root, "docs/channels.md"), "utf8");
  const [handler = "", env = "", line = ""] = [...page.matchAll(/^```ts\n(.*?)^```$/gmsu)].map(([, code = ""]) => code);
  const [, name = "", route = ""] = /^"([\w-]+)": "(.+)",$/mu.exec(line) ?? [];
  const room = await writeRoom(project, name, { "handler.ts": handler, "env.ts": env });

  const config = readConfig(settings);
  channel = { [name]: route };
  const plan = topology(config, { ...routes, ...channel });
  const bundlesDir = join(project, "dist");
  await bundle({ outDir: bundlesDir, functions: { [name]: { room } } });
  for (const other of Object.keys(plan.functions)) {
    if (other !== name) await symlink(join(root, "dist", other), join(bundlesDir, other));
  }
  plan.functions[name] = { ...(plan.functions[name] ?? expect.fail()), room };
  const dataDir = join(project, "data");
  host = await startHost({ dataDir, port: 0, harsh: true, quiet: true, config: settings, topology: plan, bundlesDir });
});
afterAll(async () => {
  process.env.HEARD_CALLS_DIR = before;
  await host?.stop();
  await rm(project, { recursive: true, force: true });
  expect(host.violations).toEqual([]);
});

test("what comes in by the page's channel is claimed, told and counted like any other complaint", async () => {
  const day = dayOf(host.now());
  const send = channelClient(host, "/v1/inbound/bazaar");
  const message = {
    dispute: "d-7",
    message: "m-1",
    words: "The kettle came broken.",
    buyer: { id: "b-1", name: "Ada" },
    order: "A-1",
    page: "https://bazaar.example/disputes/d-7",
    claimed: 24.9,
  };
  const taken = await send(message);
  const { reference } = taken.body;
  expect([taken.status, taken.body]).toEqual([202, { outcome: "accepted", reference, status: "queued" }]);
  expect((await send(message)).body).toEqual({ outcome: "duplicate", reference, status: "queued" });
  const seller = { ...message, message: "m-2", words: "We never sold that.", buyer: { id: "s-9", name: "Shop" } };
  expect((await send(seller)).body).toMatchObject({ outcome: "joined", reference });
  expect((await send({ ...seller, words: "We did sell that." })).body).toMatchObject({ outcome: "joined", reference });

  const alice = await agentClient(host, "alice");
  const { complaint, timeline } = (await alice.take(reference)).body;
  expect(complaint).toMatchObject({
    channel: "bazaar",
    team: "bazaar",
    orderId: "A-1",
    origin: { id: "d-7", url: message.page },
    customer: { name: "Ada" },
    acknowledgement: { state: "withheld", reason: "no-address" },
  });
  const by = { kind: "customer", through: "channel" };
  expect(timeline.filter(({ kind }: { kind: string }) => kind === "message")).toMatchObject([
    { text: message.words, by, metadata: { claimed: "24.9", url: message.page } },
    { text: seller.words, by, thirdParty: { name: "s-9" } },
    { text: "We did sell that.", by, thirdParty: { name: "s-9" } },
  ]);

  expectProblem(await send({ ...message, claimed: -1 }), 422, "fields-at-fault", ["/claimed"]);
  expectProblem(await send(message, { secret: "another secret of theirs" }), 401, "wrong-signature");

  const token = await host.token({ agent: "sam", roles: ["agent", "supervisor"] });
  const groups = await eventually("it is counted", async () => {
    const headers = { authorization: `Bearer ${token}` };
    const { body } = await readAnswer(await fetch(`${host.url}/v1/agent/reports/summary?by=channel`, { headers }));
    return body.total.received > 0 && body.groups;
  });
  expect(groups).toMatchObject([{ name: "bazaar", received: 1 }]);
  // A door's lines count once those of the gateway may be there.
  await host.advanceClock(20 * 60_000);
  const { doors } = (await (await proofClient(host)).prove({ day })).body;
  expect(doors.find((one: { door: string }) => one.door === "POST /v1/inbound/bazaar")).toMatchObject({
    independent: true,
  });
});

test("the line in the topology is all that the daily proof needs to read the channel's log", async () => {
  const config = configWith(settings);
  const granted = grantedCalls(synthesise(topology(config, { ...routes, ...channel }), config)).get("prove-day");
  const sent = recordedCalls(calls).get("prove-day");
  const log = { action: "logs:FilterLogEvents", on: `log/${Object.keys(channel)[0]}` };
  expect(sent).toContainEqual(log);
  expect(granted).toEqual(expect.arrayContaining((sent ?? []).filter(({ on }) => on !== "function")));
});
