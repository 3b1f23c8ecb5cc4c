import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { createExecution } from "../../shared/complaints/create-execution.ts";
import { recountStale } from "../../shared/figures/recount.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import { createDelivery } from "../../shared/mail/deliver.ts";
import { createMailSender } from "../../shared/mail/mail-sender.ts";
import { createSesClient } from "../../shared/mail/ses-client.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { createFigureStore } from "../../shared/storage/figure-store.ts";
import { createNoticeStore } from "../../shared/storage/notice-store.ts";
import { createWatchStore } from "../../shared/storage/watch-store.ts";
import { readOverrides } from "../../shared/texts/overrides.ts";
import { createStaffTexts } from "../../shared/texts/staff/load-staff-texts.ts";
import { audienceOf, watchedBy } from "./audience.ts";
import { environmentSchema } from "./env.ts";
import { keepWatch } from "./keep-watch.ts";
import { observe } from "./observe.ts";
import { payWatchDebt } from "./pay-watch-debt.ts";
import { sendNotices } from "./send-notices.ts";
import { createStaffMailing } from "./send-to-staff.ts";

const { TABLE_NAME, SETTINGS: settings, TEXTS_FILE, CONFIGURATION_SET } = readEnvironment(environmentSchema);
const { company, brand: look, policy } = settings;
const { client, execution } = createExecution(TABLE_NAME, policy);
const { now, newId } = execution;
const figures = createFigureStore(client, TABLE_NAME, now);
const textsFor = createStaffTexts({ company: company.name, overrides: readOverrides(TEXTS_FILE) });
const texts = await textsFor(pickLanguage([], company.language));
const brand = { name: company.name, ...look };
const sender = createMailSender(createSesClient(), CONFIGURATION_SET);
const deliver = createDelivery({ sender, brand, mailFrom: company.mailFrom });
const sendToStaff = createStaffMailing({ texts, brand, deliver, now });
const watched = watchedBy(settings);
/** Of one look; whatever is left is counted in the next. */
const MOST_RECOUNTED = 100;

const dependencies = {
  watches: createWatchStore(client, TABLE_NAME),
  policy,
  audience: audienceOf(settings),
  now,
  newId,
  recount: () => recountStale({ store: figures, now, newId }, { most: MOST_RECOUNTED }),
  observe: observe.bind(undefined, { figures, timeZone: company.timeZone, watched }),
  pay: payWatchDebt.bind(undefined, { figures, settings, now, newId, sendToStaff }),
  sendNotices: sendNotices.bind(undefined, { notices: createNoticeStore(client, TABLE_NAME), settings, sendToStaff }),
};

/** Called by EventBridge Scheduler, every five minutes. */
export const handler = middy<unknown, void, Error, Context>().handler(() => keepWatch(dependencies));
