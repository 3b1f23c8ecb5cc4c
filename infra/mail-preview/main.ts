import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createStaffTexts } from "../../shared/texts/staff/load-staff-texts.ts";
import { createTexts } from "../../shared/texts/texts.ts";
import { readConfig } from "../config.ts";
import { readProjectConfig } from "../local/project.ts";
import { hasNoBrowser } from "./browser.ts";
import { indexPage } from "./index-page.ts";
import { takePictures } from "./take-pictures.ts";
import { writeMails } from "./write-mails.ts";

/** `npm run mail:preview [folder]`: what this company's customers and people will read, before any of them does. */

const folder = process.argv[2] ?? "preview";
const config = readConfig(readProjectConfig());
const { company, brand: look, inbound } = config.settings;
const brand = { name: company.name, ...look };
const textsFor = createTexts({ company: company.name, tone: look.tone, overrides: config.texts });
const staffTextsFor = createStaffTexts({ company: company.name, locale: company.language, overrides: config.texts });

const answerable = inbound.replyDomain !== undefined;
const mails = await writeMails({ folder, company, answerable, brand, textsFor, staffTextsFor, now: Date.now() });
if (!hasNoBrowser) await takePictures(folder, mails);
const index = join(folder, "index.html");
writeFileSync(index, indexPage(company.name, mails, !hasNoBrowser));
console.log(`${mails.length} mails are in ${folder}/; open ${index}`);
