import * as z from "zod";
import { contrast } from "../mail/colour.ts";

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;

/** What mails and pages look like, and how they speak. */
export const brand = z
  .strictObject({
    tone: z
      .enum(["formal", "friendly"])
      .prefault("formal")
      .describe("How our own texts speak; what a company overrides is left as it is."),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #1b6b52")
      .refine((colour) => !/^#[0-9a-f]{6}$/i.test(colour) || contrast(colour, "#ffffff") >= READABLE, {
        error: ({ input }) =>
          `too light for white text: its contrast is ${contrast(String(input), "#ffffff").toFixed(2)} to 1, and has to be ${READABLE}`,
      })
      .prefault("#1b6b52")
      .describe("Of headings, links and buttons; on the last stands white text."),
    logo: z
      .strictObject({
        url: z
          .url({ protocol: /^https$/ })
          .max(500)
          .describe("Where mail programs load it from."),
        width: z.int().min(16).max(400).describe("How wide it is shown."),
        height: z.int().min(16).max(200).describe("How high it is shown."),
      })
      .exactOptional()
      .describe("At the head of mails and pages, in CSS pixels."),
    footer: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .exactOptional()
      .describe("Under each mail and page: who the company is by law, and where."),
  })
  .prefault({})
  .describe("What mails and pages look like, and how they speak.");
