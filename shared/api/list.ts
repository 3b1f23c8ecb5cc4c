import * as z from "zod";
import { customerId } from "../domain/ids.ts";
import { phone } from "../http/fields.ts";
import { mailAddress } from "../mail-address.ts";
import { agentIdField } from "./agent-id.ts";
import { referenceField } from "./complaint-actions.ts";

const MOST_LISTED = 100;
const USUALLY_LISTED = 25;
/** Characters. The longest that is given out names all that an agent holds. */
const LONGEST_CURSOR = 4_000;
const LONGEST_ADDRESS = 320;

/** By what complaints are looked up: by one of these, or by none. */
const LOOK_UPS = ["reference", "address", "customer", "order", "lane", "agent"] as const;

const email = z
  .string()
  .max(LONGEST_ADDRESS)
  .transform((typed, context) => {
    const address = mailAddress(typed.trim());
    if (address !== undefined) return { email: address as string };
    context.addIssue("not an address");
    return z.NEVER;
  });

const number = z.pipe(
  phone,
  z.transform((typed) => ({ phone: typed })),
);

/** Of an email address any case counts as the same, of a phone number any spaces, brackets, dots and hyphens. */
const address = z.union(
  [email, number],
  "address must be an email address such as ada@example.com, or a phone number such as +44 20 7946 0000.",
);

const id = z
  .string()
  .regex(/^cus_[\w-]{1,60}$/u)
  .transform((text) => ({ id: customerId(text) }));

const customer = z.union(
  [id, email, number],
  "customer must be a customer's id such as cus_5iDMGdG2m8WYEo0b, or their email address or phone number.",
);

const due = z.union(
  [z.literal("now"), z.iso.datetime({ offset: true }).transform((time) => Date.parse(time))],
  "due must be now, or an ISO 8601 date and time with seconds and an offset (Z for UTC).",
);

/** What `GET /v1/agent/complaints` can be asked. */
export const listSchema = z
  .strictObject({
    reference: referenceField.exactOptional(),
    address: address.exactOptional(),
    customer: customer.exactOptional(),
    /** In any case. */
    order: z.string().trim().min(1).max(100).exactOptional(),
    lane: z.string().max(60).exactOptional(),
    agent: z.exactOptional(agentIdField),
    status: z.enum(["queued", "assigned", "awaiting_customer", "resolved", "closed"]).exactOptional(),
    /** Those with a deadline of ours before it. */
    due: due.exactOptional(),
    cursor: z.string().max(LONGEST_CURSOR).exactOptional(),
    limit: z.coerce.number().int().min(1).max(MOST_LISTED).default(USUALLY_LISTED),
  })
  .superRefine((asked, context) => {
    const [, ...others] = LOOK_UPS.filter((name) => asked[name] !== undefined);
    for (const other of others) {
      const message = `Look up by one of ${LOOK_UPS.join(", ")}.`;
      context.addIssue({ code: "custom", path: [other], message });
    }
    if (asked.due !== undefined && asked.status === "closed") {
      context.addIssue({ code: "custom", path: ["due"], message: "What is closed isn't due any more." });
    }
  });

export type ListRequest = z.output<typeof listSchema>;
