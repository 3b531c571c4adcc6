import { post } from '../api/client';
import type { Drift, LearnedModel, ModelBook, ModelPlace } from '../api/models';
import { type Child, classes, h, type VNode } from '../dom/node';
import { number } from '../format/number';
import { date, day, weekdayClock } from '../format/time';
import { act } from '../state/actions';
import { forecastOf, models } from '../state/town';
import { kindName } from '../words/kinds';
import { pick, say } from '../words/language';
import { quantityName } from '../words/quantities';
import { actionButton, empty, fact, fold, loaded, panel, problemNote, scrolling } from './parts';

const trainKey = 'models/train';

/** Which model serves where and why, what challenges it, and what was before. */
export function modelsView(): VNode {
  return h('div', { key: 'models', class: 'single wide' },
    h('h1', null, say('Modelle', 'Models')),
    panel('training', say('Anlernen', 'Training'), {}, loaded(models.want(), training, 3)),
    loaded(models, book => book.places.length === 0
      ? empty(say('Hier gibt es nichts, wofür ein Modell gelernt werden könnte.', 'There is nothing here a model could be learned for.'))
      : [...book.places].sort((a, b) => rank(a) - rank(b)).map(place => placePanel(place, book)), 9));
}

// Where something serves or waits comes first.
function rank(place: ModelPlace): number {
  return (place.kind === 'coupling' ? 2 : 0) + (place.models.length > 0 ? 0 : 1);
}

function training(book: ModelBook): VNode[] {
  const rule = h('p', null, say(
    'Jede Nacht ab 2 Uhr wird ein Herausforderer angelernt. Er übernimmt nur, wenn er auf den letzten 14 Tagen, die er nie gesehen hat, '
    + 'mindestens 2 % weniger irrt und die Tage sich einig sind. Sonst bleibt alles, wie es ist.',
    'Every night from 2 o’clock on a challenger is trained. It takes over only if it errs at least 2 % less on the last 14 days, which it '
    + 'has never seen, and the days agree. Otherwise everything stays as it is.'));
  if (!book.canTrain) {
    return [rule, h('p', { class: 'hint' }, say(
      'Dieses Programm hat keinen Trainer: Es vergleicht und überwacht Modelle, die anderswo angelernt wurden („train --import DATEI“).',
      'This build has no trainer: it compares and watches models that were trained elsewhere (“train --import FILE”).'))];
  }
  return [rule,
    book.askedAt !== null
      ? h('p', { role: 'status' }, say(`Angefordert ${weekdayClock(book.askedAt)}, läuft gleich an.`, `Asked for ${weekdayClock(book.askedAt)}, about to begin.`))
      : h('div', { class: 'buttons' }, actionButton(trainKey, say('Jetzt anlernen', 'Train now'), '', () => void train())),
    problemNote(trainKey) || h('span', { class: 'unseen' })];
}

async function train(): Promise<void> {
  await act(trainKey, async () => {
    await post('models/train', { role: 'operator' });
    await models.load();
  }, say('Anlernen angefordert.', 'Training asked for.'));
}

function placePanel(place: ModelPlace, book: ModelBook): VNode {
  const title = `${place.kind === 'coupling' ? say('Kopplung', 'Coupling') : say('Wärmelast', 'Heat load')} ${place.name}`;
  const champion = place.models.find(model => model.id === place.championId);
  const challenger = place.models.find(model => model.id === place.challengerId);
  return panel(`model-${place.kind}-${place.asset}`, title, { class: 'model-place', note: driftChip(place.drift) },
    h('dl', { class: 'facts' },
      fact(say('Im Dienst', 'Serving'), champion ? modelName(champion) : plainName(place)),
      fact(say('Herausforderer', 'Challenger'), challenger ? modelName(challenger) : say('keiner', 'none')),
      scoring(champion ?? challenger)),
    h('p', null, why(place, champion)),
    now(place),
    contest(place),
    champion && h('p', { class: classes('drift', place.drift.state !== 'healthy' && 'drifting') }, pick(place.drift.reason)),
    place.models.length > 0 && fold(`models-${place.kind}-${place.asset}`, say('Herkunft und Eingänge', 'Origin and inputs'), () => [
      modelTable(place), inputTable(place.drift), features(place.models[0]!)]),
    place.history.length > 0 && fold(`history-${place.kind}-${place.asset}`, say('Was war', 'What was'), () => history(place)),
    !book.canTrain && place.models.length === 0 && h('p', { class: 'hint' }, say(
      'Hier dient das einfache Verfahren allein.', 'Here the plain method serves alone.')));
}

function plainName(place: ModelPlace): string {
  if (place.kind === 'coupling') {
    return say('physikalische Schätzung', 'physical estimate');
  }
  return kindName(forecastOf(place.asset).value?.model ?? 'ridge');
}

function modelName(model: LearnedModel): Child {
  return [kindName(model.algorithm), h('small', null, `${kindName(model.origin)}, ${say('gelernt bis', 'learned up to')} ${date(model.trainedTo)}`)];
}

function scoring(model: LearnedModel | undefined): VNode | false {
  return !!model?.engine && fact(say('Auswertung', 'Scored by'), kindName(model.engine),
    pick(model.engineNote) !== '' && h('small', null, pick(model.engineNote)));
}

function why(place: ModelPlace, champion: LearnedModel | undefined): string {
  const forecast = place.kind === 'coupling' ? undefined : forecastOf(place.asset).value;
  return pick(forecast?.modelWhy) || pick(champion?.reason) || pick(place.note)
    || say('Noch nicht verglichen.', 'Not compared yet.');
}

// What the forecast that stands now is made of.
function now(place: ModelPlace): VNode | false {
  const words = place.kind === 'coupling' ? '' : pick(forecastOf(place.asset).value?.explanation?.words);
  return words !== '' && h('p', { class: 'explanation' }, words);
}

function stateName(word: string): string {
  return word === 'refused' ? say('nicht besser', 'no better') : kindName(word);
}

function driftChip(drift: Drift): VNode | false {
  return drift.state !== 'unwatched' && h('span', { class: classes('chip', drift.state !== 'healthy' && 'chip-open') }, kindName(drift.state));
}

/** Errors on the same days as bars: who served, who challenged, and the same hour a week before. */
function contest(place: ModelPlace): VNode | false {
  const judged = place.models.find(model => model.scores !== null);
  const scores = judged?.scores;
  if (!judged || !scores) {
    return false;
  }
  const rows: [string, number | null][] = [
    [say('bisher', 'before'), scores.championError],
    [say('neues Modell', 'new model'), scores.challengerError],
    [say('wie letzte Woche', 'as last week'), scores.baselineError],
  ];
  const most = Math.max(...rows.map(row => row[1] ?? 0), 1e-9);
  return h('figure', { class: 'contest' },
    h('figcaption', null, say(
      `Mittlerer Fehler an ${scores.days} Tagen bis ${day(scores.to)} [${place.unit}]; ${scores.daysWon} Tage gewonnen, ${stateName(judged.state)}`,
      `Mean error on ${scores.days} days up to ${day(scores.to)} [${place.unit}]; ${scores.daysWon} days won, ${stateName(judged.state)}`)),
    h('ul', { class: 'errors' }, rows.map(([name, error]) => h('li', { key: name },
      h('span', null, name), h('span', { class: 'number' }, number(error, error !== null && error < 10 ? 1 : 0)),
      h('span', { class: 'bar', 'aria-hidden': 'true' },
        h('span', { class: 'supply-other', style: { width: `${Math.round(100 * (error ?? 0) / most)}%` } }))))));
}

function modelTable(place: ModelPlace): VNode {
  return scrolling(say('Modelle', 'Models'), h('table', null,
    h('thead', null, h('tr', null, [
      say('Stand', 'State'), say('Verfahren', 'Method'), say('Paket', 'Package'), say('Gelernt aus', 'Learned from'),
      say('Stunden', 'Hours'), say('Startwert', 'Seed'), say('Grund', 'Reason'),
    ].map(name => h('th', { scope: 'col', class: 'words' }, name)))),
    h('tbody', null, place.models.map(model => h('tr', { key: model.id },
      h('th', { scope: 'row' }, stateName(model.state), h('small', null, ` ${weekdayClock(model.stateSince)}`)),
      h('td', { class: 'words' }, kindName(model.algorithm)), h('td', { class: 'words' }, model.package),
      h('td', { class: 'words' }, `${date(model.trainedFrom)} – ${date(model.trainedTo)}`),
      h('td', null, number(model.rows)), h('td', null, number(model.seed)),
      h('td', { class: 'words ground' }, pick(model.reason)))))));
}

function inputTable(drift: Drift): VNode | false {
  return drift.inputs.length > 0 && scrolling(say('Eingangswerte', 'Inputs'), h('table', null,
    h('thead', null, h('tr', null,
      h('th', { scope: 'col' }, say('Eingang', 'Input')), h('th', { scope: 'col' }, say('Verschiebung', 'Shift')),
      h('th', { scope: 'col' }, say('Grenze', 'Limit')))),
    h('tbody', null, drift.inputs.map(input => h('tr', { key: input.name },
      h('th', { scope: 'row' }, quantityName(input.name)),
      h('td', null, h(input.isShifted ? 'b' : 'span', null, number(input.index, 2))), h('td', null, number(input.limit, 2)))))));
}

function features(model: LearnedModel): VNode {
  return h('p', { class: 'hint' }, say(
    `Sieht auf ${model.features.length} Eingänge, mit ihren Namen in der Modelldatei: `,
    `Looks at ${model.features.length} inputs, by their names in the model file: `), h('code', null, model.features.join(', ')));
}

function history(place: ModelPlace): VNode {
  return h('ol', { class: 'model-history' }, place.history.map((line, index) => h('li', { key: `${line.at}-${index}` },
    h('time', null, weekdayClock(line.at)), h('strong', null, stateName(line.event)), h('span', null, pick(line.reason)))));
}
