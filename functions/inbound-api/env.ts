import * as z from "zod/mini";
import { inboundEnvironment } from "../../shared/inbound/environment.ts";

export const environmentSchema = z.object({
  ...inboundEnvironment,
  INBOUND_SECRET: z.string().check(z.minLength(16), z.maxLength(512)),
});
