import * as z from "zod";
import type { Emulators } from "./emulators/emulators.ts";
import { faultsSchema } from "./emulators/faults.ts";

/** The emulators' faults, and the gateway's own: `throttle` refuses with 429, `down` with 503. */
export const hostFaultsSchema = faultsSchema.extend({ gateway: z.enum(["ok", "throttle", "down"]).exactOptional() });

export type HostFaults = z.infer<typeof hostFaultsSchema>;

export interface FaultSwitch {
  read(): HostFaults;
  /** What isn't named stays as it was. */
  set(faults: HostFaults): Promise<void>;
}

export const createFaultSwitch = (emulators: Pick<Emulators, "setFaults">): FaultSwitch => {
  let faults: HostFaults = { ses: "ok", sqs: "ok", dynamodb: "ok", s3: "ok", gateway: "ok" };
  return {
    read: () => faults,
    set: async ({ gateway, ...others }) => {
      await emulators.setFaults(others);
      faults = { ...faults, ...others, ...(gateway && { gateway }) };
    },
  };
};
