import * as z from "zod";
import { length } from "./durations.ts";

const DAY = 86_400_000;

const between = (least: number, most: number, fallback: string) =>
  length
    .refine((millis) => millis >= least * DAY && millis <= most * DAY, `must be between P${least}D and P${most}D`)
    .prefault(fallback);

/** How long what customers said is kept, where that is the company's to decide. Whoever is held keeps their complaints. */
export const retention = z
  .strictObject({
    closedComplaints: between(30, 3_650, "P1095D").describe(
      "After it was closed a complaint is erased, with its files and all that leads to it; whatever is open stays.",
    ),
    mails: between(30, 400, "P400D").describe(
      "Whole mails as they came in, and what was set aside; text and files that were read of one are kept with its complaint.",
    ),
  })
  .prefault({})
  .describe(
    "How long what customers said is kept. What is held by a supervisor's call isn't erased with its complaint.",
  );

export type Retention = z.output<typeof retention>;

interface Kept {
  retention: Retention;
  policy: { reopenWithin: number };
}

/** Whoever may still come back to a complaint has to find it. */
export const checkRetention = ({ retention: { closedComplaints }, policy }: Kept, context: z.RefinementCtx): void => {
  if (closedComplaints >= policy.reopenWithin) return;
  const message = "must not be shorter than policy.reopenWithin: so long a customer's word opens a complaint again";
  context.addIssue({ code: "custom", path: ["retention", "closedComplaints"], message });
};
