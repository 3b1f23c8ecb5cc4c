import type { Internals, Page, Request, Table } from "./dynalite.ts";
import type { Item } from "./item-size.ts";

/** Sees a page's items before any filter and projection, as DynamoDB bills them, and may put others in their place. */
export type Look = (items: Item[], data: Request, table: Table, page: Page) => Item[];

/** Has each look see every page of a Query or Scan; filter and projection come after the last. */
export const lookAtPages = (internals: Internals, looks: Look[]): void => {
  const { queryTable } = internals;
  internals.queryTable = (...call) => {
    const [store, table, data, range, isLocal, fetch, startKeys, done] = call;
    const { _filter: filter, _projection: projection } = data;
    const finish = (page: Page) => {
      let items = looks.reduce((seen, look) => look(seen, data, table, page), page.Items ?? []);
      if (filter) items = items.filter((item) => internals.matchesExprFilter(item, filter.expression));
      if (projection) items = items.map((item) => internals.mapPaths(projection.paths, item));
      done(null, { ...page, Items: data.Select === "COUNT" ? undefined : items, Count: items.length });
    };
    const bare = { ...data, _filter: undefined, _projection: undefined, Select: undefined };
    queryTable(store, table, bare, range, isLocal, fetch, startKeys, (error, page) =>
      page ? finish(page) : done(error),
    );
  };
};
