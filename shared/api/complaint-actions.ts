import * as z from "zod";
import type { FromAgent } from "../domain/command.ts";
import type { Reference } from "../domain/ids.ts";
import { parseReference } from "../domain/reference.ts";
import { attachmentsField } from "../files/attachments-field.ts";
import { line, text } from "../http/fields.ts";
import { agentIdField } from "./agent-id.ts";
import { incidentIdField } from "./incident-id.ts";

const MOST_REPLY = 20_000;
const MOST_NOTE = 5_000;

/** Under which lease its sender acts: refused once there was a later one, whoever has it now. */
const lease = z.int().min(1).exactOptional();

/** An action's body, with what every action may have. */
const body = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, lease });

const note = text("note", MOST_NOTE);

export const referenceField = z
  .string()
  .max(40)
  .transform((typed, context): Reference => {
    const parsed = parseReference(typed);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", message: "There is no complaint of that reference." });
    return z.NEVER;
  });

export const resolutionFields = {
  outcome: z.enum(["upheld", "partly_upheld", "not_upheld", "withdrawn"]),
  cause: line("cause", 300),
  explanation: text("explanation", MOST_REPLY),
  apology: z.exactOptional(text("apology", MOST_NOTE)),
  redress: z
    .strictObject({
      kind: z.enum(["refund", "discount", "replacement", "repair", "other"]),
      amount: z.number().min(0).max(1e9).exactOptional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/u, "currency must be an ISO 4217 code.")
        .exactOptional(),
    })
    .exactOptional(),
};

const handOverTo = z.union([
  z.strictObject({ agent: agentIdField }),
  z.strictObject({ team: z.string().min(1).max(40) }),
]);

/** Either another complaint or an incident: the one that is named becomes what is asked for. */
const partner = <To extends FromAgent["kind"], Incident extends FromAgent["kind"]>(to: To, incident: Incident) =>
  body({ to: referenceField.exactOptional(), incident: incidentIdField.exactOptional() }).transform(
    ({ to: other, incident: cause, ...rest }, context) => {
      if (other !== undefined && cause === undefined) return { kind: to, to: other, ...rest };
      if (cause !== undefined && other === undefined) return { kind: incident, incident: cause, ...rest };
      const message = "Name either another complaint (to) or an incident (incident).";
      context.addIssue({ code: "custom", path: ["to"], message });
      return z.NEVER;
    },
  );

type Reply = Extract<FromAgent, { kind: "reply" }>;
type Join = Extract<FromAgent, { kind: "join-incident" }>;

/** As an agent asks for it. Files are named by their uploads, which the complaint doesn't have yet. */
export type ActionRequest = (
  | Exclude<FromAgent, Reply | Join>
  | Pick<Join, "kind" | "incident">
  | (Omit<Reply, "attachments"> & { uploads?: readonly string[] })
) & {
  lease?: number;
};

const as =
  <Kind extends string>(kind: Kind) =>
  <Body extends object>(fields: Body) => ({ kind, ...fields });

/** What an agent can do with a complaint: the body that each action takes, as what it asks for. */
export const actions = {
  reply: body({
    message: text("message", MOST_REPLY),
    keep: z.boolean().default(false),
    attachments: z.exactOptional(attachmentsField),
  }).transform(({ message, attachments: uploads, ...rest }) => ({
    kind: "reply" as const,
    text: message,
    ...rest,
    ...(uploads === undefined ? {} : { uploads }),
  })),
  note: body({ note }).transform(({ note: said, ...rest }) => ({ kind: "note" as const, text: said, ...rest })),
  "hand-over": body({ note, to: handOverTo }).transform(as("hand-over")),
  escalate: body({ note }).transform(as("escalate")),
  resolve: body(resolutionFields).transform(({ lease: under, ...resolution }) => ({
    kind: "resolve" as const,
    resolution,
    ...(under === undefined ? {} : { lease: under }),
  })),
  approve: body({
    resolution: z.strictObject(resolutionFields).exactOptional(),
    note: z.exactOptional(note),
  }).transform(as("approve")),
  decline: body({ note }).transform(as("decline")),
  extend: body({}).transform(as("extend")),
  release: body({}).transform(as("release")),
  reopen: body({ note }).transform(as("reopen")),
  close: body({ note, spam: z.literal(true).exactOptional() }).transform(as("close")),
  merge: body({ into: referenceField, note: z.exactOptional(note) }).transform(as("merge")),
  unblock: body({ note }).transform(as("unblock")),
  link: partner("link", "join-incident"),
  unlink: partner("unlink", "leave-incident"),
} satisfies Record<string, z.ZodType<ActionRequest>>;

export const isAction = (name: string): name is keyof typeof actions => Object.hasOwn(actions, name);
