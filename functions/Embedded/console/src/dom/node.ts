/** A description of a piece of the page. Text always becomes a text node, never markup. */
export interface VNode {
  readonly tag: string;
  readonly key: string | undefined;
  readonly props: Props;
  readonly children: readonly Item[];
}

export type Item = VNode | string;
export type Child = VNode | string | number | null | undefined | false | readonly Child[];

/** A part of the page that draws itself, such as a chart: made once, then given new data. */
export interface Island<T> {
  update(data: T): void;
  destroy(): void;
}

type Handler = (event: Event) => void;
type Value = string | number | boolean | null | undefined;

export interface Props {
  readonly key?: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly island?: { make(element: HTMLElement): Island<unknown>; data: unknown };
  readonly onclick?: Handler;
  readonly oninput?: Handler;
  readonly onchange?: Handler;
  readonly onsubmit?: Handler;
  readonly ontoggle?: Handler;
  readonly onkeydown?: Handler;
  readonly [attribute: string]: unknown;
}

export type Attributes = Props & Readonly<Record<string, Value | Handler | object>>;

/** Describes an element; `svg:` before the tag makes it an SVG element. */
export function h(tag: string, props?: Attributes | null, ...children: Child[]): VNode {
  const given: Props = props ?? {};
  return { tag, key: given.key, props: given, children: flatten(children) };
}

function flatten(children: readonly Child[], into: Item[] = []): Item[] {
  for (const child of children) {
    if (child === null || child === undefined || child === false) {
      continue;
    }
    if (Array.isArray(child)) {
      flatten(child as readonly Child[], into);
    } else if (typeof child === 'object') {
      into.push(child as VNode);
    } else {
      into.push(String(child));
    }
  }
  return into;
}

/** Joins the class names that apply. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
