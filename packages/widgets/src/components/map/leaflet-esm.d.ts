/** `@types/leaflet` names the package's main file; the browser's is the ES module. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
