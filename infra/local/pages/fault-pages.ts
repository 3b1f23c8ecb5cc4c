import * as z from "zod";
import { type FaultSwitch, hostFaultsSchema } from "../faults.ts";
import type { Pages } from "./pages.ts";
import { readFields } from "./read-fields.ts";
import { sendBack, sendJson, sendProblem } from "./send.ts";

export const createFaultPages = (faults: FaultSwitch): Pages => ({
  "GET /_local/faults": (_, response) => sendJson(response, 200, faults.read()),
  "POST /_local/faults": async (request, response) => {
    const { value, fromForm } = await readFields(request);
    const parsed = hostFaultsSchema.safeParse(value);
    if (!parsed.success) return sendProblem(response, 422, z.prettifyError(parsed.error));
    await faults.set(parsed.data);
    return fromForm ? sendBack(response) : sendJson(response, 200, faults.read());
  },
});
