import * as z from "zod/mini";
import { inboundEnvironment } from "../../shared/inbound/environment.ts";

export const environmentSchema = z.object(inboundEnvironment);
