/** A list as the Query protocol writes it: `Destinations.member.1=…&Destinations.member.2=…`. */
export const members = (form: URLSearchParams, name: string, property = ""): string[] => {
  const found: string[] = [];
  for (let value: string | null; ; found.push(value)) {
    value = form.get(`${name}.member.${found.length + 1}${property}`);
    if (value === null) return found;
  }
};
