/** Which kinds a company of a trade offers. */
export const TRADES = {
  cooling: ['ac-cleaning', 'ac-repair', 'ac-installation', 'ventilation-cleaning'],
  heating: ['boiler-service', 'radiator-service', 'water-heater-service'],
  cleaning: ['home-cleaning', 'deep-cleaning', 'window-cleaning', 'kitchen-degreasing'],
  textiles: ['sofa-cleaning', 'carpet-cleaning', 'ironing', 'curtains-and-blinds'],
  plumbing: ['tap-repair', 'drain-unblocking', 'toilet-repair', 'water-heater-service', 'shower-installation'],
  water: ['water-pump', 'water-tank-cleaning', 'tap-repair', 'drain-unblocking'],
  electric: ['lights-and-sockets', 'fuse-box', 'ceiling-fan', 'intercom', 'smoke-detectors'],
  energy: ['ev-charger', 'solar-panels', 'fuse-box'],
  appliances: ['washing-machine-repair', 'fridge-repair', 'oven-repair', 'dishwasher-repair'],
  media: ['tv-mounting', 'wifi-setup', 'camera-installation', 'intercom', 'smoke-detectors'],
  joinery: ['furniture-assembly', 'custom-wardrobe', 'upholstery', 'door-repair'],
  handy: ['handyman', 'furniture-assembly', 'tv-mounting', 'curtains-and-blinds', 'lights-and-sockets', 'door-repair'],
  painting: ['wall-painting', 'wallpapering', 'parquet-sanding'],
  building: ['tiling', 'bathroom-renovation', 'shower-installation', 'wall-painting'],
  roofing: ['roof-leak', 'gutter-cleaning', 'solar-panels'],
  doors: ['lock-replacement', 'door-repair', 'window-repair'],
  pests: ['pest-control', 'mosquito-control', 'rodent-control'],
  garden: ['garden-care', 'tree-pruning', 'pool-cleaning', 'gutter-cleaning'],
  moving: ['moving-help', 'bulky-waste', 'furniture-assembly'],
  animals: ['dog-walking', 'carpet-cleaning'],
  wheels: ['car-wash', 'bicycle-repair'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Trade = keyof typeof TRADES;

/** CAT-2: the residents for whom some companies' services are recommended. */
export const TAGS: Readonly<Record<string, readonly string[]>> = {
  'home-cleaning': ['large-family'],
  'ac-cleaning': ['large-family'],
  'washing-machine-repair': ['large-family'],
  'sofa-cleaning': ['pets'],
  'carpet-cleaning': ['pets'],
  'dog-walking': ['pets'],
  handyman: ['seniors'],
  'smoke-detectors': ['seniors'],
  'pest-control': ['pets'],
};
