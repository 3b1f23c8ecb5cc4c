import { CannotStart } from "./cannot-start.ts";

const DEFAULTS = { PORT: 8787, SMTP_PORT: 2525 };

/** Of HTTP or of mail; 0 means any that is free. */
export const readPort = (variable: keyof typeof DEFAULTS): number => {
  const text = process.env[variable] || String(DEFAULTS[variable]);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CannotStart(`${variable} is "${text}", but a port is a number from 0 to 65535.`);
};
