import { customerIdOf } from "../../shared/access/identity.ts";
import { customerField } from "../../shared/api/facts.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import type { CustomerId } from "../../shared/domain/ids.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { HttpEvent } from "../http.ts";
import type { Identify } from "../identify.ts";
import { allTeamsNeeded, supervisorsOnly, unknownCustomer } from "./refusals.ts";

export interface Dependencies {
  identify: Identify;
  keyRing: () => Promise<KeyRing>;
}

export interface Asked {
  actor: AgentActor;
  customer: CustomerId;
}

/** Who asks, and of whom. Whoever may not learns nothing of what there is. */
export const readRequest = async ({ identify, keyRing }: Dependencies, event: HttpEvent): Promise<Asked> => {
  const { actor } = await identify(event);
  if (!actor.supervisor) throw supervisorsOnly();
  if (actor.teams !== undefined) throw allTeamsNeeded();
  const named = customerField.safeParse(event.pathParameters?.id);
  if (!named.success) throw unknownCustomer();
  const customer = "id" in named.data ? named.data.id : customerIdOf((await keyRing()).identity, named.data);
  return { actor, customer };
};
