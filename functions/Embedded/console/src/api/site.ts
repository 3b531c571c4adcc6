/** The parts of the site file that the page uses. */
export interface SitePoint {
  readonly latitude: number;
  readonly longitude: number;
}

export interface SiteContact {
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
}

export interface SiteNetwork {
  readonly id: string;
  readonly name: string;
  readonly location?: SitePoint | null;
  readonly personsSupplied?: number | null;
  readonly minimumDifferentialPressureBar?: number | null;
  readonly units?: readonly { readonly id: string; readonly name: string }[];
  readonly storage?: { readonly id: string; readonly capacityKwh?: number | null } | null;
  readonly pumps?: readonly string[];
}

export interface SiteSource {
  readonly id: string;
  readonly name: string;
  readonly owner?: string | null;
  readonly location?: SitePoint | null;
  readonly recoveryShare?: number | null;
}

export interface SiteCoupling {
  readonly id: string;
  readonly sourceId: string;
  readonly networkId: string;
  readonly distanceMetres?: number | null;
  readonly capacityKw?: number | null;
  readonly connection?: string | null;
}

export interface SiteVulnerable {
  readonly id: string;
  readonly needs?: string | null;
  readonly contact?: SiteContact | null;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly operator?: SiteContact | null;
  readonly controlCentre?: SiteContact | null;
  readonly networks?: readonly SiteNetwork[];
  readonly sources?: readonly SiteSource[];
  readonly dataCentres?: readonly SiteSource[];
  readonly couplings?: readonly SiteCoupling[];
  readonly vulnerableSites?: readonly SiteVulnerable[];
}
