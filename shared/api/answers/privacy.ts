import * as z from "zod";
import { objectKinds, rowKinds } from "../../privacy/found.ts";
import { agent, moment, reference } from "./vocabulary.ts";

const customer = z.string().meta({ description: "A customer's id.", examples: ["cus_5iDMGdG2m8WYEo0b"] });

const hold = z
  .object({ reason: z.string(), by: agent, at: moment })
  .meta({ id: "Hold", title: "Hold", description: "Nothing of the customer's is erased until it is released." });

const erasure = z
  .object({
    state: z.enum(["erasing", "erased"]),
    by: agent,
    at: moment.meta({ description: "What came in by then is erased." }),
    doneAt: moment.optional(),
    erased: z
      .record(z.string(), z.int())
      .meta({ description: "How much was taken away, by its kind; of `figure` the customer's id alone." }),
  })
  .meta({ id: "Erasure", title: "Erasure" });

export const privacy = z
  .object({
    customer,
    hold: hold.optional(),
    released: z.object({ by: agent, at: moment }).optional().meta({ description: "Who ended the hold before." }),
    erasure: erasure.optional(),
    exports: z.array(z.object({ by: agent, at: moment })).meta({ description: "The latest twenty, the latest last." }),
  })
  .meta({ id: "Privacy", title: "Privacy" });

export const customerExport = z
  .object({
    customer,
    exportedAt: moment,
    items: z.array(
      z.object({
        kind: z.enum([...rowKinds, ...objectKinds]),
        reference: reference.optional(),
        data: z.record(z.string(), z.unknown()).meta({
          description: "As it is stored. Of a file its name and a link to it, which works for a quarter of an hour.",
        }),
      }),
    ),
    nextCursor: z.string().optional(),
  })
  .meta({ id: "CustomerExport", title: "CustomerExport" });
