import type { Bilingual, CouplingState, Priority, Range } from './types';

export interface RecommendationHour {
  readonly hour: string;
  readonly kw: number;
  readonly connection: string | null;
  readonly cop: number | null;
  readonly unitId: string | null;
  readonly co2Kg: number | null;
  readonly euro: number | null;
  readonly requiredSupplyCelsius: number | null;
  readonly sourceCelsius: number | null;
  readonly note: Bilingual | null;
}

export type RecommendationState = 'proposed' | 'accepted' | 'rejected' | 'expired' | 'suspended';

export interface Recommendation {
  readonly id: string;
  readonly couplingId: string;
  readonly sourceId: string;
  readonly networkId: string;
  readonly sourceName: string;
  readonly networkName: string;
  readonly state: RecommendationState;
  readonly stateReason: Bilingual | null;
  readonly decisionReason: string | null;
  readonly decidedBy: string | null;
  readonly verb: 'use' | 'do-not-use';
  readonly validFrom: string;
  readonly validTo: string;
  readonly updatedAt: string | null;
  readonly heatMwh: Range;
  readonly powerKw: Range;
  readonly electricityMwh: number | null;
  readonly cop: number | null;
  readonly connections: readonly string[];
  readonly displaced: readonly { readonly unitId: string; readonly unitName: string; readonly mwh: number }[];
  readonly co2Tonnes: Range;
  readonly euro: Range;
  readonly factorSet: string;
  readonly harmfulHours: number;
  readonly noEffectHours: number;
  readonly dataQuality: string;
  readonly model: string | null;
  readonly sentence: Bilingual;
  readonly why: Bilingual;
  readonly hours: readonly RecommendationHour[];
}

/** How the gain moves when one assumption moves. */
export interface TornadoBar {
  readonly parameter: string;
  readonly name: Bilingual;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly euroAtLow: number;
  readonly euroAtHigh: number;
}

export interface Investment {
  readonly ownerTest: { readonly neededPriceEuroPerMwh: Range };
  readonly cases: readonly {
    readonly case: 'none' | 'bew-gap' | 'bew-full';
    readonly subsidyEuro: number;
    readonly heatCostEuroPerMwh: Range;
    readonly paybackYears: { readonly mid: number | null };
  }[];
  readonly tornado: readonly TornadoBar[];
}

/** What a public register says of a source, and what was taken for what it does not say. */
export interface RegisterEntry {
  readonly entryId: string;
  readonly kind: 'waste-heat-platform' | 'data-centre-register';
  readonly rank: number;
  readonly file: string;
  readonly row: number;
  readonly registerDate: string | null;
  readonly licence: string;
  readonly postcode: string;
  readonly saidMwh: number;
  readonly temperatureCelsius: number;
  readonly distanceBasis: 'coordinates' | 'postcode-centre' | 'assumed';
  readonly quality: 'consistent' | 'derived' | 'contradictory';
  readonly assumed: readonly Bilingual[];
}

/** What a register said of a source beside what its readings say. */
export interface RegisterComparison {
  readonly registerSaidMwh: number;
  readonly telemetrySaysMwh: Range | null;
  readonly sentence: Bilingual;
}

export type PotentialOrigin = 'telemetry' | 'register';

export interface Potential {
  readonly couplingId: string;
  readonly sourceId: string;
  readonly networkId: string;
  readonly sourceName: string;
  readonly networkName: string;
  readonly state: CouplingState;
  readonly verdict: 'possible' | 'refused';
  readonly connection: string | null;
  readonly distanceMetres: number;
  readonly annualMwh: Range | null;
  readonly cop: number | null;
  readonly co2Tonnes: Range | null;
  readonly euro: Range | null;
  readonly evidence: { readonly from: string; readonly to: string; readonly hours: number } | null;
  readonly heatCostEuroPerMwh: Range | null;
  readonly investmentEuro: Range | null;
  readonly investment: Investment | null;
  readonly conflict: readonly Bilingual[] | null;
  readonly sentence: Bilingual;
  readonly factorSet: string;
  readonly origin: PotentialOrigin;
  readonly register: RegisterEntry | null;
  readonly comparison: RegisterComparison | null;
}

export type AlarmState =
  | 'normal' | 'unacknowledged' | 'acknowledged' | 'returned' | 'shelved' | 'suppressed' | 'out-of-service';

export interface Alarm {
  readonly id: string;
  readonly definitionId: string;
  readonly asset: string;
  readonly quantity: string | null;
  readonly priority: Priority;
  readonly state: AlarmState;
  readonly raisedAt: string | null;
  readonly clearedAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly value: number | null;
  readonly limit: number | null;
  readonly unit: string | null;
  readonly title: Bilingual;
  readonly cause: Bilingual;
  readonly consequence: Bilingual;
  readonly action: Bilingual;
  readonly responseMinutes: number | null;
  readonly owner: string;
  readonly incidentId: string | null;
  readonly occurrences: number;
}

export interface VulnerableSite {
  readonly id: string;
  readonly name: string;
  readonly persons: number;
  readonly hoursOfBackup: number | null;
}

export interface Incident {
  readonly id: string;
  readonly severity: 'severe' | 'moderate' | 'minor';
  readonly state: 'open' | 'closed';
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly headline: Bilingual;
  readonly probableCause: Bilingual;
  readonly alternatives: readonly Bilingual[];
  readonly consequence?: Bilingual | null;
  readonly action?: Bilingual | null;
  readonly areaName: string | null;
  readonly networkIds: readonly string[];
  readonly alarmIds: readonly string[];
  readonly suppressedAlarmIds: readonly string[];
  readonly affectedPersons: { readonly low: number; readonly high: number } | null;
  readonly vulnerableSites: readonly VulnerableSite[];
  readonly hoursUntilCold: { readonly low: number; readonly high: number; readonly assumption: Bilingual } | null;
  readonly capStatus: string | null;
  readonly capUrl: string | null;
  readonly lagemeldungUrl: string | null;
}

export interface DeadLetter {
  readonly id: number;
  readonly topic: string;
  readonly source: string;
  readonly receivedAt: string;
  readonly reason: string;
  readonly detail: string;
  readonly payload: string;
}

export interface LedgerRow {
  readonly source: string;
  readonly hour: string;
  readonly stored: number;
  readonly duplicates: number;
  readonly corrections: number;
  readonly late: number;
  readonly rejected: number;
  readonly firstSequence: number | null;
  readonly lastSequence: number | null;
}
