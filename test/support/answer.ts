/** What came over the wire, read whole. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed, where it is JSON of any kind. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it says what it is
  body: any;
  text: string;
}

export const readAnswer = async (response: Response): Promise<Answer> => {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = /^application\/(?:problem\+)?json/u.test(headers.get("content-type") ?? "");
  return { status, headers, text, body: isJson ? JSON.parse(text) : undefined };
};
