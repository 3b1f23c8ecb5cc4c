import { CannotStart } from "./cannot-start.ts";

const DEFAULT_PORT = 8787;

/** `PORT`; 0 means any that is free. */
export const readPort = (): number => {
  const text = process.env.PORT || String(DEFAULT_PORT);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CannotStart(`PORT is "${text}", but a port is a number from 0 to 65535.`);
};
