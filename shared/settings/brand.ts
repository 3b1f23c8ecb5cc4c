import * as z from "zod";
import { contrast } from "../mail/colour.ts";

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;

/** What mails and pages look like, and how they speak. */
export const brand = z
  .strictObject({
    /** How our own texts speak; what a company overrides is left as it is. */
    tone: z.enum(["formal", "friendly"]).prefault("formal"),
    /** Of headings, links and buttons; on the last stands white text. */
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #1b6b52")
      .refine((colour) => !/^#[0-9a-f]{6}$/i.test(colour) || contrast(colour, "#ffffff") >= READABLE, {
        error: ({ input }) =>
          `too light for white text: its contrast is ${contrast(String(input), "#ffffff").toFixed(2)} to 1, and has to be ${READABLE}`,
      })
      .prefault("#1b6b52"),
    /** At the head of mails and pages, in CSS pixels. */
    logo: z
      .strictObject({
        url: z.url({ protocol: /^https$/ }).max(500),
        width: z.int().min(16).max(400),
        height: z.int().min(16).max(200),
      })
      .exactOptional(),
    /** Under each mail and page: who the company is by law, and where. */
    footer: z.string().trim().min(1).max(500).exactOptional(),
  })
  .prefault({});
