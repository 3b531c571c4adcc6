import 'uplot/dist/uPlot.min.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/town.css';
import './styles/map.css';
import './styles/detail.css';
import './styles/print.css';
import type { Item } from './dom/node';
import { patch } from './dom/patch';
import { watchMap } from './map/width';
import { changed, onChange } from './state/changes';
import { listen } from './state/live';
import { route } from './state/route';
import { startTheme } from './state/theme';
import { deadLetters, ledger, overview } from './state/town';
import { alarmsView, alarmView } from './views/alarms';
import { connectView } from './views/connect';
import { assetView, networkView, sourceView } from './views/detail';
import { incidentView } from './views/incidents';
import { modelsView } from './views/models';
import { recommendationView } from './views/recommendation';
import { seriesView } from './views/series';
import { shell } from './views/shell';
import { townView } from './views/town';
import { language, setLanguage } from './words/language';

const tickMs = 1000;
const app = document.getElementById('app')!;

function draw(): void {
  patch(app, shell(view()) as Item[]);
  watchMap();
}

function view() {
  const { page, id, rest } = route();
  switch (page) {
    case 'network': return networkView(id);
    case 'source': return sourceView(id);
    case 'asset': return assetView(id);
    case 'series': return seriesView(id, rest[0] ?? '', rest[1]);
    case 'alarm': return alarmView(id);
    case 'alarms': return alarmsView();
    case 'incident': return incidentView(id);
    case 'recommendation': return recommendationView(id);
    case 'models': return modelsView();
    case 'connect': return connectView();
    default: return townView();
  }
}

// A new page begins at its top and takes the focus; another period of the same series or choice of potentials does not.
let shownPage = pageKey();
function navigate(): void {
  draw();
  const key = pageKey();
  if (key !== shownPage) {
    shownPage = key;
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }
  titlePage();
}

function pageKey(): string {
  const { page, id, rest } = route();
  return page === 'town' ? page : [page, id, rest[0] ?? ''].join('/');
}

function titlePage(): void {
  const heading = document.querySelector('main h1')?.textContent ?? '';
  document.title = [heading, overview.value?.siteName ?? 'SektorKopplung'].filter(Boolean).join(' – ');
}

// Ages grow even where nothing else happens; the connect page follows its first device closely.
function tick(): void {
  if (document.hidden) {
    return;
  }
  if (route().page === 'connect') {
    void deadLetters.load();
    void ledger.load();
    void overview.load();
  }
  draw();
  titlePage();
}

setLanguage(language());
startTheme(changed);
onChange(draw);
draw();
addEventListener('hashchange', navigate);
document.addEventListener('visibilitychange', changed);
setInterval(tick, tickMs);
listen();
