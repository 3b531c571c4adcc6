import { language } from './language';

const names: Readonly<Record<string, readonly [string, string]>> = {
  heat_load: ['Wärmelast', 'Heat load'],
  heat_output: ['Wärmeleistung', 'Heat output'],
  heat_available: ['Verfügbare Wärme', 'Available heat'],
  heat_delivered: ['Gelieferte Wärme', 'Heat delivered'],
  heat_energy: ['Wärmemenge', 'Heat energy'],
  electric_power: ['Elektrische Leistung', 'Electric power'],
  it_power: ['IT-Leistung', 'IT power'],
  total_power: ['Gesamtleistung', 'Total power'],
  supply_temperature: ['Vorlauf', 'Supply'],
  return_temperature: ['Rücklauf', 'Return'],
  outdoor_temperature: ['Außentemperatur', 'Outdoor temperature'],
  wind_speed: ['Wind', 'Wind'],
  global_radiation: ['Globalstrahlung', 'Global radiation'],
  source_temperature: ['Quelltemperatur', 'Source temperature'],
  source_return_temperature: ['Quelle, Rücklauf', 'Source return'],
  inlet_temperature: ['Zulufttemperatur', 'Inlet temperature'],
  temperature_difference: ['Spreizung', 'Temperature difference'],
  flow: ['Volumenstrom', 'Flow'],
  makeup_flow: ['Nachspeisung', 'Make-up flow'],
  mass_flow: ['Massenstrom', 'Mass flow'],
  volume: ['Volumen', 'Volume'],
  differential_pressure: ['Differenzdruck Schlechtpunkt', 'Differential pressure, index circuit'],
  static_pressure: ['Ruhedruck', 'Static pressure'],
  storage_charge: ['Speicherladung', 'Storage charge'],
  speed: ['Drehzahl', 'Speed'],
  running: ['In Betrieb', 'Running'],
  available: ['Verfügbar', 'Available'],
};

/** What people call a quantity; its own name where nobody does. */
export function quantityName(quantity: string): string {
  const expected = /^outdoor_temperature_in_(\d+)h$/.exec(quantity);
  if (expected) {
    return language() === 'de' ? `Außentemperatur in ${expected[1]} h` : `Outdoor temperature in ${expected[1]} h`;
  }
  const found = names[quantity];
  return found ? found[language() === 'de' ? 0 : 1] : quantity;
}

const units: Readonly<Record<string, string>> = {
  Cel: '°C', 'm3/h': 'm³/h', m3: 'm³', 'kW.h': 'kWh', '1': '',
};

/** A UCUM unit as people write it. */
export function unitSign(unit: string): string {
  return units[unit] ?? unit;
}
