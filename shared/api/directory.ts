import * as z from "zod";
import { line } from "../http/fields.ts";

/** The body of `PATCH /v1/agent/me`. */
export const meChange = z.strictObject({ onDuty: z.boolean("onDuty is needed: true or false.") });

const MOST_NAMED = 20;
const listed = <Field extends z.core.$ZodType<string>>(name: string, field: Field) =>
  z
    .array(field)
    .max(MOST_NAMED, `${name} may name ${MOST_NAMED}.`)
    .transform((values) => [...new Set(values)])
    .exactOptional();

const limits = z.strictObject({
  /** Kinds that need no supervisor whatever they cost. */
  free: z.array(z.enum(["refund", "discount", "replacement", "repair", "other"])).max(5),
  amount: z.number().min(0).max(1e9),
  currency: z.string().regex(/^[A-Z]{3}$/u, "currency must be an ISO 4217 code."),
});

/** The body of `PUT /v1/agent/agents/{id}`: all of an entry, so what is absent isn't set any more. */
export const agentEntry = z.strictObject({
  name: z.exactOptional(line("name", 100)),
  teams: listed("teams", z.string().max(40)),
  languages: listed(
    "languages",
    z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/u, "A language must be a tag such as ko or pt-BR."),
  ),
  skills: listed("skills", line("A skill", 60)),
  cap: z.int().min(1, "cap must be 1 to 100.").max(100, "cap must be 1 to 100.").exactOptional(),
  limits: limits.exactOptional(),
});

/** The query of `GET /v1/agent/agents`. */
export const agentsQuery = z.strictObject({
  limit: z.coerce
    .number("limit must be 1 to 100.")
    .int("limit must be 1 to 100.")
    .min(1, "limit must be 1 to 100.")
    .max(100, "limit must be 1 to 100.")
    .default(25),
  cursor: z.string().max(300, "Send the cursor as it was given in nextCursor.").exactOptional(),
});
