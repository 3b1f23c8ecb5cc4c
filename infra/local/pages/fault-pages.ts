import * as z from "zod";
import type { Emulators } from "../emulators/emulators.ts";
import { type Faults, faultsSchema } from "../emulators/faults.ts";
import type { Pages } from "./local-door.ts";
import { readFields } from "./read-fields.ts";
import { sendBack, sendJson, sendProblem } from "./send.ts";

export const createFaultPages = (emulators: Pick<Emulators, "setFaults">): Pages => {
  let faults: Faults = { ses: "ok", sqs: "ok", dynamodb: "ok" };
  return {
    "GET /_local/faults": (_, response) => sendJson(response, 200, faults),
    "POST /_local/faults": async (request, response) => {
      const { value, fromForm } = await readFields(request);
      const parsed = faultsSchema.safeParse(value);
      if (!parsed.success) return sendProblem(response, 422, z.prettifyError(parsed.error));
      await emulators.setFaults(parsed.data);
      faults = { ...faults, ...parsed.data };
      return fromForm ? sendBack(response) : sendJson(response, 200, faults);
    },
  };
};
