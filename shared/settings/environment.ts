import * as z from "zod/mini";
import "../zod-in-english.ts";
import { wrongEnvironment } from "./wrong-environment.ts";

export const fromJson = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text, { issues }): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          issues.push({ code: "custom", message: "not JSON", input: text });
          return z.NEVER;
        }
      }),
    ),
    schema,
  );

/** What several functions are told, each in one spelling. */
export const tableName = z.string().check(z.minLength(3), z.maxLength(255));
export const bucketName = z.string().check(z.minLength(3), z.maxLength(63));
export const queueUrl = z.url();
/** From each lane to its queue's URL. */
export const laneQueueUrls = z.pipe(
  fromJson(z.tuple([z.url(), z.array(z.string().check(z.minLength(1))).check(z.minLength(1))])),
  z.transform(([at, names]): Record<string, string> => Object.fromEntries(names.map((name) => [name, at + name]))),
);
export const publicUrl = z.url().check(z.refine((url) => !url.endsWith("/"), "must not end with a slash"));
/** Where a browser opens a chat. */
export const socketUrl = z.url({ protocol: /^wss?$/ });
/** Whom webhooks may reach: on one machine also what is beside the host. */
export const webhookTargets = z.enum(["public", "also-loopback"]);
/** The script of the chat box, as JSON. */
export const chatBoxFile = z.string().check(z.minLength(1));
/** Absent where the company has no texts of its own. */
export const textsFile = z.optional(z.string().check(z.minLength(1)));
export const settingsFile = z.string().check(z.minLength(1));

/** A function that was told something wrong fails at its start, with one line that says what. */
export const readEnvironment = <Schema extends z.core.$ZodType>(schema: Schema): z.output<Schema> => {
  const parsed = z.safeParse(schema, process.env);
  if (parsed.success) return parsed.data;
  throw wrongEnvironment(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
};
