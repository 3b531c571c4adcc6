export type Page =
  | 'town' | 'network' | 'source' | 'asset' | 'series' | 'alarm' | 'alarms' | 'incident' | 'recommendation' | 'models' | 'connect';

export interface Route {
  readonly page: Page;
  /** The id of what the page is about; empty where it is about everything. */
  readonly id: string;
  readonly rest: readonly string[];
}

const pages: readonly string[] = [
  'town', 'network', 'source', 'asset', 'series', 'alarm', 'alarms', 'incident', 'recommendation', 'models', 'connect',
];

/** What the address asks for; the town where it asks for nothing known. */
export function route(hash: string = location.hash): Route {
  const [page, id, ...rest] = hash.replace(/^#\/?/, '').split('/').map(part => decode(part));
  return pages.includes(page ?? '') ? { page: page as Page, id: id ?? '', rest } : { page: 'town', id: '', rest: [] };
}

/** The address of a page. */
export function href(page: Page, ...parts: readonly string[]): string {
  return ['#', page, ...parts.map(part => encodeURIComponent(part))].join('/');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
