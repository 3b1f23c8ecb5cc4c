import type { Instant } from "../domain/time.ts";
import type { Html } from "../html.ts";
import { html } from "../html.ts";
import type { Formats } from "../mail/formats.ts";

/** A time as people write it, and as programs read it. */
export const moment = (at: Instant, formats: Formats): Html =>
  html`<time datetime="${new Date(at).toISOString()}">${formats.moment(at)}</time>`;
