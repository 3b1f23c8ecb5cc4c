import * as z from "zod";
import { supported } from "../shared/language/supported.ts";
import { faultOf } from "../shared/texts/check-message.ts";

/** As much as the longest of ours, several times over. */
const LONGEST = 2000;

const ownTexts = z.record(z.string(), z.string().trim().min(1).max(LONGEST));

/** Each message is read as it will be, so that a wrong one is found here and not in front of a customer. */
export const textsSchema = z
  .partialRecord(z.enum(supported), ownTexts)
  .superRefine((texts, context) => {
    for (const [language, messages] of Object.entries(texts)) {
      for (const [id, message] of Object.entries(messages ?? {})) {
        const fault = faultOf(id, message, language);
        if (fault !== undefined)
          context.addIssue({ code: "custom", path: [language, id], message: fault, input: message });
      }
    }
  })
  .prefault({});
