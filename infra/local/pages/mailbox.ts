import * as z from "zod";

const mailSchema = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string().nullish(),
  html: z.string().nullish(),
});

export type ShownMail = z.infer<typeof mailSchema>;

/** The newest mails that went out, newest first. */
export const readNewestMails = async (mailUrl: string, count: number): Promise<ShownMail[]> => {
  const response = await fetch(`${mailUrl}/mail?last=${count}`);
  return z
    .array(mailSchema)
    .parse(await response.json())
    .slice(-count)
    .reverse();
};
