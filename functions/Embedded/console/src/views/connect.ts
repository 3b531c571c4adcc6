import type { DeadLetter } from '../api/decisions';
import { h, type VNode } from '../dom/node';
import { number } from '../format/number';
import { clockSeconds } from '../format/time';
import { announce } from '../state/announce';
import { arrivals, deadLetters, ledger, now, overview, seriesKey, site } from '../state/town';
import { say } from '../words/language';
import { href } from '../state/route';
import { ledgerTable } from './ledger';
import { empty, loaded, panel } from './parts';
import { signalValue } from './value';

const standardMqttPort = 1883;
// The example keeps its time while it is read and marked; it is as young as the page.
let exampleTime: string | undefined;

/** How the first device is connected, and what became of everything that came in. */
export function connectView(): VNode {
  return h('div', { key: 'connect', class: 'single wide' },
    h('h1', null, say('Ein Gerät anschließen', 'Connect a device')),
    panel('lines', say('Die erste Messung senden', 'Send the first reading'), {}, instructions()),
    panel('counters', say('Was ankam', 'What arrived'), {}, loaded(overview, () => counters(), 2)),
    panel('arrivals', say('Zuletzt angekommen', 'Arrived last'), {}, arrivalList(), h('p', { class: 'hint' }, say(
      'Was einen Haushalt zeigen könnte, etwa der Volumenstrom eines Geräts, das nicht in der Anlagendatei steht, wird gespeichert, aber nicht gezeigt.',
      'What could show a household, such as the flow of a device that is not in the site file, is stored but not shown.'))),
    panel('letters', say('Nicht verstanden', 'Not understood'), {}, loaded(deadLetters.want(), letters, 4)),
    panel('ledger', say('Buch der Eingänge', 'Ledger of arrivals'), {}, loaded(ledger.want(), ledgerTable, 4)));
}

function instructions(): VNode {
  const asset = site.value?.networks?.[0]?.id ?? 'netz-stadt';
  const time = timeOfExample();
  const reading = `{"t":"${time}","v":82.4,"u":"Cel"}`;
  const whole = `{"asset":"${asset}","quantity":"supply_temperature","t":"${time}","v":82.4,"u":"Cel"}`;
  const mqtt = `mosquitto_pub -h ${location.hostname} -p ${standardMqttPort} -q 1 \\\n  -t sk/v1/${asset}/supply_temperature \\\n  -m '${reading}'`;
  const curl = `curl ${new URL('api/v1/readings', document.baseURI).href} \\\n  -H 'Content-Type: application/json' \\\n  -d '${whole}'`;
  return h('div', { class: 'lines' },
    command('mqtt', 'MQTT', mqtt), h('p', { class: 'hint' }, say(
      `${standardMqttPort} ist der übliche Port; der Start der Überwachung nennt den eigenen. Mit Zugangsdaten kommen -u NAME -P SCHLÜSSEL dazu.`,
      `${standardMqttPort} is the usual port; the monitor names its own when it starts. With credentials add -u NAME -P KEY.`)),
    command('http', 'HTTP', curl), h('p', { class: 'hint' }, say(
      'Mit Zugangsdaten kommt -H \'X-Api-Key: SCHLÜSSEL\' dazu. Die Antwort kommt, wenn die Messung gespeichert ist; was nicht verstanden wird, steht unten mit Grund.',
      'With credentials add -H \'X-Api-Key: KEY\'. The answer comes when the reading is stored; what is not understood is below with the reason.')));
}

function timeOfExample(): string {
  if (exampleTime === undefined && overview.value) {
    exampleTime = `${new Date(Math.floor(now() / 60_000) * 60_000).toISOString().slice(0, 19)}Z`;
  }
  return exampleTime ?? '2026-01-12T06:00:00Z';
}

function command(key: string, name: string, text: string): VNode {
  return h('div', { key, class: 'command' }, h('h3', null, name),
    h('pre', { tabindex: '0', 'aria-label': name }, h('code', null, text)),
    h('button', { type: 'button', onclick: () => void copy(text), 'aria-label': `${say('Kopieren', 'Copy')}: ${name}` }, say('Kopieren', 'Copy')));
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(say('Kopiert.', 'Copied.'));
  } catch {
    announce(say('Der Browser erlaubt das Kopieren nicht; bitte den Text markieren.', 'The browser does not allow copying; please select the text.'), true);
  }
}

// A series nobody has heard before stays on top: it is the device that is being connected.
function arrivalList(): VNode {
  const last = arrivals();
  return last.length === 0
    ? empty(say('Noch nichts, seit die Seite offen ist. Eine Messung erscheint hier binnen einer Sekunde.',
      'Nothing since the page was opened. A reading appears here within a second.'))
    : h('ul', { class: 'arrivals' }, last.map(one => h('li', { key: seriesKey(one.signal) },
      h('a', { href: href('series', one.signal.asset, one.signal.quantity) }, seriesKey(one.signal)),
      h('span', null, signalValue(one.signal), one.isNew && h('b', { class: 'chip chip-open' }, say('neu', 'new'))),
      h('span', { class: 'age' }, clockSeconds(one.signal.time)))));
}

function counters(): VNode {
  const { counters: count, footprint } = overview.value!;
  const entry = (name: string, value: number | null, decimals = 0, unit = '') => h('div', { class: 'fact' }, h('dt', null, name),
    h('dd', null, h('span', { class: 'number' }, number(value, decimals)), unit !== '' && h('span', { class: 'unit' }, `\u202f${unit}`)));
  return h('dl', { class: 'facts facts-large' },
    entry(say('Empfangen', 'Received'), count.received), entry(say('Gespeichert', 'Stored'), count.stored),
    entry(say('Doppelt', 'Duplicates'), count.duplicates), entry(say('Berichtigt', 'Corrections'), count.corrections),
    entry(say('Verspätet', 'Late'), count.late), entry(say('Nicht verstanden', 'Not understood'), count.deadLetters),
    entry(say('Arbeitsspeicher', 'Memory'), footprint.residentMb, 0, 'MB'), entry(say('Datenbank', 'Database'), footprint.storeMb, 1, 'MB'));
}

function letters(all: readonly DeadLetter[]): VNode {
  return all.length === 0
    ? empty(say('Alles wurde verstanden. Was künftig nicht verstanden wird, steht hier mit dem Grund und geht nicht verloren.',
      'Everything was understood. Whatever is not will be here with the reason, and is not lost.'))
    : h('ul', { class: 'letters' }, all.map(letter => h('li', { key: String(letter.id), 'data-letter': letter.reason },
      h('p', null, h('b', null, letter.reason), ` · ${clockSeconds(letter.receivedAt)} · ${letter.source} · `, h('code', null, letter.topic)),
      h('p', { lang: 'en' }, letter.detail), h('pre', { tabindex: '0', 'aria-label': say('Inhalt', 'Content') }, h('code', null, letter.payload)))));
}
