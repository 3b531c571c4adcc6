import { CallFailed } from '../api/client';
import { language, say } from './language';

const german: Readonly<Record<string, string>> = {
  'A rejection needs a reason.': 'Eine Ablehnung braucht einen Grund.',
  'There is no such recommendation.': 'Diese Empfehlung gibt es nicht mehr.',
  'The hours of this recommendation are over.': 'Die Stunden dieser Empfehlung sind vorbei.',
  'The recommendation is suspended for now.': 'Die Empfehlung ist zurzeit ausgesetzt.',
  'Somebody decided otherwise before.': 'Jemand hat zuvor anders entschieden.',
  'There is no such alarm.': 'Diesen Alarm gibt es nicht.',
  'The alarm cannot be acknowledged as it stands now.': 'Der Alarm lässt sich in diesem Zustand nicht quittieren.',
  'There is no forecast for this network yet: it needs readings of heat_load.':
    'Für dieses Netz gibt es noch keine Prognose: Sie braucht Messwerte der Wärmelast (heat_load).',
  'An API key is needed, as X-Api-Key or bearer token.':
    'Diese Überwachung verlangt einen API-Schlüssel. Nichts wurde geändert.',
};

/** What went wrong, in the language of the page where the monitor's sentence is known. */
export function problemWords(failure: CallFailed): string {
  if (failure.status === 0) {
    return say(
      'Die Überwachung ist nicht erreichbar. Nichts wurde geändert; bitte noch einmal versuchen.',
      'The monitor cannot be reached. Nothing was changed; please try again.');
  }
  if (failure.status === 503) {
    return say(
      'Der Speicher nimmt gerade nichts an. Nichts wurde geändert; bitte gleich noch einmal versuchen.',
      'The store takes nothing right now. Nothing was changed; please try again in a moment.');
  }
  return language() === 'de' ? german[failure.detail] ?? failure.detail : failure.detail;
}
