import * as z from "zod";
import { settingsSchema } from "./settings.ts";

const fromJson = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "not JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** What several functions are told, each in one spelling. */
export const tableName = z.string().min(3).max(255);
export const bucketName = z.string().min(3).max(63);
export const queueUrl = z.url();
export const laneQueueUrls = fromJson(z.record(z.string(), z.url()));
export const publicUrl = z.url().refine((url) => !url.endsWith("/"), "must not end with a slash");
/** Where a browser opens a chat. */
export const socketUrl = z.url({ protocol: /^wss?$/ });
/** The script of the chat box, as JSON. */
export const chatBoxFile = z.string().min(1);
/** Absent where the company has no texts of its own. */
export const textsFile = z.string().min(1).optional();
/** Absent where no calendar has a country's holidays. */
export const holidaysFile = z.string().min(1).optional();
export const settings = fromJson(settingsSchema);

/** A function that was told something wrong fails at its start, with one line that says what. */
export const readEnvironment = <Schema extends z.ZodObject>(schema: Schema): z.output<Schema> => {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`This function's environment is wrong. ${wrong.join("; ")}`);
};
