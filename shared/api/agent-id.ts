import * as z from "zod";
import { agentId } from "../domain/ids.ts";

/** As identity providers call people: a UUID, a name, an address, `auth0|…`. Nothing that parts a key or a path. */
export const agentIdField = z
  .string()
  .regex(/^[\w.@:+|'-]{1,128}$/u, "An agent's id has 1 to 128 letters, digits and . @ : + | ' _ -.")
  .transform(agentId);
