import * as z from "zod";

/** Asks for what no room but one has with it. */
export const handler = async () => z.toJSONSchema(z.object({ name: z.string() }));
