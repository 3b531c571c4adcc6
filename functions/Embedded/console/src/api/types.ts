/** What the HTTP interface answers; see docs/http-api.md. */
export interface Bilingual {
  readonly de: string;
  readonly en: string;
}

export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export type Priority = 'high' | 'medium' | 'low';

export interface Signal {
  readonly asset: string;
  readonly quantity: string;
  readonly value: number;
  readonly unit: string;
  readonly time: string;
  readonly ageSeconds: number;
  readonly quality: string;
  readonly stale: boolean;
}

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly outputKw: number | null;
  readonly capacityKw: number;
  readonly available: boolean | null;
}

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly loadKw: number | null;
  readonly supplyCelsius: number | null;
  readonly returnCelsius: number | null;
  readonly requiredSupplyCelsius: number | null;
  readonly reserveKw: number | null;
  readonly units: readonly Unit[];
  readonly stateWorst: 'ok' | Priority;
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly availableKw: number | null;
  readonly temperatureCelsius: number | null;
  readonly capacityKw: number;
}

export type CouplingState = 'built' | 'planned' | 'hypothetical';

export interface Coupling {
  readonly id: string;
  readonly sourceId: string;
  readonly networkId: string;
  readonly state: CouplingState;
  readonly deliveredKw: number | null;
}

export interface Counters {
  readonly received: number;
  readonly stored: number;
  readonly duplicates: number;
  readonly corrections: number;
  readonly late: number;
  readonly deadLetters: number;
}

export interface Overview {
  readonly now: string;
  readonly clockSpeed: number;
  readonly demo: boolean;
  readonly siteName: string;
  readonly status: Bilingual & { readonly level: 'calm' | 'watch' | 'severe' };
  readonly outdoorCelsius: number | null;
  readonly signals: readonly Signal[];
  readonly networks: readonly Network[];
  readonly sources: readonly Source[];
  readonly couplings: readonly Coupling[];
  readonly counters: Counters;
  readonly footprint: {
    readonly residentMb: number;
    readonly storeMb: number | null;
    readonly cpuSeconds: number;
  };
}

export type SeriesPoint = readonly [time: string, value: number | null];

export interface Series {
  readonly asset: string;
  readonly quantity: string;
  readonly unit: string;
  readonly step: string;
  readonly points: readonly SeriesPoint[];
}

export interface PlannedSupply {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly kw: number;
}

export interface ForecastHour {
  readonly hour: string;
  readonly p10Kw: number;
  readonly p50Kw: number;
  readonly p90Kw: number;
  readonly outdoorCelsius: number | null;
  readonly supply: readonly PlannedSupply[] | null;
  readonly gapKw: number | null;
}

/** The forecast of another model than the one that serves, for the same hours. */
export interface ForecastBeside {
  readonly role: 'challenger' | 'plain';
  readonly model: string;
  readonly meanAbsoluteErrorKw: number | null;
  readonly hours: readonly { readonly hour: string; readonly p50Kw: number }[];
}

export interface Forecast {
  readonly network: string;
  readonly issuedAt: string | null;
  readonly model: string | null;
  readonly modelWhy: Bilingual | null;
  readonly beside: ForecastBeside | null;
  readonly explanation: { readonly words: Bilingual } | null;
  readonly trainedFrom: string | null;
  readonly trainedTo: string | null;
  readonly meanAbsoluteErrorKw: number | null;
  readonly baselineErrorKw: number | null;
  readonly note: string | null;
  readonly weatherKind?: 'forecast' | 'readings' | 'climatology' | 'persistence';
  readonly weatherSource?: string | null;
  readonly weatherAgeHours?: number | null;
  readonly weatherNote?: Bilingual;
  readonly hours: readonly ForecastHour[];
  readonly measured: readonly SeriesPoint[];
}
