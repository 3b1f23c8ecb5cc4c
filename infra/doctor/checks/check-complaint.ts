import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import { callAsAgent } from "../agent-call.ts";
import type { Answer } from "../answer.ts";
import { notSeen, reasonOf } from "../answer.ts";
import { type Finding, fault, good, hint, later, run, say } from "../finding.ts";
import type { Check, Site } from "../site.ts";
import { isDeployed, outputOf } from "../stacks.ts";

const LONGEST_ANSWER = 15_000;
const BETWEEN = 500;

const takenSchema = z.object({ reference: z.string() });

const seenSchema = z.object({
  complaint: z.object({
    lane: z.string(),
    receivedAt: z.iso.datetime(),
    acknowledgement: z.discriminatedUnion("state", [
      z.object({ state: z.literal("due") }),
      z.object({ state: z.literal("sent"), at: z.iso.datetime() }),
      z.object({ state: z.literal("withheld"), reason: z.string() }),
    ]),
    pendingMails: z.array(z.object({ attempts: z.int() })),
  }),
});
type Seen = z.output<typeof seenSchema>["complaint"];

/** One complaint as a customer would send it, to its acknowledgement by mail. */
export const checkComplaint: Check = {
  title: "A test complaint",
  look: async (site) => {
    const { stage } = site.expected;
    const command = run(`npm run doctor -- --stage ${stage} --region ${site.region} --send`);
    if (!isDeployed(site)) return [later("Can be sent, to see that it is acknowledged", { fix: [command] })];
    if (!site.send) return [hint("None was sent", { means: MEANS, fix: [command] })];
    const url = outputOf(site, "PublicUrl");
    return url === undefined ? [] : sendTo(url, site, site.send.within);
  },
};

const MEANS =
  "It shows that all parts work together. It counts among the figures as set aside, and webhooks tell of it as of any other.";

/** An address of its own each time, as too many mails to one are held back. SES takes them from the sandbox as well. */
const simulated = (id: string) => `success+doctor-${id.slice(0, 8)}@simulator.amazonses.com`;

const seconds = (millis: number): string => `${(millis / 1_000).toFixed(1)} s`;

const sendTo = async (url: string, site: Site, within: number): Promise<Finding[]> => {
  const from = performance.now();
  const taken = await post(url);
  if (typeof taken !== "string") return [taken];
  const tookIn = good(`${taken} was taken in within ${seconds(performance.now() - from)}`);
  const reading = await untilAcknowledged(site, taken, within);
  if (reading.is !== "there") {
    const unseen = reading.is === "missing" ? notFound(site, taken) : notSeen(`What became of ${taken}`, reading);
    return [tookIn, unseen, leftOpen(taken)];
  }
  return [tookIn, acknowledgedOf(reading.value, site, within), await close(site, taken, reading.value)];
};

/** Its reference, or what went wrong. */
const post = async (url: string): Promise<string | Finding> => {
  const address = `${url}/v1/complaints`;
  const id = randomUUID();
  const means = "Customers' forms fare no better.";
  const fix = [
    run(`curl -i ${address} -H 'Content-Type: application/json' -d '{"email":"${simulated(id)}","message":"Test"}'`),
  ];
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": `doctor-${id}` },
      body: JSON.stringify({
        email: simulated(id),
        subject: "Test by npm run doctor",
        message: "This is a test of the pipeline by npm run doctor. Nobody complained, and nobody has to answer.",
        locale: "en",
        source: "doctor",
      }),
      signal: AbortSignal.timeout(LONGEST_ANSWER),
    });
    const answer = takenSchema.safeParse(await response.json().catch(() => undefined));
    if (response.status === 202 && answer.success) return answer.data.reference;
    return fault(`${address} answered ${response.status} to a complaint`, { means, fix });
  } catch (error) {
    return fault(`${address} took no complaint (${reasonOf(error as Error)})`, { means, fix });
  }
};

const untilAcknowledged = async (site: Site, reference: string, within: number): Promise<Answer<Seen>> => {
  for (const end = performance.now() + within; ; await pause(BETWEEN)) {
    const answer = await read(site, reference);
    if (answer.is !== "there" || answer.value.acknowledgement.state !== "due" || performance.now() > end) return answer;
  }
};

const read = async (site: Site, reference: string): Promise<Answer<Seen>> => {
  const answer = await callAsAgent(site, { route: "GET /v1/agent/complaints/{reference}", path: { reference } });
  if (answer.is !== "there") return answer;
  if (answer.value.status === 404) return { is: "missing" };
  const seen = seenSchema.safeParse(answer.value.body);
  return seen.success
    ? { is: "there", value: seen.data.complaint }
    : { is: "failed", why: `agent-api answered ${answer.value.status}` };
};

const acknowledgedOf = ({ acknowledgement, receivedAt, pendingMails }: Seen, site: Site, within: number): Finding => {
  if (acknowledgement.state === "sent") {
    return good(
      `It was acknowledged by mail within ${seconds(Date.parse(acknowledgement.at) - Date.parse(receivedAt))}`,
    );
  }
  const logs = run(
    `aws logs tail /aws/lambda/heard-${site.expected.stage}-advance --since 10m --region ${site.region}`,
  );
  if (acknowledgement.state === "withheld") {
    return hint(`Its acknowledgement was withheld (${acknowledgement.reason})`, {
      means: "The guard of the form held it back, as it would any that comes without its captcha: the rest works.",
    });
  }
  const tries = Math.max(0, ...pendingMails.map(({ attempts }) => attempts));
  return fault(`It isn't acknowledged after ${seconds(within)}, with ${tries} tries to send`, {
    means: "Customers hear nothing. What is owed goes out once the cause is mended.",
    fix: [logs, say("What is above about SES comes first: SES refuses a sender that it hasn't verified.")],
  });
};

const notFound = ({ expected: { stage }, region }: Site, reference: string): Finding =>
  fault(`${reference} was taken in, and isn't found`, {
    means: "What answers at the public address isn't this stage, or the complaint is lost.",
    fix: [run(`aws logs tail /aws/lambda/heard-${stage}-receive-form --since 10m --region ${region}`)],
  });

/** As spam, which is how a complaint that never was one is closed: nobody is mailed, and no figure counts it as served. */
const close = async (site: Site, reference: string, { lane }: Seen): Promise<Finding> => {
  const answer = await callAsAgent(site, {
    route: "POST /v1/agent/complaints/{reference}/{action}",
    path: { reference, action: "close" },
    body: { note: "A test by npm run doctor.", spam: true },
  });
  return answer.is === "there" && answer.value.status === 200 ? good("It was closed again") : leftOpen(reference, lane);
};

const leftOpen = (reference: string, lane?: string): Finding =>
  hint(`${reference} is still open${lane === undefined ? "" : ` in the lane ${lane}`}`, {
    fix: [say('An agent closes it as spam; its subject is "Test by npm run doctor".')],
  });
