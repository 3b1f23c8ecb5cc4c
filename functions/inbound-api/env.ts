import * as z from "zod";
import { inboundEnvironment } from "../../shared/inbound/environment.ts";

export const environmentSchema = z.object({ ...inboundEnvironment, INBOUND_SECRET: z.string().min(16).max(512) });
