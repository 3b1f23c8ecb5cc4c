import { fork } from "node:child_process";
import { once } from "node:events";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { BenchHost } from "../start-host.ts";
import type { FloorOptions } from "./calls.ts";
import { takeSamples } from "./samples.ts";

export interface Floor {
  url: string;
}

/** Said with the results, so that a reader knows what ours is compared with. */
export const FLOOR_IS = [
  "The bare floor: the same AWS calls by plain SDK clients (default settings, keep-alive among them), against the same",
  "emulators and files, from two processes as ours (HTTP and intake; receive, acknowledge, delete). Items, conditions,",
  "index attributes, messages and mail are as large as ours; none of Heard's code runs.",
];

/** Two processes with nothing but the calls, against the services of a host that runs. */
export const startFloor = async (host: BenchHost): Promise<Floor & Disposable> => {
  const { advance: environment = {}, "receive-form": { FRESH_QUEUE_URL: ours = "" } = {} } = host.environments;
  const endpoint = environment.AWS_ENDPOINT_URL_SQS ?? "";
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const sqs = new SQSClient({ endpoint, region: "us-east-1", credentials });
  const createQueue = async (name: string) => {
    await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: { VisibilityTimeout: "72" } }));
    return ours.replace(/[^/]+$/, name);
  };
  const options: FloorOptions = {
    table: environment.TABLE_NAME ?? "",
    freshQueueUrl: await createQueue("floor-fresh"),
    laneQueueUrl: await createQueue("floor-lane"),
    samples: await takeSamples(host),
  };
  const start = async (entry: URL) => {
    const env = { PATH: process.env.PATH, ...environment };
    const child = fork(entry, [JSON.stringify(options)], { execArgv: [], env });
    const [message] = await once(child, "message");
    return { child, message };
  };
  const [intake, worker] = await Promise.all([
    start(new URL("./intake.ts", import.meta.url)),
    start(new URL("./worker.ts", import.meta.url)),
  ]);
  return {
    url: `http://127.0.0.1:${intake.message}`,
    [Symbol.dispose]: () => {
      for (const { child } of [intake, worker]) child.kill("SIGKILL");
    },
  };
};
