import { href } from '../state/route';
import { overview, site } from '../state/town';
import { kindName } from '../words/kinds';
import { say } from '../words/language';

export interface Named {
  readonly name: string;
  readonly address: string;
}

/** What an asset is called and where its page is. */
export function assetName(id: string): Named {
  const town = overview.value;
  const network = town?.networks.find(one => one.id === id);
  if (network) {
    return { name: network.name, address: href('network', id) };
  }
  const source = town?.sources.find(one => one.id === id);
  if (source) {
    return { name: source.name, address: href('source', id) };
  }
  return { name: deviceName(id), address: href('asset', id) };
}

function deviceName(id: string): string {
  const town = overview.value;
  const unit = town?.networks.flatMap(one => one.units).find(one => one.id === id);
  if (unit) {
    return unit.name;
  }
  const coupling = town?.couplings.find(one => one.id === id);
  if (coupling) {
    return `${shortName(coupling.sourceId)} → ${shortName(coupling.networkId)}`;
  }
  const owner = networkOf(id);
  if (owner?.storage?.id === id) {
    return `${kindName('storage')} ${owner.name}`;
  }
  const pump = owner?.pumps?.indexOf(id) ?? -1;
  if (owner && pump >= 0) {
    return `${say('Pumpe', 'Pump')} ${pump + 1} ${owner.name}`;
  }
  return id === site.value?.id ? site.value.name : id;
}

/** The network an installation belongs to, by the site file. */
export function networkOf(id: string) {
  return site.value?.networks?.find(network =>
    network.units?.some(unit => unit.id === id) || network.storage?.id === id || network.pumps?.includes(id));
}

function shortName(id: string): string {
  const town = overview.value;
  return town?.networks.find(one => one.id === id)?.name ?? town?.sources.find(one => one.id === id)?.name ?? id;
}
