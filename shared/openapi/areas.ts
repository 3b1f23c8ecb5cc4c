import { actionArea } from "./areas/actions.ts";
import { chatBoxArea } from "./areas/chat-box.ts";
import { complaintArea } from "./areas/complaints.ts";
import { customerPageArea } from "./areas/customer-pages.ts";
import { directoryArea } from "./areas/directory.ts";
import { inboundArea } from "./areas/inbound.ts";
import { incidentArea } from "./areas/incidents.ts";
import { intakeArea } from "./areas/intake.ts";
import { parkedArea } from "./areas/parked.ts";
import { privacyArea } from "./areas/privacy.ts";
import { queueArea } from "./areas/queue.ts";
import { reportArea } from "./areas/reports.ts";
import { serviceArea } from "./areas/service.ts";
import { webhookArea } from "./areas/webhooks.ts";
import type { Area } from "./operation.ts";

/** In the order in which somebody reads them who sees the API for the first time. */
export const areas: readonly Area[] = [
  intakeArea,
  chatBoxArea,
  customerPageArea,
  queueArea,
  complaintArea,
  actionArea,
  incidentArea,
  parkedArea,
  directoryArea,
  reportArea,
  privacyArea,
  webhookArea,
  inboundArea,
  serviceArea,
];
