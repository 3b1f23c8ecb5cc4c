import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import type { Brand } from "../brand.ts";
import type { Layout } from "../layout.ts";
import { layoutToHtml } from "../layout-to-html.ts";
import { layoutToText } from "../layout-to-text.ts";
import type { MailImage, RenderedMail } from "../mail.ts";
import type { NoticeContent } from "./notice-layout.ts";
import { noticeLayout } from "./notice-layout.ts";
import type { ReportContent } from "./report-content.ts";
import { reportLayout } from "./report-layout.ts";
import type { SystemNoticeContent } from "./system-notice-layout.ts";
import { systemNoticeLayout } from "./system-notice-layout.ts";
import type { WarningContent } from "./warning-layout.ts";
import { warningLayout } from "./warning-layout.ts";

/** What one mail to the company's own people is to say. */
export type StaffMailContent = ReportContent | NoticeContent | SystemNoticeContent | WarningContent;

/** Pure, as `renderMail` is: the same content gives the same mail, to the byte. */
export const renderStaffMail = (content: StaffMailContent, texts: StaffTexts, brand: Brand): RenderedMail => {
  const layout = layoutFor(content, texts, brand);
  const images = imagesIn(layout);
  return {
    subject: layout.subject,
    text: layoutToText(layout, brand, texts.language),
    html: layoutToHtml(layout, brand, texts),
    language: texts.language,
    automatic: "auto-generated",
    ...(images.length === 0 ? {} : { images }),
  };
};

const layoutFor = (content: StaffMailContent, texts: StaffTexts, brand: Brand): Layout => {
  switch (content.kind) {
    case "report":
      return reportLayout(content, texts, brand);
    case "notice":
      return noticeLayout(content, texts);
    case "system-notice":
      return systemNoticeLayout(content, texts);
    case "early-warning":
      return warningLayout(content, texts);
  }
};

const imagesIn = ({ blocks }: Layout): MailImage[] =>
  blocks.flatMap((block) => (block.kind === "chart" ? [block.chart.image] : []));
