import * as z from "zod";
import type { FromAgent } from "../../shared/domain/command.ts";
import { agentId, type Reference } from "../../shared/domain/ids.ts";
import { parseReference } from "../../shared/domain/reference.ts";
import { attachmentsField } from "../../shared/files/attachments-field.ts";
import { line, text } from "../../shared/http/fields.ts";

const MOST_REPLY = 20_000;
const MOST_NOTE = 5_000;

const nothing = z.strictObject({});
const withNote = z.strictObject({ note: text("note", MOST_NOTE) });

const reference = z.string().transform((typed, context): Reference => {
  const parsed = parseReference(typed);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: "custom", message: "not a reference" });
  return z.NEVER;
});

const resolutionSchema = z.strictObject({
  outcome: z.enum(["upheld", "partly_upheld", "not_upheld", "withdrawn"]),
  cause: line("cause", 300),
  explanation: text("explanation", MOST_REPLY),
  apology: text("apology", MOST_NOTE).exactOptional(),
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
});

const handOverTo = z.union([
  z.strictObject({
    agent: z
      .string()
      .regex(/^[\w.@:+-]{1,128}$/u)
      .transform(agentId),
  }),
  z.strictObject({ team: z.string().min(1).max(40) }),
]);

type Reply = Extract<FromAgent, { kind: "reply" }>;

/** As an agent asks for it. Files are named by their uploads, which the complaint doesn't have yet. */
export type Request = Exclude<FromAgent, Reply> | (Omit<Reply, "attachments"> & { uploads?: readonly string[] });

/** What an agent can do with a complaint: the body that each action takes, as what it asks for. */
export const actions = {
  reply: z
    .strictObject({
      message: text("message", MOST_REPLY),
      keep: z.boolean().default(false),
      attachments: attachmentsField.exactOptional(),
    })
    .transform(({ message, keep, attachments: uploads }) => ({
      kind: "reply" as const,
      text: message,
      keep,
      ...(uploads === undefined ? {} : { uploads }),
    })),
  note: z
    .strictObject({ note: text("note", MOST_NOTE) })
    .transform(({ note }) => ({ kind: "note", text: note }) as const),
  "hand-over": z
    .strictObject({ note: text("note", MOST_NOTE), to: handOverTo })
    .transform(({ note, to }) => ({ kind: "hand-over", note, to }) as const),
  escalate: withNote.transform(({ note }) => ({ kind: "escalate", note }) as const),
  resolve: resolutionSchema.transform((resolution) => ({ kind: "resolve", resolution }) as const),
  approve: z
    .strictObject({ resolution: resolutionSchema.exactOptional() })
    .transform((body) => ({ kind: "approve", ...body }) as const),
  decline: withNote.transform(({ note }) => ({ kind: "decline", note }) as const),
  extend: nothing.transform(() => ({ kind: "extend" }) as const),
  release: nothing.transform(() => ({ kind: "release" }) as const),
  reopen: withNote.transform(({ note }) => ({ kind: "reopen", note }) as const),
  close: z
    .strictObject({ note: text("note", MOST_NOTE), spam: z.literal(true).exactOptional() })
    .transform((body) => ({ kind: "close", ...body }) as const),
  link: z.strictObject({ to: reference }).transform(({ to }) => ({ kind: "link", to }) as const),
} satisfies Record<string, z.ZodType<Request>>;

export const isAction = (name: string): name is keyof typeof actions => Object.hasOwn(actions, name);
