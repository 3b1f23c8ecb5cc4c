import type { FunctionPlan, Topology } from "./model.ts";

/**
 * Throws on a topology that no host should build, naming what is wrong: a name or a prefix that doesn't exist, a chat with
 * two doors or none, a queue without room for six tries (AWS's advice for SQS and Lambda), or a loop: a message that leads, through however many
 * functions and queues, back to the queue it came from. AWS stops such a chain after 16 hops, and the work in it is lost
 * without a word.
 */
export const checkTopology = ({ functions, queues, bucket, mailDoor }: Topology): void => {
  checkSocket(functions);
  const next = new Map<string, Set<string>>();
  for (const [name, plan] of Object.entries(functions)) {
    const sends = plan.permissions.flatMap((p) => (p.on === "queue" && p.may === "send" ? [p.queue] : []));
    const named = [...plan.permissions, ...plan.triggers].flatMap((part) => ("queue" in part ? [part.queue] : []));
    for (const queue of named) {
      if (queues[queue] === undefined) throw new Error(`${name} names the queue "${queue}", which doesn't exist`);
    }
    for (const permission of plan.permissions) {
      if (permission.on !== "bucket" || permission.prefix in bucket.expiryDays) continue;
      throw new Error(`${name} names the prefix "${permission.prefix}", which the bucket doesn't have`);
    }
    for (const trigger of plan.triggers) {
      if (trigger.kind !== "queue") continue;
      if ((queues[trigger.queue]?.visibilitySeconds ?? 0) < 6 * plan.timeoutSeconds) {
        throw new Error(`"${trigger.queue}" needs a visibility of at least 6 × the timeout of ${name}`);
      }
      next.set(trigger.queue, new Set([...(next.get(trigger.queue) ?? []), ...sends]));
    }
  }
  if (mailDoor !== undefined && queues[mailDoor.queue] === undefined) {
    throw new Error(`the door for mail names the queue "${mailDoor.queue}", which doesn't exist`);
  }
  for (const start of next.keys()) {
    const seen = new Set<string>();
    const ahead = [...(next.get(start) ?? [])];
    for (let queue = ahead.pop(); queue !== undefined; queue = ahead.pop()) {
      if (queue === start) throw new Error(`A loop: what "${start}" triggers sends back to "${start}"`);
      if (seen.has(queue)) continue;
      seen.add(queue);
      ahead.push(...(next.get(queue) ?? []));
    }
  }
};

const checkSocket = (functions: Topology["functions"]): void => {
  const [first, second] = Object.keys(functions).filter((name) =>
    functions[name]?.triggers.some(({ kind }) => kind === "socket"),
  );
  if (second !== undefined) throw new Error(`${first} and ${second} both have the socket trigger, and one at most can`);
  const [stranded] = Object.entries(functions).find(([, plan]) => needsSocket(plan)) ?? [];
  if (first === undefined && stranded !== undefined) {
    throw new Error(`${stranded} needs a socket, and no function has the trigger`);
  }
};

const needsSocket = ({ environment, permissions }: FunctionPlan): boolean =>
  permissions.some(({ on }) => on === "connections") ||
  Object.values(environment).some(
    (value) => typeof value === "object" && ("socketUrl" in value || "connectionsUrl" in value),
  );
