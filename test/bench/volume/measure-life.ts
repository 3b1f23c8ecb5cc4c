import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { OneLife } from "../../../infra/cost/one-life.ts";
import type { Usage } from "../../../infra/local/emulators/usage.ts";
import { ACCESS_LOG, readLogFiles } from "../../../infra/local/logs/log-files.ts";
import { live } from "../counts/live.ts";
import { createPeople } from "../counts/people.ts";
import { createSettled, sweptAtStart } from "../counts/settled.ts";
import { resetUsage } from "../counts/usage.ts";
import { openMailbox } from "../mailbox.ts";
import { readProcesses } from "../processes.ts";
import { IN_A_LIFE, measureStart } from "./measure-start.ts";
import { startTalkingHost } from "./talking-host.ts";
import { weighKept } from "./weigh-kept.ts";
import { weighLines } from "./weigh-lines.ts";

/** How the bench itself, and the sweep, see whether a queue is empty. */
const LOOK = "GetQueueAttributes";
/** For the last lines to come through the pipe. */
const PIPE_MS = 500;
const LAST_DAY = Date.UTC(9_999, 0);

/** The second life on a fresh host: in the first each function reads the key ring and connects. */
export const measureLife = async (): Promise<OneLife> => {
  await using host = await startTalkingHost();
  const { url, dataDir, environments, lines } = host;
  const mailbox = openMailbox(host);
  const people = await createPeople(host);
  const settled = createSettled(host);
  const run = async (to: string) => {
    let invocations = 0;
    for (const step of live({ url, people, mailbox, to })) {
      await step.run();
      await settled();
      invocations += step.invocations;
    }
    return invocations;
  };
  const look = async () => {
    await sleep(PIPE_MS);
    return {
      lines: lines.length,
      calls: readLogFiles(join(dataDir, "logs"), ACCESS_LOG, 0, LAST_DAY).length,
      cpuMs: cpuMs(),
      ...(await weighKept(environments.advance ?? {})),
    };
  };

  await sweptAtStart(url);
  await run("first@customers.example");
  const startCpuMs = await measureStart(host);
  const before = await look();
  await resetUsage(url);
  const to = "weighed@customers.example";
  const invocations = await run(to);
  const { dynamodb, sqs, ses, s3 } = (await (await fetch(`${url}/_local/usage`)).json()) as Usage;
  const after = await look();

  const mails = total(ses.requests, (operation) => operation.startsWith("Send"));
  let mailBytes = 0;
  for (let number = 1; number <= mails; number += 1) {
    const { id } = await mailbox.waitFor(to, number);
    mailBytes += Buffer.byteLength(await mailbox.raw(id));
  }
  const batches = sqs.requests.DeleteMessageBatch ?? 0;
  return {
    calls: after.calls - before.calls,
    invocations: invocations + batches,
    functions: IN_A_LIFE.length,
    cpuMs: after.cpuMs - before.cpuMs,
    startCpuMs: Math.round(startCpuMs),
    tableRequests: total(dynamodb.requests),
    readUnits: dynamodb.readUnits,
    writeUnits: dynamodb.writeUnits + dynamodb.indexWriteUnits,
    sqsRequests: total(sqs.requests, (operation) => operation !== LOOK),
    fileRequests: total(s3.requests),
    mails,
    mailBytes,
    keptBytes: after.keptBytes - before.keptBytes,
    rowBytes: after.rowBytes - before.rowBytes,
    ...weighLines(lines.slice(before.lines, after.lines)),
  };
};

const total = (requests: Record<string, number>, wanted: (operation: string) => boolean = () => true): number =>
  Object.entries(requests).reduce((sum, [operation, count]) => (wanted(operation) ? sum + count : sum), 0);

/** Of the processes in which functions run, and of the host's door, poller and clock with them. */
const cpuMs = (): number => {
  const processes = readProcesses();
  return ["host", "functions"].reduce((sum, name) => sum + (processes.get(name)?.cpuMs ?? 0), 0);
};
