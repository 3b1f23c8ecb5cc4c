import * as z from "zod";
import { entry } from "./timeline-entries.ts";
import { fact } from "./timeline-facts.ts";

const timelineItem = z.union([entry, fact]).meta({
  id: "TimelineItem",
  title: "TimelineItem",
  description: "Something that was said, or something that happened.",
});

export const timeline = z.array(timelineItem).meta({ description: "All of it, oldest first." });
