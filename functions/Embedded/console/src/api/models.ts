import type { Bilingual } from './types';

export interface ModelScores {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly championError: number;
  readonly challengerError: number;
  readonly baselineError: number | null;
  readonly gain: number;
  readonly daysWon: number;
  readonly chance: number;
}

export type ModelState = 'challenger' | 'champion' | 'demoted' | 'refused' | 'superseded';

export interface LearnedModel {
  readonly id: string;
  readonly origin: 'trained' | 'shipped' | 'imported';
  readonly algorithm: string;
  readonly package: string;
  readonly seed: number;
  readonly trainedFrom: string;
  readonly trainedTo: string;
  readonly rows: number;
  readonly features: readonly string[];
  readonly trainedAt: string;
  readonly state: ModelState;
  readonly stateSince: string;
  readonly reason: Bilingual;
  readonly scores: ModelScores | null;
  readonly trainingScores: Readonly<Record<string, number>>;
  /** What scores it; null where it scores nothing any more. */
  readonly engine: string | null;
  readonly engineNote: Bilingual | null;
}

export interface InputShift {
  readonly name: string;
  readonly index: number;
  readonly limit: number;
  readonly isShifted: boolean;
}

export interface Drift {
  readonly state: 'unwatched' | 'healthy' | 'input-shifted' | 'error-grown' | 'worse';
  readonly reason: Bilingual;
  readonly errorSum: number;
  readonly errorLimit: number;
  readonly inputs: readonly InputShift[];
}

export interface ModelEvent {
  readonly at: string;
  readonly event: string;
  readonly modelId: string;
  readonly reason: Bilingual;
}

/** The learned models of one network or coupling. */
export interface ModelPlace {
  readonly kind: 'demand-residual' | 'coupling';
  readonly asset: string;
  readonly name: string;
  readonly unit: string;
  readonly championId: string | null;
  readonly challengerId: string | null;
  readonly note: Bilingual;
  readonly lookedAt: string | null;
  readonly drift: Drift;
  readonly models: readonly LearnedModel[];
  readonly history: readonly ModelEvent[];
}

export interface ModelBook {
  readonly canTrain: boolean;
  readonly nightAt: string | null;
  readonly askedAt: string | null;
  readonly askedBy: string;
  readonly places: readonly ModelPlace[];
}
