import type { Permission } from "./model.ts";

/** One call as IAM weighs it: the action, and what of the topology it is on. */
export interface Call {
  action: string;
  on: string;
}

/** The gateway's own log; a function's is `log/` and its name. */
export const ACCESS_LOG = "log";

const onQueue = {
  send: ["sqs:SendMessage"],
  measure: ["sqs:GetQueueAttributes"],
  /** Without making it visible again: a ticket that isn't taken comes back by itself. */
  receive: ["sqs:ReceiveMessage", "sqs:DeleteMessage"],
} as const;

/** Whoever reads may not list: so what isn't there is answered 403 and not 404, and nobody learns a key that they weren't told. */
const onBucket = {
  read: "s3:GetObject",
  write: "s3:PutObject",
  list: "s3:ListBucket",
  "list-below": "s3:ListBucket",
  erase: "s3:DeleteObject",
} as const;

const onConnections = { post: ["POST"], write: ["POST", "DELETE"] } as const;

/** What a permission comes to. AWS's host grants exactly this, and one machine's, where it is harsh, refuses all else. */
export const callsOf = (permission: Permission): Call[] => {
  switch (permission.on) {
    case "table":
      return permission.may.map((operation) => ({ action: `dynamodb:${operation}`, on: "table" }));
    case "index":
      return [{ action: `dynamodb:${permission.may}`, on: `index/${permission.index}` }];
    case "queue":
      return onQueue[permission.may].map((action) => ({ action, on: `queue/${permission.queue}` }));
    case "bucket":
      return [
        {
          action: onBucket[permission.may],
          on: `bucket/${permission.prefix}${permission.may === "list-below" ? "*" : ""}`,
        },
      ];
    case "logs": {
      const logs = [ACCESS_LOG, ...permission.of.map((name) => `log/${name}`)];
      return logs.map((on) => ({ action: "logs:FilterLogEvents", on }));
    }
    case "connections":
      return onConnections[permission.may].map((method) => ({
        action: "execute-api:ManageConnections",
        on: `connections/${method}`,
      }));
    case "mail":
      return [{ action: "ses:SendRawEmail", on: "mail" }];
  }
};
