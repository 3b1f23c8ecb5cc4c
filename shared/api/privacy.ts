import * as z from "zod/mini";
import { text } from "../http/fields.ts";

const MOST_REASON = 500;
/** The place of one row, sealed. */
const LONGEST_CURSOR = 4_000;

/** `POST /v1/agent/customers/{id}/export` */
export const exportQuery = z.strictObject({
  cursor: z.exactOptional(
    z
      .string("cursor must be text.")
      .check(z.maxLength(LONGEST_CURSOR, "Send the cursor as it was given in nextCursor.")),
  ),
});

/** `PUT /v1/agent/customers/{id}/hold` */
export const holdCustomer = z.strictObject({ reason: text("reason", MOST_REASON) }, "The body must be a JSON object.");
