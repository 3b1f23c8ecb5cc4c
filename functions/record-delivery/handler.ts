import { createAddressAccess } from "../../shared/addresses/create-address-access.ts";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { withHolidays } from "../../shared/settings/holidays.ts";
import { openKeyRing } from "../../shared/storage/key-ring.ts";
import { queueHandler } from "../queue.ts";
import { deliveryEventSchema } from "./delivery-event.ts";
import { environmentSchema } from "./env.ts";
import { recordDelivery } from "./record-delivery.ts";

const { TABLE_NAME, SETTINGS, HOLIDAYS_FILE } = readEnvironment(environmentSchema);
const { client, execution } = createExecution(TABLE_NAME, withHolidays(SETTINGS, HOLIDAYS_FILE).policy);
const keyRing = await openKeyRing(client, TABLE_NAME);
const addresses = createAddressAccess(client, TABLE_NAME, execution);

/** Called by SQS, with what SES published to SNS. */
export const handler = queueHandler(deliveryEventSchema, (event) =>
  recordDelivery({ execution, addresses, keyRing }, event),
);
