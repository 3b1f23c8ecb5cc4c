import * as z from "zod";

export const complaintPath = {
  reference: z.string().meta({
    description: "A complaint's reference. Case, spaces and hyphens don't matter, O is 0, and I and L are 1.",
    examples: ["7K3QX9MPD"],
  }),
};
