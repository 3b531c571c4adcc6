import type { Island, Item, Props, VNode } from './node';

const svgNamespace = 'http://www.w3.org/2000/svg';
const described = new WeakMap<Node, VNode>();
const islands = new WeakMap<Node, Island<unknown>>();

/** Makes the children of an element look as described. What stays the same keeps its node, focus and scroll position. */
export function patch(parent: Element, items: readonly Item[]): void {
  const old = [...parent.childNodes];
  const keyed = new Map<string, ChildNode>();
  const plain: ChildNode[] = [];
  for (const node of old) {
    const key = described.get(node)?.key;
    if (key === undefined) {
      plain.push(node);
    } else {
      keyed.set(key, node);
    }
  }

  const kept = new Set<ChildNode>();
  const wanted = items.map(item => {
    const found = take(item, keyed, plain);
    const node = found ? update(found, item) : create(item);
    kept.add(node);
    return node;
  });

  for (const node of old) {
    if (!kept.has(node)) {
      forget(node);
      node.remove();
    }
  }
  arrange(parent, wanted);
}

function take(item: Item, keyed: Map<string, ChildNode>, plain: ChildNode[]): ChildNode | undefined {
  if (typeof item !== 'string' && item.key !== undefined) {
    const node = keyed.get(item.key);
    return node && described.get(node)?.tag === item.tag ? node : undefined;
  }
  const index = plain.findIndex(node =>
    typeof item === 'string' ? node.nodeType === Node.TEXT_NODE : described.get(node)?.tag === item.tag);
  return index < 0 ? undefined : plain.splice(index, 1)[0];
}

function arrange(parent: Element, wanted: readonly ChildNode[]): void {
  let place = parent.firstChild;
  for (const node of wanted) {
    if (node === place) {
      place = place.nextSibling;
    } else {
      parent.insertBefore(node, place);
    }
  }
}

function create(item: Item): ChildNode {
  if (typeof item === 'string') {
    return document.createTextNode(item);
  }
  const element = item.tag.startsWith('svg:')
    ? document.createElementNS(svgNamespace, item.tag.slice(4))
    : document.createElement(item.tag);
  describe(element, item, {});
  return element;
}

function update(node: ChildNode, item: Item): ChildNode {
  if (typeof item === 'string') {
    if (node.nodeValue !== item) {
      node.nodeValue = item;
    }
    return node;
  }
  describe(node as unknown as Element, item, described.get(node)?.props ?? {});
  return node;
}

function describe(element: Element, item: VNode, before: Props): void {
  described.set(element, item);
  for (const name of Object.keys(before)) {
    if (!(name in item.props)) {
      set(element, name, undefined, before[name]);
    }
  }
  // Children first: a select takes its value only when its options are there.
  if (!item.props.island) {
    patch(element, item.children);
  }
  for (const [name, value] of Object.entries(item.props)) {
    set(element, name, value, before[name]);
  }
}

function set(element: Element, name: string, value: unknown, before: unknown): void {
  if (name === 'key') {
    return;
  }
  if (name === 'island') {
    setIsland(element as HTMLElement, value as Props['island']);
  } else if (name === 'style') {
    setStyle(element as HTMLElement, value as Props['style'], before as Props['style']);
  } else if (name === 'value' || name === 'checked' || name === 'open') {
    setProperty(element, name, value);
  } else if (name.startsWith('on')) {
    (element as unknown as Record<string, unknown>)[name] = value ?? null;
  } else if (value !== before) {
    setAttribute(element, name, value);
  }
}

function setAttribute(element: Element, name: string, value: unknown): void {
  if (value === null || value === undefined || value === false) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

function setProperty(element: Element, name: string, value: unknown): void {
  const target = element as unknown as Record<string, unknown>;
  if (target[name] !== value) {
    target[name] = value ?? '';
  }
}

function setStyle(element: HTMLElement, style: Props['style'], before: Props['style']): void {
  for (const name of Object.keys(before ?? {})) {
    if (style?.[name] === undefined) {
      element.style.removeProperty(name);
    }
  }
  for (const [name, value] of Object.entries(style ?? {})) {
    if (before?.[name] !== value) {
      element.style.setProperty(name, value);
    }
  }
}

function setIsland(element: HTMLElement, island: Props['island']): void {
  let live = islands.get(element);
  if (!island) {
    live?.destroy();
    islands.delete(element);
    return;
  }
  if (!live) {
    live = island.make(element);
    islands.set(element, live);
  }
  live.update(island.data);
}

function forget(node: Node): void {
  islands.get(node)?.destroy();
  islands.delete(node);
  node.childNodes.forEach(forget);
}
