import * as z from "zod/mini";
import { agentId } from "../domain/ids.ts";

/** As identity providers call people: a UUID, a name, an address, `auth0|…`. Nothing that parts a key or a path. */
export const agentIdField = z.pipe(
  z.string().check(z.regex(/^[\w.@:+|'-]{1,128}$/u, "An agent's id has 1 to 128 letters, digits and . @ : + | ' _ -.")),
  z.transform(agentId),
);
