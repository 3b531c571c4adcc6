import { type Child, classes, h, type VNode } from '../dom/node';
import { number } from '../format/number';
import { age, fullTime } from '../format/time';
import { changed } from '../state/changes';
import { connection } from '../state/live';
import { href, type Page, route } from '../state/route';
import { setTheme, theme } from '../state/theme';
import { alarms, now, overview } from '../state/town';
import { language, say, setLanguage } from '../words/language';

/** What frames every page: name, ways, clock, and whether the values are alive. */
export function shell(page: Child): VNode[] {
  return [
    h('a', { class: 'skip', href: '#main', onclick: skip }, say('Zum Inhalt', 'Skip to content')),
    h('header', { key: 'top', class: 'top' },
      h('a', { class: 'brand', href: href('town') }, overview.value?.siteName ?? 'SektorKopplung'),
      ways(),
      h('div', { class: 'tools' }, clockAndLink(), languageButton(), themeButton())),
    ...banners(),
    h('main', { key: 'main', id: 'main', tabindex: '-1' }, page),
  ];
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function ways(): VNode {
  const open = alarms.value?.filter(alarm => alarm.state === 'unacknowledged').length ?? 0;
  return h('nav', { class: 'ways', 'aria-label': say('Ansichten', 'Views') },
    way('town', say('Stadt', 'Town')),
    way('alarms', open > 0 ? `${say('Alarme', 'Alarms')} (${open})` : say('Alarme', 'Alarms')),
    way('models', say('Modelle', 'Models')),
    way('connect', say('Anschließen', 'Connect')));
}

function way(page: Page, label: string): VNode {
  return h('a', { href: href(page), 'aria-current': route().page === page ? 'page' : null }, label);
}

function clockAndLink(): VNode {
  const { link } = connection();
  const words = {
    joining: say('verbindet …', 'connecting …'),
    live: say('live', 'live'),
    lost: say('unterbrochen', 'interrupted'),
  }[link];
  return h('div', { class: 'clock' },
    h('time', null, overview.value ? fullTime(now()) : '–'),
    h('span', { class: classes('link', `link-${link}`) }, h('span', { class: 'dot', 'aria-hidden': 'true' }), words));
}

function languageButton(): VNode {
  const other = language() === 'de' ? 'en' : 'de';
  return h('button', {
    type: 'button', class: 'tool', lang: other, id: 'language',
    onclick: () => {
      setLanguage(other);
      changed();
    },
  }, other === 'en' ? 'English' : 'Deutsch');
}

function themeButton(): VNode {
  const other = theme() === 'dark' ? 'light' : 'dark';
  return h('button', {
    type: 'button', class: 'tool', id: 'theme',
    onclick: () => {
      setTheme(other);
      changed();
    },
  }, other === 'dark' ? say('Dunkel', 'Dark') : say('Hell', 'Light'));
}

function banners(): Child[] & VNode[] {
  const shown: VNode[] = [];
  const { link, lostAt } = connection();
  if (link === 'lost') {
    const since = age((Date.now() - lostAt) / 1000);
    shown.push(h('p', { key: 'lost', class: 'banner lost' }, say(
      `Verbindung unterbrochen seit ${since}. Alle Werte sind so alt, wie es daneben steht; die Seite versucht es weiter.`,
      `Connection lost for ${since}. All values are as old as it says beside them; the page keeps trying.`)));
  }
  if (overview.value?.demo) {
    const speed = overview.value.clockSpeed;
    shown.push(h('p', { key: 'demo', class: 'banner demo' }, speed === 1
      ? say('Simulierte Stadt.', 'Simulated town.')
      : say(`Simulierte Stadt, ${number(speed)}fache Geschwindigkeit.`, `Simulated town, ${number(speed)} times as fast.`)));
  }
  return shown;
}
