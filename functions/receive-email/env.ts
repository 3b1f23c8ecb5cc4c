import * as z from "zod";
import { inboundEnvironment } from "../../shared/inbound/environment.ts";

export const environmentSchema = z.object(inboundEnvironment);
