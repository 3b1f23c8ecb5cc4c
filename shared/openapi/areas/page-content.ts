import * as z from "zod";
import type { Content } from "../operation.ts";

/** A page for people. */
export const page: Readonly<Record<string, Content>> = { "text/html": { schema: z.string() } };
