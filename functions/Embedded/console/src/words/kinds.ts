import { language } from './language';

const words: Readonly<Record<string, readonly [string, string]>> = {
  // Heat sources
  industry: ['Industrie', 'Industry'],
  foundry: ['Gießerei', 'Foundry'],
  dairy: ['Molkerei', 'Dairy'],
  supermarket: ['Supermarkt', 'Supermarket'],
  sewage: ['Abwasser', 'Sewage'],
  incineration: ['Müllverbrennung', 'Waste incineration'],
  'data-centre': ['Rechenzentrum', 'Data centre'],
  other: ['Quelle', 'Source'],
  // Supply
  'waste-heat': ['Abwärme', 'Waste heat'],
  'heat-pump': ['Wärmepumpe', 'Heat pump'],
  chp: ['KWK', 'CHP'],
  'back-pressure-chp': ['BHKW', 'CHP'],
  'extraction-chp': ['Entnahme-KWK', 'Extraction CHP'],
  boiler: ['Kessel', 'Boiler'],
  'electric-boiler': ['Elektrokessel', 'Electric boiler'],
  storage: ['Speicher', 'Storage'],
  // Couplings
  built: ['gebaut', 'built'],
  planned: ['geplant', 'planned'],
  hypothetical: ['denkbar', 'hypothetical'],
  direct: ['Wärmetauscher in den Vorlauf', 'heat exchanger into the supply'],
  'return-lift': ['Rücklaufanhebung', 'return lift'],
  // Recommendations and potentials
  proposed: ['vorgeschlagen', 'proposed'],
  accepted: ['angenommen', 'accepted'],
  rejected: ['abgelehnt', 'rejected'],
  expired: ['abgelaufen', 'expired'],
  suspended: ['ausgesetzt', 'suspended'],
  possible: ['möglich', 'possible'],
  refused: ['ausgeschlossen', 'ruled out'],
  // Alarms and incidents
  high: ['hoch', 'high'],
  medium: ['mittel', 'medium'],
  low: ['niedrig', 'low'],
  unacknowledged: ['unquittiert', 'unacknowledged'],
  acknowledged: ['quittiert', 'acknowledged'],
  returned: ['gegangen, unquittiert', 'returned, unacknowledged'],
  shelved: ['zurückgestellt', 'shelved'],
  suppressed: ['unterdrückt', 'suppressed'],
  'out-of-service': ['außer Betrieb', 'out of service'],
  normal: ['normal', 'normal'],
  severe: ['schwer', 'severe'],
  moderate: ['mäßig', 'moderate'],
  minor: ['gering', 'minor'],
  open: ['offen', 'open'],
  closed: ['geschlossen', 'closed'],
  // Models
  champion: ['im Dienst', 'serving'],
  challenger: ['Herausforderer', 'challenger'],
  demoted: ['abgesetzt', 'demoted'],
  superseded: ['abgelöst', 'superseded'],
  entered: ['eingetreten', 'entered'],
  promoted: ['übernommen', 'took over'],
  drifting: ['weicht ab', 'drifting'],
  healthy: ['passt', 'fits'],
  'input-shifted': ['Eingänge verschoben', 'inputs shifted'],
  'error-grown': ['Fehler gewachsen', 'error has grown'],
  worse: ['abgesetzt', 'demoted'],
  trained: ['hier angelernt', 'trained here'],
  shipped: ['mitgeliefert', 'shipped'],
  imported: ['eingelesen', 'imported'],
  'fast-tree': ['Bäume (FastTree)', 'trees (FastTree)'],
  'light-gbm': ['Bäume (LightGBM)', 'trees (LightGBM)'],
  plain: ['einfaches Verfahren', 'plain method'],
  ridge: ['lineares Modell', 'linear model'],
  climatology: ['Heizkurve und Tagesgang', 'heating curve and day’s shape'],
  persistence: ['wie am Vortag', 'like the day before'],
  'ridge+trees': ['lineares Modell mit Bäumen', 'linear model with trees'],
  // Quality
  good: ['gut', 'good'],
  uncertain: ['unsicher', 'uncertain'],
  poor: ['lückenhaft', 'incomplete'],
  bad: ['schlecht', 'bad'],
  substituted: ['Ersatzwert', 'substituted'],
  manual: ['von Hand', 'by hand'],
  'clock-suspect': ['Uhr zweifelhaft', 'clock doubtful'],
};

/** What people call a word of the interface; the word itself where it is new. */
export function kindName(word: string): string {
  const found = words[word];
  return found ? found[language() === 'de' ? 0 : 1] : word;
}
