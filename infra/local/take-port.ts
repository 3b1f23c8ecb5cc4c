import { once } from "node:events";
import type { Server } from "node:net";
import { CannotStart } from "./cannot-start.ts";

/** Listens on loopback alone. `variable`: what a user sets to have another port. */
export const takePort = async (server: Server, port: number, variable: string): Promise<void> => {
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new CannotStart(`Port ${port} is taken; ${variable} sets another.`);
    if (code === "EACCES") throw new CannotStart(`This user may not listen on port ${port}; ${variable} sets another.`);
    throw new CannotStart(`Heard can't listen on port ${port}: ${message}.`);
  }
};
