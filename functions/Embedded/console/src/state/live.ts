import { eventsAddress } from '../api/client';
import type { Signal } from '../api/types';
import { say } from '../words/language';
import { announce } from './announce';
import { changed } from './changes';
import { alarms, incidents, models, overview, potentials, recommendations, reloadForecasts, site, takeNews } from './town';

export type Link = 'joining' | 'live' | 'lost';

const retryMs = 3000;
const overviewEveryMs = 10_000;
const potentialsEveryMs = 60_000;
let link: Link = 'joining';
let stream: EventSource | undefined;
let lostAt = 0;

/** Whether the monitor is heard, and since when it is not [ms wall time]. */
export function connection(): { readonly link: Link; readonly lostAt: number } {
  return { link, lostAt };
}

/** Listens to the monitor and goes on listening after every interruption. */
export function listen(): void {
  connect();
  void overview.load();
  loadRest();
  setInterval(() => void overview.load().then(judgeOverview), overviewEveryMs);
  setInterval(() => void potentials.load(), potentialsEveryMs);
}

function connect(): void {
  const events = new EventSource(eventsAddress);
  stream = events;
  events.onopen = () => {
    if (link === 'lost') {
      void overview.load();
    }
    found();
  };
  events.onerror = () => {
    setLink('lost');
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(connect, retryMs);
    }
  };
  on(events, 'signals', data => {
    takeNews(JSON.parse(data) as Signal[]);
    changed();
  });
  on(events, 'overview', () => void overview.load());
  on(events, 'forecast', data => reloadForecasts((JSON.parse(data) as { network?: string }).network));
  on(events, 'recommendations', () => void Promise.all([recommendations.load(), potentials.load()]));
  on(events, 'models', () => void models.load());
  on(events, 'alarms', () => void Promise.all([alarms.load(), overview.load()]));
  on(events, 'incidents', () => void Promise.all([incidents.load(), overview.load()]));
}

function on(stream: EventSource, name: string, handle: (data: string) => void): void {
  stream.addEventListener(name, event => handle((event as MessageEvent<string>).data));
}

function loadRest(): void {
  for (const part of [site, alarms, incidents, recommendations, potentials]) {
    void part.load();
  }
}

// A connection that died without a word shows itself when the overview cannot be loaded, and its return when it can.
function judgeOverview(): void {
  if (overview.failure?.status === 0) {
    setLink('lost');
  } else if (link === 'lost' && stream?.readyState === EventSource.OPEN) {
    found();
  }
}

// Nobody told what happened meanwhile: everything is loaded again.
function found(): void {
  if (link === 'lost') {
    loadRest();
    reloadForecasts();
  }
  setLink('live');
}

function setLink(wanted: Link): void {
  if (link === wanted) {
    return;
  }
  if (wanted === 'lost') {
    lostAt = Date.now();
    announce(say('Verbindung unterbrochen. Die Werte sind alt.', 'Connection lost. The values are old.'), true);
  } else if (link === 'lost') {
    announce(say('Verbindung wieder da.', 'Connection restored.'));
  }
  link = wanted;
  changed();
}
